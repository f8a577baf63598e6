import '@testing-library/jest-dom';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import fa from '../../../admin/src/translations/fa.json';
import { shownText } from '../../../admin/src/format/number-text';
import type { ListExposures } from '../../../shared/contracts/exposure';
import type {
  GetComplaintRules,
  ListCalendars,
  ListPolicies,
  PreviewCalendar,
  StoredPolicy,
} from '../../../shared/contracts/complaint-settings';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { PREFERENCE_KEY } from '../../../admin/src/language/preference';
import { CalendarsSettings } from '../../../admin/src/pages/settings/complaints/CalendarsSettings';
import { ExposuresSettings } from '../../../admin/src/pages/settings/complaints/ExposuresSettings';
import { PromisesSettings } from '../../../admin/src/pages/settings/complaints/PromisesSettings';
import { RulesSettings } from '../../../admin/src/pages/settings/complaints/RulesSettings';
import {
  DEFAULT_COMPLAINT_RULES,
  DEFAULT_NOTICE_RULES,
  DEFAULT_PRIORITY_MATRIX,
  DEFAULT_SLA_POLICY,
} from '../../../server/src/complaint-process';
import { overview } from '../overview-fixture';
import { renderAdmin } from '../render-admin';

// Long forms with selects of dates: queries by role take seconds each in jsdom.
configure({ defaultHidden: true });
beforeEach(() => window.localStorage.clear());

const speak = (locale: string) =>
  window.localStorage.setItem(PREFERENCE_KEY, JSON.stringify({ locale }));

const policies: ListPolicies.Response['data'] = {
  policies: [
    {
      ...DEFAULT_SLA_POLICY,
      key: 'riyadh',
      name: 'Riyadh',
      isDefault: false,
      rank: 1,
      conditions: [{ field: 'location', operator: 'in', values: ['north'] }],
    },
    { ...DEFAULT_SLA_POLICY, name: 'Default' },
  ],
  builtIn: false,
  assumedPriority: 'high',
  teams: ['till'],
  choices: { location: [{ key: 'north', name: 'Northern branch' }], touchpoint: [], category: [] },
  change: { by: 'Sara', at: '2026-03-01T10:00:00.000Z' },
};

const OFFICE = { from: '09:00', to: '17:00' };
const calendars: ListCalendars.Response['data'] = {
  calendars: [
    {
      key: 'gulf',
      name: 'Gulf',
      isDefault: true,
      locations: ['north'],
      versions: [{ validFrom: null, week: { '7': [OFFICE], '1': [OFFICE] } }],
      overrides: [],
      holidays: [{ date: '2026-03-20', name: 'عيد', source: 'saudi.ics', removed: false }],
    },
  ],
  proposal: { versions: [{ validFrom: null, week: { '1': [OFFICE] } }] },
  locations: [{ key: 'north', name: 'Northern branch', timeZone: 'Asia/Riyadh' }],
  timeZone: 'UTC',
  change: null,
};
const preview: PreviewCalendar.Response['data'] = {
  days: [
    {
      date: '2026-03-01',
      weekday: 7,
      open: [OFFICE],
      seconds: 28_800,
      holiday: null,
      override: null,
    },
  ],
  due: { at: '2026-03-02T06:30:00.000Z', date: '2026-03-02', time: '09:30' },
};
const rules: GetComplaintRules.Response['data'] = {
  rules: DEFAULT_COMPLAINT_RULES,
  notices: DEFAULT_NOTICE_RULES,
  matrix: DEFAULT_PRIORITY_MATRIX,
  defaults: {
    rules: DEFAULT_COMPLAINT_RULES,
    notices: DEFAULT_NOTICE_RULES,
    matrix: DEFAULT_PRIORITY_MATRIX,
  },
  admins: [{ id: '7', name: 'Sara' }],
  teams: ['till'],
  change: null,
};

const exposures: ListExposures.Response = {
  data: {
    exposures: [
      { name: 'orders', date: '2026-03-01', location: 'north', channel: null, value: 1240 },
    ],
    names: ['orders'],
    locations: [{ key: 'north', name: 'Northern branch' }],
  },
  meta: { page: 1, pages: 1, count: 1, sum: null },
};

const BASE = '/cx/complaint-settings';
interface Sent {
  method: string;
  path: string;
  body: Record<string, unknown>;
}

