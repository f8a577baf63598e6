import '@testing-library/jest-dom';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { PREFERENCE_KEY } from '../../admin/src/language/preference';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import {
  COMMENTS,
  EDITOR,
  LINKS,
  links,
  numbers,
  oldShop,
  openPanel,
  returns,
  UPDATE,
} from './entry-links-fixture';

// Asking jsdom for every element's computed style makes each query by role take seconds.
configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const NONE = 'Not linked to a touchpoint yet.';
const linkedToBoth = { [LINKS]: links({ touchpoints: [oldShop, returns] }) };
const partOf = async (name: string) => within(await screen.findByRole('region', { name }));

describe('the panel beside an entry of the host', () => {
  it('shows the scores of its touchpoints, their journeys, and the way behind them', async () => {
    openPanel({
      paths: linkedToBoth,
      permissions: [...EDITOR, ADMIN_ACTIONS.readFeedback, ADMIN_ACTIONS.readComments],
      replies: COMMENTS,
    });
    const part = await partOf('Returns');
    expect(await part.findByRole('heading', { name: 'Satisfaction (CSAT)' })).toBeVisible();
    expect(part.getByText('78.9')).toBeVisible();
    expect(part.getByText(/2,100 answers/)).toHaveTextContent('77.1');
    expect(part.getByText(/real change/)).toHaveTextContent('▲');
    expect(await part.findByText('I waited an hour')).toBeVisible();
    expect(part.getByRole('link', { name: 'Get help' })).toHaveAttribute(
      'href',
      '/plugins/cx/journeys/j1?content=en'
    );
    expect(part.getByRole('link', { name: 'Read the answers' })).toHaveAttribute(
      'href',
      '/plugins/cx/feedback?touchpoint=returns&archive=all'
    );
    const old = await partOf('Old shop');
    expect(old.getByText('archived')).toBeVisible();
    expect(old.getByText('Nobody has answered in these days.')).toBeVisible();
  });

  it('keeps comments and answers from those who may not read them', async () => {
    const server = openPanel({ paths: linkedToBoth, replies: COMMENTS });
    const part = await partOf('Returns');
    await part.findByText('78.9');
    expect(part.queryByText('I waited an hour')).toBeNull();
    expect(part.queryByRole('link', { name: 'Read the answers' })).toBeNull();
    expect(server.requests.some(({ pathname }) => pathname === '/cx/feedback')).toBe(false);
  });

  it('asks for the same 90 days as the touchpoint’s own panel', async () => {
    const server = openPanel({ paths: linkedToBoth });
    await (await partOf('Returns')).findByText('78.9');
    const asked = server.requests.find(({ pathname }) => pathname === `${LINKS}/numbers`);
    const { from = '', to = '' } = Object.fromEntries(asked?.searchParams ?? []);
    expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(89);
  });

  it('says what could not be loaded, and loads it when asked again', async () => {
    const server = openPanel({ paths: { ...linkedToBoth, [`${LINKS}/numbers`]: 500 } });
    const panel = within(await screen.findByRole('complementary'));
    const alert = await panel.findByRole('alert');
    expect(screen.getByRole('region', { name: 'Returns' })).toBeVisible();
    server.paths[`${LINKS}/numbers`] = numbers;
    await userEvent.click(within(alert).getByRole('button'));
    expect(await screen.findByText('78.9')).toBeVisible();
  });

  it.each([
    ['who read no KPIs', [UPDATE], linkedToBoth],
    ['who could not link what nobody linked', [ADMIN_ACTIONS.readKpis], { [LINKS]: links() }],
  ])('is not there for those %s', async (_, permissions, paths) => {
    openPanel({ permissions, paths });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await screen.findByText('no panel')).toBeVisible();
  });

  it('is there without a way to change it for those who may only read what is linked', async () => {
    openPanel({
      permissions: [ADMIN_ACTIONS.readKpis],
      paths: { [LINKS]: links({ touchpoints: [returns], mayChange: false }) },
    });
    await (await partOf('Returns')).findByText('78.9');
    expect(screen.queryByRole('button', { name: 'Change links' })).toBeNull();
  });

  it.each([
    ['new', {}, { documentId: undefined, document: undefined }],
    ['a copy', { url: '/content-manager/collection-types/api::page.page/clone/doc1' }, {}],
  ])('says of an entry that is %s that it can be linked once it is saved', async (_, at, open) => {
    const server = openPanel(at, open);
    expect(await screen.findByText(/once it is saved/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
    expect(server.requests).toEqual([]);
  });

  it('knows the only entry of a single type, which its address does not name', async () => {
    openPanel({}, { collectionType: 'single-types', documentId: undefined });
    expect(await screen.findByText(NONE)).toBeVisible();
  });

  it.each(['plugin::cx.location', 'plugin::users-permissions.user', 'admin::user'])(
    'is not beside %s',
    async (model) => {
      openPanel(
        { permissions: [ADMIN_ACTIONS.readKpis, { ...UPDATE, subject: model }] },
        { model }
      );
      expect(await screen.findByText('no panel')).toBeVisible();
    }
  );

  it.each([
    ['ar', 'لم يُربط بنقطة تواصل بعد.', 'اربط بنقطة تواصل'],
    ['fa', 'هنوز به نقطهٔ تماسی پیوند ندارد.', 'پیوند به نقطهٔ تماس'],
  ])('runs from the right in %s, as does its dialog', async (locale, none, link) => {
    window.localStorage.setItem(PREFERENCE_KEY, JSON.stringify({ locale }));
    openPanel({ paths: { [`${LINKS}/choices`]: [returns] } });
    expect((await screen.findByText(none)).closest('[dir]')).toHaveAttribute('dir', 'rtl');
    await userEvent.click(screen.getByRole('button', { name: link }));
    expect(await screen.findByRole('dialog')).toHaveAttribute('dir', 'rtl');
    expect(screen.getByRole('option', { name: 'Returns' })).toBeVisible();
  });
});
