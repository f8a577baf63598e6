import '@testing-library/jest-dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type {
  KeptReview,
  ReviewContent,
  ReviewFollowUp,
  ReviewRecord,
} from '../../../shared/contracts/review-record';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { currentUrl, type AdminOptions } from '../render-admin';
import { choices, counts, openDesk } from './desk-fixture';
import { data, nothingWritten } from './review-fixture';

beforeEach(() => window.localStorage.clear());

const PATH = '/cx/complaint-review/record';
const OLD_KEY = 'strapi-plugin-cx.review.2026-01-01.2026-03-31';
const URL = '/complaints/review?period=custom&from=2026-01-01&to=2026-03-31';

const followUp = (id: string, over: Partial<ReviewFollowUp> = {}): ReviewFollowUp => ({
  ...{ id, text: `Do ${id}`, owner: 'Sara', due: null, state: 'open', note: '', since: null },
  ...over,
});

const content = (over: Partial<ReviewContent['texts']> = {}): ReviewContent => ({
  texts: {
    ...{ internal: '', external: '', conclusions: '', decisions: '', resources: '' },
    ...over,
  },
  audits: [],
  followUps: [],
});

const kept = (over: Partial<KeptReview> = {}): KeptReview => ({
  ...{ from: '2026-01-01', to: '2026-03-31', version: 1, by: 'Omid' },
  ...{ at: '2026-04-02T08:00:00.000Z', ...content() },
  ...over,
});

const written = (over: Partial<ReviewRecord> = {}): ReviewRecord => ({
  ...nothingWritten,
  ...over,
});

const open = (record: ReviewRecord, replies: AdminOptions['replies'] = {}) =>
  openDesk({
    url: URL,
    permissions: [ADMIN_ACTIONS.readComplaints],
    paths: { '/cx/complaints/counts': counts, '/cx/complaints/choices': choices },
    replies: {
      '/cx/complaint-review': { body: { data } },
      [PATH]: { body: { data: record } },
      ...replies,
    },
  });

const conflictWith = (theirs: KeptReview) => ({
  status: 409,
  body: {
    data: null,
    error: {
      ...{ status: 409, name: 'ApplicationError', message: 'Omid saved this review in between' },
      details: { kept: theirs },
    },
  },
});

const field = (name: string) => screen.findByRole('textbox', { name });
const CONCLUSIONS = 'What we conclude and recommend';
/** The bar’s own; Strapi keeps another one for its notifications. */
const state = () => screen.getAllByRole('status')[0];
const save = () => screen.getByRole('button', { name: 'Save the review' });