const open = (
  ui: React.ReactElement,
  permissions: string[] = [ADMIN_ACTIONS.readComplaints, ADMIN_ACTIONS.configureComplaints],
  promised = policies
): Sent[] => {
  renderAdmin(ui, {
    answer: overview,
    permissions,
    replies: {
      [`${BASE}/exposures`]: { body: { ...exposures, data: { ...exposures.data, stored: 31 } } },
    },
    paths: {
      [`${BASE}/policies`]: promised,
      [`${BASE}/policies/riyadh`]: policies.policies[0] as object,
      [`${BASE}/policy-order`]: { keys: [] },
      [`${BASE}/calendars`]: calendars,
      [`${BASE}/calendars/gulf`]: calendars.calendars[0] as object,
      [`${BASE}/calendar-preview`]: preview,
      [`${BASE}/holidays`]: {
        holidays: calendars.calendars[0]?.holidays ?? [],
        read: 1,
        stillRemoved: 0,
        skipped: [],
        from: '2025-01-01',
        to: '2029-01-01',
      },
      [`${BASE}/rules`]: rules,
    },
  });
  const sent: Sent[] = [];
  const answer = window.fetch;
  window.fetch = async (input, init) => {
    if (init?.method && init.method !== 'GET') {
      const { pathname } = new URL(String(input), 'http://localhost:1337');
      const body = JSON.parse(String(init.body ?? '{}'));
      sent.push({ method: init.method, path: pathname.replace(BASE, ''), body });
    }
    return answer(input, init);
  };
  return sent;
};

describe('the page of promises', () => {
  it('says in words to whom what is promised', async () => {
    open(<PromisesSettings />);
    const table = await screen.findByRole('table', { name: 'Policies' });
    const [riyadh, standard] = within(table).getAllByRole('row').slice(1);
    expect(riyadh).toHaveTextContent('Location: ⁨Northern branch⁩');
    expect(riyadh).toHaveTextContent('First response 8 hours, resolution 80 hours');
    expect(standard).toHaveTextContent('Everything else');
    expect(standard).toHaveTextContent('Default');
  });

  it('says which policies another one keeps from holding', async () => {
    const [riyadh, standard] = policies.policies as [StoredPolicy, StoredPolicy];
    const other = { ...riyadh, key: 'late', name: 'Late', rank: 2 };
    open(<PromisesSettings />, undefined, {
      ...policies,
      policies: [
        { ...riyadh, validTo: '2026-06-30' },
        other,
        { ...other, key: 'last', name: 'Last' },
        standard,
      ],
    });
    const notes = await screen.findByText(/⁨Late⁩ holds only on days on which ⁨Riyadh⁩ does not/);
    expect(notes).toBeVisible();
    expect(screen.getByText(/⁨Last⁩ never holds: ⁨Late⁩ comes before it/)).toBeVisible();
    expect(screen.queryByText(/⁨Riyadh⁩ (never )?holds/)).not.toBeInTheDocument();
  });

  it('says by what priority it is promised before anybody knows how pressing a case is', async () => {
    open(<PromisesSettings />);
    expect(await screen.findByText(/nobody knows yet .* \(priority: High\)/)).toBeVisible();
  });

  it('changes a policy, with durations in hours kept in seconds, and refuses what is longer', async () => {
    const user = userEvent.setup();
    const sent = open(<PromisesSettings />);
    await user.click(await screen.findByRole('button', { name: 'Change Riyadh' }));
    const dialog = await screen.findByRole('dialog');
    const field = within(dialog).getByRole('spinbutton', { name: 'First response, Urgent' });
    expect(field).toHaveValue('1');
    await user.clear(field);
    await user.type(field, '99');
    expect(field).toBeInvalid();
    expect(within(dialog).getByRole('status')).toHaveTextContent('not longer than the resolution');
    const save = within(dialog).getByRole('button', { name: 'Save' });
    expect(save).toBeDisabled();
    await user.clear(field);
    await user.type(field, '0.5');
    await user.click(save);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ method: 'PUT', path: '/policies/riyadh' });
    expect(sent[0]?.body.targets).toMatchObject({ urgent: { first_response: 1_800 } });
  });

  it('makes a new one only with conditions that name something', async () => {
    const user = userEvent.setup();
    open(<PromisesSettings />);
    await user.click(await screen.findByRole('button', { name: 'New policy' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: /^Name/ }), 'Phone');
    const save = within(dialog).getByRole('button', { name: 'Save' });
    expect(save).toBeDisabled();
    await user.click(within(dialog).getByRole('button', { name: 'Add a condition' }));
    expect(save).toBeDisabled();
    await user.click(within(dialog).getByRole('button', { name: /^Values/ }));
    await user.click(await screen.findByRole('checkbox', { name: 'Northern branch' }));
    await waitFor(() => expect(save).toBeEnabled());
  });

  it('offers no changes to those who only read', async () => {
    open(<PromisesSettings />, [ADMIN_ACTIONS.readComplaints]);
    await screen.findByRole('table', { name: 'Policies' });
    expect(screen.queryByRole('button', { name: /Change|New/ })).toBeNull();
  });
});

