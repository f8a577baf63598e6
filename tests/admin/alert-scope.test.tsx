import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { AlertRule } from '../../shared/contracts/alert';
import { GROUPINGS } from '../../shared/dimensions';
import { because } from '../../shared/refusal';
import { PREFERENCE_KEY } from '../../admin/src/language/preference';
import { App } from '../../admin/src/pages/App';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import { rate } from './complaints/figures-fixture';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const [first] = overview.definitions;
if (!first) throw new Error('the fixture has KPIs');
const nps = { ...first, groupings: [...GROUPINGS] };

const rule: AlertRule = {
  id: 'one',
  name: 'Gold',
  kpi: 'nps',
  filters: { segment: ['gold'], location: ['north'] },
  trigger: { kind: 'target', outcomes: ['missed'] },
  recipients: [{ kind: 'email', address: 'ops@example.com', locale: 'en' }],
  active: true,
  createdBy: 'Somebody',
  createdAt: '2026-01-01T00:00:00.000Z',
  checkedAt: null,
  fault: null,
  lastEventAt: null,
  mayChange: true,
};

const VALUES = Object.fromEntries(
  [...GROUPINGS, 'team', 'category'].map((by) => [by, [{ key: `${by}-1`, label: `${by} 1` }]])
);

/** The form of the one rule, in English or Persian. */
const open = async (over: Partial<AlertRule> = {}) => {
  const server = renderAdmin(<App />, {
    answer: overview,
    url: '/alerts',
    permissions: [ADMIN_ACTIONS.readKpis, ADMIN_ACTIONS.manageAlerts, ADMIN_ACTIONS.readAlerts],
    paths: {
      '/cx/alerts': [{ ...rule, ...over }],
      '/cx/alerts/digest': {},
      '/cx/alerts/recipients': { admins: [], webhooks: [], email: true },
      '/cx/kpis': [nps, rate],
    },
    replies: { '/cx/filter-values': { body: { data: VALUES } } },
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /^(Change|تغییر) .Gold./ }));
  const dialog = within(await screen.findByRole('dialog'));
  const scope = within(await dialog.findByRole('group', { name: /^(About|دربارهٔ)/ }));
  const buttons = () => scope.getAllByRole('button', { expanded: false });
  /** What it can be narrowed by, each as its button says it. */
  const offered = () =>
    buttons().map(({ textContent }) => textContent?.replace(/[\u2066-\u2069]/g, ''));
  await waitFor(() => expect(buttons()[0]).toBeEnabled());
  return { server, user, dialog, offered };
};

describe('what a rule of an alert is about', () => {
  it('is chosen from what the server can narrow the KPI by', async () => {
    const { offered } = await open();
    expect(offered()).toEqual([
      'Location north',
      'Channel all',
      'Segment gold',
      'Touchpoint all',
      'Survey all',
      'Language all',
    ]);
  });

  it('loses what another KPI does not know', async () => {
    const { server, user, dialog, offered } = await open();
    await user.selectOptions(dialog.getByLabelText('KPI'), 'complaint_rate');
    expect(offered()).toEqual([
      'Location north',
      'Channel all',
      'Touchpoint all',
      'Language all',
      'Category all',
      'Team all',
    ]);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]?.body).toMatchObject({
      kpi: 'complaint_rate',
      filters: { location: ['north'] },
    });
  });

  it('shows what the KPI can’t be narrowed by where it stands there, to be taken away', async () => {
    const { offered } = await open({ kpi: 'complaint_rate' });
    expect(offered()).toEqual([
      'Location north',
      'Channel all',
      'Touchpoint all',
      'Language all',
      'Category all',
      'Team all',
      'Segment gold',
    ]);
  });

  it('can be a category and a team of cases, by their names', async () => {
    const { server, user, dialog, offered } = await open({
      kpi: 'complaint_rate',
      filters: { category: ['category-1'] },
    });
    expect(offered()).toContain('Category category 1');
    expect(dialog.getByText(/A category takes along all that lies below it/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: /^Team/ }));
    await user.click(await screen.findByRole('checkbox', { name: 'team 1' }));
    await user.keyboard('{Escape}');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]?.body).toMatchObject({
      kpi: 'complaint_rate',
      filters: { category: ['category-1'], team: ['team-1'] },
    });
  });

  it('is refused in the reader’s language, by the name of the dimension', async () => {
    window.localStorage.setItem(PREFERENCE_KEY, JSON.stringify({ locale: 'fa' }));
    const { server, user, dialog } = await open({ kpi: 'complaint_rate' });
    const message = 'in English';
    const fault = { message, because: because('kpiWithoutDimension', { dimension: 'segment' }) };
    server.replies['PUT /cx/alerts/one'] = {
      status: 400,
      body: {
        data: null,
        error: { status: 400, name: 'ValidationError', message, details: { errors: [fault] } },
      },
    };
    await user.click(dialog.getByRole('button', { name: 'ذخیره' }));
    expect(
      await dialog.findByText(
        'این شاخص را نمی‌توان بر پایهٔ بخش مشتریان محدود کرد: این گزینش را بردارید.'
      )
    ).toBeVisible();
  });
});

describe('an address that is typed as a recipient', () => {
  const typed = async () => {
    const { server, user, dialog } = await open();
    await user.type(dialog.getByRole('textbox', { name: 'E-mail address' }), 'desk@example.com');
    return { server, user, dialog };
  };

  it('is kept by whoever goes on to Save without adding it', async () => {
    const { server, user, dialog } = await typed();
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.sent.at(-1)?.path).toBe('/cx/alerts/one'));
    expect(server.sent.at(-1)?.body).toMatchObject({
      recipients: [
        ...rule.recipients,
        { kind: 'email', address: 'desk@example.com', locale: 'en' },
      ],
    });
  });

  it('waits for its language to be chosen', async () => {
    const { user, dialog } = await typed();
    await user.tab();
    const language = dialog.getByRole('combobox', { name: 'Language of the mails' });
    expect(language).toHaveFocus();
    expect(dialog.queryByText('desk@example.com')).toBeNull();
    await user.selectOptions(language, 'fa');
    await user.click(dialog.getByRole('textbox', { name: /^Name/ }));
    expect(dialog.getByText('desk@example.com').parentElement).toHaveTextContent('فارسی');
  });
});