describe('what is written of a review', () => {
  it('is saved for everybody, with who and when', async () => {
    const user = userEvent.setup();
    const server = open(written());
    fireEvent.change(await field(CONCLUSIONS), { target: { value: 'More vans' } });
    expect(state()).toHaveTextContent('Unsaved changes');
    const saved = written({ kept: kept(content({ conclusions: 'More vans' })) });
    server.replies[PATH] = { body: { data: saved } };
    await user.click(save());
    await waitFor(() => expect(state()).toHaveTextContent(/Saved by .*Omid/));
    expect(server.sent).toEqual([
      { path: PATH, body: { version: 0, ...content({ conclusions: 'More vans' }) } },
    ]);
    const asked = server.requests.filter(({ pathname }) => pathname === PATH);
    expect(asked.every(({ searchParams }) => searchParams.get('from') === '2026-01-01')).toBe(true);
    expect(asked.every(({ searchParams }) => !searchParams.has('exposure'))).toBe(true);
    expect(await field(CONCLUSIONS)).toHaveValue('More vans');
    expect(save()).toHaveAttribute('aria-disabled', 'true');
  });

  it('is read, and not written, without the right', async () => {
    open(written({ mayWrite: false, kept: kept(content({ decisions: 'Ten vans' })) }));
    expect(await screen.findByText('Ten vans')).toBeVisible();
    expect(screen.queryAllByRole('textbox')).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Save the review' })).toBeNull();
    expect(screen.getAllByText('Nothing written yet.')).not.toEqual([]);
    expect(screen.getByText(/Saved by .*Omid/)).toBeVisible();
  });

  it('has audits and follow-ups, and is saved when each says what it is about', async () => {
    const user = userEvent.setup();
    const server = open(written());
    await user.click(await screen.findByRole('button', { name: 'Add an audit' }));
    expect(screen.getByText('Say what it is about.')).toBeVisible();
    expect(state()).toHaveTextContent(/^Not saved/);
    expect(save()).toBeDisabled();
    const audit = within(screen.getByRole('group', { name: 'Audit 1' }));
    fireEvent.change(audit.getByRole('textbox', { name: /^What was audited/ }), {
      target: { value: 'The desk' },
    });
    await user.click(screen.getByRole('button', { name: 'Add a follow-up' }));
    fireEvent.change(await field('What is to be done'), { target: { value: 'Buy vans' } });
    await user.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'started');
    await user.click(save());
    await waitFor(() => expect(server.sent).toHaveLength(1));
    const [sent] = server.sent;
    expect(sent?.body).toMatchObject({
      audits: [{ subject: 'The desk', date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }],
      followUps: [{ text: 'Buy vans', state: 'started', due: null, since: null }],
    });
  });

  it('shows what the review before decided, and carries what is open of it', async () => {
    const user = userEvent.setup();
    const previous = kept({
      ...content({ decisions: 'A second reader' }),
      ...{ from: '2025-10-01', to: '2025-12-31' },
      followUps: [followUp('a'), followUp('b', { state: 'done' })],
    });
    const carried = [followUp('a', { since: '2025-12-31' })];
    const server = open(written({ previous, carried }));
    const before = within(await screen.findByRole('region', { name: 'The review before' }));
    expect(before.getByText('A second reader')).toBeVisible();
    expect(before.getByRole('row', { name: /Do b done/ })).toBeVisible();
    const link = before.getByRole('link');
    expect(link).toHaveAttribute('href', expect.stringContaining('from=2025-10-01&to=2025-12-31'));
    const entry = within(screen.getByRole('group', { name: /^Do a \(review of the period/ }));
    expect(entry.queryByRole('button', { name: /Take out/ })).toBeNull();
    expect(save()).toBeDisabled();
    await user.selectOptions(entry.getByRole('combobox', { name: 'State' }), 'done');
    await user.click(save());
    await waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]?.body).toMatchObject({
      followUps: [{ id: 'a', state: 'done', since: '2025-12-31' }],
    });
  });

  it('puts together what two wrote in different places', async () => {
    const user = userEvent.setup();
    const base = kept(content({ conclusions: 'One' }));
    const server = open(written({ kept: base }));
    fireEvent.change(await field(CONCLUSIONS), { target: { value: 'Mine' } });
    const theirs = kept({ ...content({ conclusions: 'One', resources: 'Theirs' }), version: 2 });
    let sent = 0;
    const answers = [
      conflictWith(theirs),
      {
        body: {
          data: written({
            kept: kept({ ...content({ conclusions: 'Mine', resources: 'Theirs' }), version: 3 }),
          }),
        },
      },
    ];
    Object.defineProperty(server.replies, `PUT ${PATH}`, { get: () => answers[sent++] });
    await user.click(save());
    await waitFor(() => expect(server.sent).toHaveLength(2));
    expect(server.sent[1]?.body).toEqual({
      version: 2,
      ...content({ conclusions: 'Mine', resources: 'Theirs' }),
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(state()).toHaveTextContent(/Saved by/));
  });

  it('shows both texts where two wrote the same, and saves what is chosen', async () => {
    const user = userEvent.setup();
    const server = open(written({ kept: kept(content({ conclusions: 'One' })) }));
    fireEvent.change(await field(CONCLUSIONS), { target: { value: 'Mine' } });
    const theirs = kept({ ...content({ conclusions: 'Theirs' }), version: 2 });
    server.replies[`PUT ${PATH}`] = conflictWith(theirs);
    await user.click(save());
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('One part was written by both of you')).toBeVisible();
    expect(dialog.getByText('Mine', { selector: 'p' })).toBeVisible();
    expect(dialog.getByText('Theirs', { selector: 'p' })).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Later' }));
    expect(await field(CONCLUSIONS)).toHaveValue('Mine');
    await user.click(save());
    const again = within(await screen.findByRole('dialog'));
    await user.click(again.getByRole('radio', { name: /^Mine/ }));
    server.replies[`PUT ${PATH}`] = {
      body: { data: written({ kept: kept({ ...content({ conclusions: 'Mine' }), version: 3 }) }) },
    };
    await user.click(again.getByRole('button', { name: 'Merge and save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.sent.at(-1)?.body).toEqual({ version: 2, ...content({ conclusions: 'Mine' }) });
  });

  it('offers to take over what this browser kept, and lets go of it once it is saved', async () => {
    const user = userEvent.setup();
    const old = JSON.stringify({ conclusions: 'Old words', decisions: ' ' });
    window.localStorage.setItem(OLD_KEY, old);
    const server = open(written({ kept: kept(content({ conclusions: 'New words' })) }));
    const notice = within(
      await screen.findByRole('region', { name: 'This browser keeps notes on this period' })
    );
    expect(notice.getByText('Old words')).toBeVisible();
    await user.click(notice.getByRole('button', { name: 'Take over' }));
    expect(await field(CONCLUSIONS)).toHaveValue('New words\n\nOld words');
    expect(screen.queryByText('This browser keeps notes on this period')).toBeNull();
    expect(window.localStorage.getItem(OLD_KEY)).toBe(old);
    server.replies[PATH] = {
      body: { data: written({ kept: kept(content({ conclusions: 'New words\n\nOld words' })) }) },
    };
    await user.click(save());
    await waitFor(() => expect(window.localStorage.getItem(OLD_KEY)).toBeNull());
  });

  it('shows what it said before, and takes it over on wish', async () => {
    const user = userEvent.setup();
    const versions = [
      { version: 2, by: 'Sara', at: '2026-04-02T08:00:00.000Z' },
      { version: 1, by: 'Omid', at: '2026-04-01T08:00:00.000Z' },
    ];
    const now = kept({ ...content({ conclusions: 'Now' }), version: 3 });
    const server = open(written({ kept: now, versions }), {
      [`${PATH}/versions/2`]: {
        body: { data: kept({ ...content({ conclusions: 'Second' }), version: 2 }) },
      },
      [`${PATH}/versions/1`]: {
        body: {
          data: kept({
            ...content({ decisions: 'First' }),
            followUps: [followUp('a')],
            version: 1,
          }),
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: '2 earlier versions' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('Second')).toBeVisible();
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Which version' }), '1');
    expect(await dialog.findByText('First')).toBeVisible();
    expect(dialog.getByText('Do a')).toBeVisible();
    expect(dialog.queryByText('Second')).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Take it over' }));
    expect(await field('What is decided, by whom it is done and until when')).toHaveValue('First');
    expect(await field(CONCLUSIONS)).toHaveValue('');
    expect(state()).toHaveTextContent('Unsaved changes');
    const asked = server.requests.find(({ pathname }) => pathname === `${PATH}/versions/1`);
    expect(asked?.searchParams.get('to')).toBe('2026-03-31');
  });

  it('lets those who only read look at earlier versions', async () => {
    const user = userEvent.setup();
    const versions = [{ version: 1, by: 'Omid', at: '2026-04-01T08:00:00.000Z' }];
    open(written({ kept: kept({ version: 2 }), versions, mayWrite: false }), {
      [`${PATH}/versions/1`]: { body: { data: kept(content({ decisions: 'First' })) } },
    });
    await user.click(await screen.findByRole('button', { name: '1 earlier version' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('First')).toBeVisible();
    expect(dialog.queryByRole('button', { name: 'Take it over' })).toBeNull();
  });

  it('says in its own words what the server refuses, and loses nothing', async () => {
    const user = userEvent.setup();
    const server = open(written());
    fireEvent.change(await field(CONCLUSIONS), { target: { value: 'More vans' } });
    const error = { status: 500, name: 'ApplicationError', message: 'broken on purpose' };
    server.replies[`PUT ${PATH}`] = { status: 500, body: { data: null, error } };
    await user.click(save());
    expect(await screen.findByText('broken on purpose')).toBeVisible();
    expect(await field(CONCLUSIONS)).toHaveValue('More vans');
    expect(save()).toBeEnabled();
  });

  it('counts categories by the top of their tree where the reader chooses so, and asks for no other words', async () => {
    const user = userEvent.setup();
    const server = open(written());
    fireEvent.change(await field(CONCLUSIONS), { target: { value: 'More vans' } });
    await user.click(screen.getByRole('button', { name: /^Categories/ }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'by the top of the tree' }));
    await waitFor(() => expect(currentUrl()).toContain('categories=topCategory'));
    await waitFor(() =>
      expect(
        server.requests.some(
          ({ pathname, searchParams }) =>
            pathname === '/cx/complaint-review' && searchParams.get('categories') === 'topCategory'
        )
      ).toBe(true)
    );
    expect(server.requests.filter(({ pathname }) => pathname === PATH)).toHaveLength(1);
    expect(await field(CONCLUSIONS)).toHaveValue('More vans');
  });
});