describe('the page of calendars', () => {
  it('edits a week, strikes holidays of a file out, and previews what is not saved', async () => {
    const user = userEvent.setup();
    const sent = open(<CalendarsSettings />);
    await user.click(await screen.findByRole('button', { name: 'Change Gulf' }));
    expect(await screen.findByText(/^Due /)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add a slot on Tuesday' }));
    expect(screen.getByLabelText('Tuesday: start of slot 1')).toHaveValue('09:00');
    expect(screen.getByText('Together 24 hours a week')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Remove عيد/ }));
    expect(screen.getByRole('button', { name: /^Bring back عيد/ })).toBeVisible();
    await waitFor(() => {
      const last = sent.filter(({ path }) => path === '/calendar-preview').at(-1);
      expect(last?.body.calendar).toMatchObject({
        timeZone: 'Asia/Riyadh',
        holidays: [{ removed: true }],
      });
    });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent.some(({ method }) => method === 'PUT')).toBe(true));
    const saved = sent.find(({ method }) => method === 'PUT');
    expect(saved?.body).toMatchObject({
      versions: [{ week: { '2': [OFFICE] } }],
      holidays: [{ source: 'saudi.ics', removed: true }],
    });
  });

  it('marks the slot that is wrong, and says what is wrong with it', async () => {
    const user = userEvent.setup();
    open(<CalendarsSettings />);
    await user.click(await screen.findByRole('button', { name: 'Change Gulf' }));
    await user.click(screen.getByRole('button', { name: 'Add a slot on Tuesday' }));
    await user.click(screen.getByRole('button', { name: 'Add a slot on Tuesday' }));
    const second = screen.getByLabelText('Tuesday: start of slot 2');
    expect(second).toHaveValue('18:00');
    expect(second).toBeValid();
    fireEvent.change(second, { target: { value: '16:00' } });
    expect(second).toBeInvalid();
    expect(second).toHaveAccessibleDescription('Two spans of hours of the same day overlap.');
    expect(screen.getByLabelText('Tuesday: start of slot 1')).toBeValid();
  });

  it('has one holiday a day by hand', async () => {
    const user = userEvent.setup();
    open(<CalendarsSettings />);
    await user.click(await screen.findByRole('button', { name: 'Change Gulf' }));
    const list = screen.getByRole('list', { name: 'Holidays' });
    for (const name of ['Flood', 'Stocktaking']) {
      await user.type(screen.getByRole('textbox', { name: 'Name of the holiday' }), name);
      await user.click(screen.getByRole('button', { name: 'Add the holiday' }));
      expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    }
    expect(list).toHaveTextContent('Stocktaking');
    expect(list).not.toHaveTextContent('Flood');
  });
});

describe('the page of exposures', () => {
  it('changes a number, and keeps its key apart', async () => {
    const user = userEvent.setup();
    const sent = open(<ExposuresSettings />);
    const table = await screen.findByRole('table', { name: 'Numbers of days' });
    expect(table).toHaveTextContent('Northern branch');
    await user.click(within(table).getByRole('button', { name: /^Change/ }));
    const dialog = await screen.findByRole('dialog');
    const value = within(dialog).getByRole('textbox', { name: /^Number/ });
    await user.clear(value);
    await user.type(value, '١٣');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    const key = { name: 'orders', date: '2026-03-01', location: 'north', channel: null };
    expect(sent[0]).toMatchObject({
      ...{ method: 'PUT', path: '/exposures' },
      body: { before: key, exposure: { ...key, value: 13 } },
    });
  });

  it('takes lines of a sheet, and none while one can’t be read', async () => {
    const user = userEvent.setup();
    const sent = open(<ExposuresSettings />);
    await user.click(await screen.findByRole('button', { name: /^Paste/ }));
    const dialog = await screen.findByRole('dialog');
    const lines = within(dialog).getByRole('textbox', { name: /^Lines/ });
    await user.click(lines);
    await user.paste('orders;2026-03-01/2026-03-31;north;;310\norders;March;;;5');
    expect(within(dialog).getByText('These lines can’t be read: 2')).toBeVisible();
    const save = within(dialog).getByRole('button', { name: 'Save' });
    expect(save).toBeDisabled();
    await user.clear(lines);
    await user.paste('orders;2026-03-01/2026-03-31;north;;310');
    await user.click(save);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toEqual({
      exposures: [
        {
          ...{ name: 'orders', date: '2026-03-01', until: '2026-03-31' },
          ...{ location: 'north', channel: null, value: 310 },
        },
      ],
    });
  });
});

describe('the page of rules', () => {
  it('shows and takes numbers in the digits of a Persian reader, by keys of arrows too', async () => {
    speak('fa');
    const user = userEvent.setup();
    const sent = open(<RulesSettings />);
    const days = await screen.findByRole('spinbutton', { name: fa['rules.noReplyDays'] });
    expect(days).toHaveValue(shownText(String(DEFAULT_COMPLAINT_RULES.noReplyDays), 'arabext'));
    await user.clear(days);
    await user.type(days, '۱۲');
    expect(days).toHaveValue('۱۲');
    expect(days).toBeValid();
    await user.keyboard('{ArrowUp}');
    expect(days).toHaveAttribute('aria-valuenow', '13');
    const [save] = screen.getAllByRole('button', { name: fa['setting.save'] });
    await user.click(save as HTMLElement);
    const rules = { ...DEFAULT_COMPLAINT_RULES, noReplyDays: 13 };
    await waitFor(() =>
      expect(sent.filter(({ path }) => path === '/rules')).toMatchObject([{ body: { rules } }])
    );
    await user.clear(days);
    await user.type(days, 'ده');
    expect(days).toBeInvalid();
  });

  it('changes rules, notices and the matrix, each by itself', async () => {
    const user = userEvent.setup();
    const sent = open(<RulesSettings />);
    const days = await screen.findByRole('spinbutton', {
      name: 'Days until an unanswered decision closes',
    });
    await user.clear(days);
    await user.type(days, '7');
    const assumed = screen.getByRole('combobox', { name: 'Assumed priority' });
    expect(assumed).toHaveDisplayValue('Normal');
    expect(assumed).toHaveAccessibleDescription(/until it is assessed/);
    await user.selectOptions(assumed, 'High');
    const [saveRules, saveNotices, saveMatrix] = screen.getAllByRole('button', { name: 'Save' });
    await user.click(saveRules as HTMLElement);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toEqual({
      rules: { ...DEFAULT_COMPLAINT_RULES, noReplyDays: 7, assumedPriority: 'high' },
    });
    await user.click(screen.getByRole('button', { name: 'Add a level' }));
    expect(saveNotices).toBeDisabled();
    await user.type(screen.getByRole('spinbutton', { name: 'Hours after the breach' }), '2');
    await user.click(saveNotices as HTMLElement);
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.body.notices).toMatchObject({
      levels: [{ afterSeconds: 7_200, to: 'managers' }],
    });
    expect(saveMatrix).toBeDisabled();
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Priority at severity Low, impact low, urgency low' }),
      'normal'
    );
    const complex = screen.getByRole('combobox', { name: 'Complexity high' });
    expect(complex).toHaveDisplayValue('changes nothing');
    await user.selectOptions(complex, '1 priority higher');
    await user.click(saveMatrix as HTMLElement);
    await waitFor(() => expect(sent).toHaveLength(3));
    expect(sent[2]?.body.matrix).toMatchObject({
      cells: { low: { low: { low: 'normal' } } },
      complexitySteps: { low: 0, medium: 0, high: 1 },
    });
  });

  it.each(['ar', 'fa'])('stands right to left in %s', async (locale) => {
    speak(locale);
    open(<RulesSettings />);
    const matrix = await screen.findAllByRole('combobox');
    expect(matrix[0]?.closest('[dir]')).toHaveAttribute('dir', 'rtl');
  });
});
