import '@testing-library/jest-dom';
import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { ComplaintDetail } from '../../../shared/contracts/complaint-desk';
import { PREFERENCE_KEY } from '../../../admin/src/language/preference';
import { App } from '../../../admin/src/pages/App';
// Compiled before the first test, which would wait for it otherwise.
import '../../../admin/src/pages/complaints/ComplaintPages';
import type { RootCauseFacts } from '../../../shared/contracts/root-cause';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { overview } from '../overview-fixture';
import { renderAdmin, type Server } from '../render-admin';
import {
  choices,
  detail,
  event,
  events,
  labels,
  promise,
  REFERENCE,
  related,
} from './case-fixture';

/** Who reads. */
let mockMe: string | null = null;
jest.mock('../../../admin/src/pages/complaints/parts/useMyId', () => ({ useMyId: () => mockMe }));
// Asking jsdom for every element's computed style makes each query by role take seconds.
configure({ defaultHidden: true });

const CASE = `/cx/complaints/${REFERENCE}`;
const NOBODY = { data: { others: [], sequence: detail.sequence } };

/** Bodies of posted requests, and answers in Strapi's error shape, which the admin's own fetch gives. */
const causeFacts: RootCauseFacts = {
  alike: {
    first: '2026-01-03T08:00:00.000Z',
    last: '2026-02-03T08:00:00.000Z',
    count: 4,
    by: 'cause',
  },
  noticedBy: 'complainant',
  channel: 'website',
  receivedAt: '2026-02-03T08:00:00.000Z',
  steps: [],
  after: null,
};

interface Desk {
  server: Server;
  sent: { path: string; body: Record<string, unknown> }[];
  /** Answers to the next requests of a path, before its usual one. */
  once: Record<string, { status: number; body: object }[]>;
  bodies: Record<string, object>;
}

const open = (over: Partial<ComplaintDetail> = {}, permissions?: string[]): Desk => {
  const bodies: Record<string, object> = {
    [CASE]: { data: { ...detail, ...over }, meta: { labels } },
    [`${CASE}/events`]: { data: { ...detail, ...over }, meta: { labels } },
    [`${CASE}/related`]: related,
    [`${CASE}/presence`]: NOBODY,
    '/cx/complaints/choices': { data: choices },
    '/cx/complaints/products': { data: null },
    '/cx/root-causes': { data: [] },
    [`/cx/root-causes/facts/${REFERENCE}`]: { data: causeFacts },
  };
  const desk: Desk = { server: {} as Server, sent: [], once: {}, bodies };
  desk.server = renderAdmin(<App />, {
    answer: overview,
    url: `/complaints/${REFERENCE}`,
    permissions: permissions ?? [ADMIN_ACTIONS.readComplaints, ADMIN_ACTIONS.handleComplaints],
  });
  const others = window.fetch;
  window.fetch = async (input, init) => {
    const { pathname } = new URL(String(input), 'http://localhost:1337');
    const planned = desk.once[pathname]?.shift();
    const body = planned?.body ?? desk.bodies[pathname];
    if (init?.method === 'POST' && typeof init.body === 'string')
      desk.sent.push({ path: pathname, body: JSON.parse(init.body) });
    if (!body) return others(input, init);
    const status = planned?.status ?? 200;
    const answer = { ok: status < 400, status, headers: new Map(), json: async () => body };
    return answer as unknown as Response;
  };
  return desk;
};

/** Lets nothing through to the server until what is returned is called. */
const holdRequests = (): (() => void) => {
  const { fetch } = window;
  let pass = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    pass = () => resolve();
  });
  window.fetch = async (...request) => {
    await passed;
    return fetch(...request);
  };
  return pass;
};

const commandsOf = ({ sent }: Desk) =>
  sent.filter(({ path }) => path === `${CASE}/events`).map(({ body }) => body);
const region = (name: RegExp | string) => screen.findByRole('region', { name });
const row = async (sequence: number): Promise<HTMLElement> => {
  await screen.findByRole('heading', { name: 'What happened' });
  return document.querySelector<HTMLElement>(`[data-cx-event="${sequence}"]`)!;
};

beforeEach(() => {
  window.localStorage.clear();
  mockMe = null;
});

describe('a case', () => {
  it('says what it is, how it stands and what its likeliest step still needs', async () => {
    open();
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(/^Parcel “ready”/);
    expect(screen.getByText('Investigating')).toBeVisible();
    const steps = screen.getByRole('group', { name: 'Next steps' });
    const names = within(steps)
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(names).toEqual(['Propose a decision', 'Ask the customer', 'Escalate']);
    expect(steps).toHaveTextContent('“Propose a decision” still needs: Findings · Cause · Remedy');
  });

  it('tells every promise in words, by both clocks', async () => {
    open();
    const acknowledged = await screen.findByRole('group', { name: 'Acknowledgement' });
    expect(acknowledged).toHaveTextContent('✓ met · 12 min of 4 h');
    expect(acknowledged).toHaveTextContent('working time 12 min · wall clock 1 h');
    expect(screen.getByRole('group', { name: 'First response' })).toHaveTextContent(
      '✕ missed by 1 h 30 min'
    );
    expect(screen.getByRole('group', { name: 'Next update' })).toHaveTextContent(
      /◔ due soon · 2 h 10 min left.*due /
    );
    expect(screen.getByRole('group', { name: 'Resolution' })).toHaveTextContent('no promise');
    expect(screen.getByRole('img', { name: /^Working time so far: 7 h/ })).toHaveAttribute(
      'dir',
      'ltr'
    );
  });

  it('says as the queue does that a clock stands outside working hours, and when it goes on', async () => {
    const opens = { ...detail.next!, running: false, changesIn: 3_600 };
    const cell = async (name: string) => (await screen.findByRole('group', { name })).textContent;
    open({ next: opens });
    expect(await cell('Next update')).toMatch(
      /Clock stands: outside working hours until .*\d:\d\d/
    );
    expect(await cell('First response')).not.toContain('Clock stands');
    cleanup();
    open({ next: { ...opens, running: true } });
    expect(await cell('Next update')).not.toContain('Clock stands');
    cleanup();
    const wall = detail.promises.map((one) => ({ ...one, clock: 'wall' as const }));
    open({ next: opens, promises: wall });
    expect(await cell('Next update')).not.toContain('Clock stands');
  });

  it('says why a clock stands that waits for the customer', async () => {
    const resolution = promise({
      ...{ target: 'resolution', outcome: 'paused', reachedAt: null, dueAt: null },
      lateSeconds: -7_200,
    });
    open({ paused: true, next: null, promises: [resolution] });
    expect(await screen.findByRole('group', { name: 'Resolution' })).toHaveTextContent(
      /stands · 2 h left.*Stands: the customer owes an answer/
    );
  });

  it('calls due soon what the queue calls so, however long its time was', async () => {
    const due = (hours: number) =>
      promise({
        ...{ target: 'resolution', outcome: 'pending', reachedAt: null, lateSeconds: -3_600 },
        targetSeconds: 100 * 3_600,
        dueAt: new Date(Date.now() + hours * 3_600_000).toISOString(),
      });
    open({ promises: [due(30)] });
    const resolution = () => screen.findByRole('group', { name: 'Resolution' });
    expect(await resolution()).not.toHaveTextContent('due soon');
    cleanup();
    open({ promises: [due(23)] });
    expect(await resolution()).toHaveTextContent('due soon · 1 h left');
  });

  it('says of a case that was moved since when other hours count, and in which zone times are', async () => {
    open({ hoursSince: '2026-02-03T09:00:00.000Z' });
    const told = await screen.findByText(/working time is reckoned by the hours of/);
    expect(told).toHaveTextContent(/^Since .*12:00/);
    expect(told).toHaveTextContent(/All times are those of .*Asia\/Riyadh/);
  });

  it('says that the customer has written since', async () => {
    open({ customerWroteAt: '2026-03-01T09:00:00.000Z' });
    expect(await screen.findByText('Customer wrote')).toBeVisible();
  });

  it('says of a case that nobody assessed that nothing is promised yet', async () => {
    open({ priority: null, promises: [] });
    expect(await screen.findByRole('group', { name: 'Resolution' })).toHaveTextContent(
      'never assessed: no promise yet'
    );
  });

  it('says of what is promised before anybody assessed the case that it is provisional', async () => {
    const resolution = promise({
      target: 'resolution',
      outcome: 'pending',
      reachedAt: null,
      priority: 'normal',
      provisional: true,
    });
    const acknowledged = promise({ priority: 'normal' });
    open({ priority: null, promises: [acknowledged, resolution] });
    expect(await screen.findByRole('group', { name: 'Resolution' })).toHaveTextContent(
      'provisional until assessed · priority: Normal'
    );
    expect(screen.getByRole('group', { name: 'Acknowledgement' })).not.toHaveTextContent(
      'provisional'
    );
  });

  it('tells what happened, to whom it is visible, and what was erased', async () => {
    open();
    const received = await row(1);
    expect(received).toHaveTextContent(/Received.*public.*the customer.*Nobody could find/);
    expect(within(received).getByText('Nobody could find the parcel.')).toHaveAttribute(
      'dir',
      'auto'
    );
    expect(await row(2)).toHaveTextContent('Told that it has arrived: by e-mail');
    expect(await row(4)).toHaveTextContent('Severity: Serious · Impact: Medium');
    expect(await row(6)).toHaveTextContent(/Note among colleagues.*private.*Omid K\./);
    expect(await row(7)).toHaveTextContent('There was a text here; it was erased.');
    const timeline = await region('What happened');
    expect(timeline).toHaveTextContent('Chain of events verified · 1 text erased');
  });

  it('puts no colon behind a question', async () => {
    const facts = { immediateActionNeeded: true, urgency: 'high' as const };
    open({ events: [...events, event(8, { type: 'facts', facts })] });
    expect(await row(8)).toHaveTextContent('Must something be done at once? yes');
    expect(await row(8)).toHaveTextContent('Urgency: High');
  });

  it('says loudly where the chain of events is broken', async () => {
    open({ chain: { ok: false, brokenAt: 4, erased: [] } });
    const timeline = await region('What happened');
    expect(within(timeline).getByRole('alert')).toHaveTextContent('broken at event 4');
  });

  it('shows who complains only to those who may know', async () => {
    open({ complainant: null, may: { handle: true, decide: false, personal: false } });
    expect(await region('Complainant')).toHaveTextContent('Hidden: your role may not see');
    expect(screen.queryByText('Huda M.')).toBeNull();
  });

  it.each([
    ['en', 'website', 'Told that it has arrived: on the website'],
    ['fa', 'website', 'وصول اعلام شد: در وب‌سایت'],
    ['ar', 'store', 'أُشعر العميل بالاستلام: المتجر'],
    ['en', 'courier', 'Told that it has arrived: \u2068courier\u2069'],
  ])('tells in %s that the customer was told by %s', async (locale, mode, words) => {
    window.localStorage.setItem(PREFERENCE_KEY, JSON.stringify({ locale }));
    const told = events.map((one) =>
      one.sequence === 2 ? { ...one, facts: { acknowledgementMode: mode } } : one
    );
    open({ events: told });
    await waitFor(() =>
      expect(document.querySelector('[data-cx-event="2"]')).toHaveTextContent(words)
    );
  });

  it('leads to the answers that the customer had given before, where they may be read', async () => {
    const linked = { facts: { ...detail.facts, feedback: 'r 1/2' } };
    open(linked, [ADMIN_ACTIONS.readComplaints, ADMIN_ACTIONS.readFeedback]);
    const facts = await region('Facts');
    expect(within(facts).getByRole('link', { name: 'Read the answers' })).toHaveAttribute(
      'href',
      '/plugins/cx/feedback?response=r%201%2F2'
    );
    cleanup();
    open(linked, [ADMIN_ACTIONS.readComplaints]);
    expect(await region('Facts')).toHaveTextContent('Feedback given beforer 1/2');
  });

  it('finds cases like it once it stands', async () => {
    open();
    const similar = await region('Similar complaints');
    expect(within(similar).getByRole('link', { name: 'CX-2026-004000' })).toHaveAttribute(
      'href',
      '/plugins/cx/complaints/CX-2026-004000'
    );
    expect(similar).toHaveTextContent('same place · similar words');
    expect(await region('Of the same customer')).toHaveTextContent(/3 \/ 0…10/);
  });

  it('gives those who may only read nothing to press', async () => {
    open({ may: { handle: false, decide: false, personal: false } }, [
      ADMIN_ACTIONS.readComplaints,
    ]);
    await row(1);
    expect(screen.queryByRole('group', { name: 'Next steps' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'Held by' })).toBeNull();
  });

  it('leads back from a reference that is none', async () => {
    const desk = open();
    desk.bodies[CASE] = {};
    desk.once[CASE] = [
      {
        status: 404,
        body: {
          data: null,
          error: { status: 404, name: 'NotFoundError', message: 'no', details: {} },
        },
      },
    ];
    expect(await screen.findByText(/There is no complaint/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Back to the complaints' })).toHaveAttribute(
      'href',
      '/plugins/cx/complaints'
    );
  });

  it('is right to left in Persian, in its words', async () => {
    window.localStorage.setItem(PREFERENCE_KEY, JSON.stringify({ locale: 'fa' }));
    open();
    expect(await screen.findByRole('heading', { name: 'چه گذشت' })).toBeVisible();
    expect(document.querySelector('[data-cx-page]')).toHaveAttribute('dir', 'rtl');
    expect(document.querySelector('[data-cx-event="1"]')).toHaveTextContent('همگانی');
  });
});

describe('what an agent does', () => {
  it('analyses the cause, with what data know of it, and names the analysis in the case', async () => {
    const user = userEvent.setup();
    const desk = open({}, [
      ADMIN_ACTIONS.readComplaints,
      ADMIN_ACTIONS.handleComplaints,
      ADMIN_ACTIONS.manageImprovements,
    ]);
    await user.click(await screen.findByRole('button', { name: 'Analyse the cause' }));
    const dialog = await screen.findByRole('dialog');
    const save = within(dialog).getByRole('button', { name: 'Save the analysis' });
    expect(within(dialog).getByRole('textbox', { name: /^For how long/ })).toHaveValue(
      within(dialog).getAllByText(/^4 complaints like this one/)[0]?.textContent
    );
    for (const name of [/^What happened/, /^Why did they/, /^How did they/, /^Did anything/])
      await user.type(within(dialog).getByRole('textbox', { name }), 'known');
    expect(save).toBeDisabled();
    await user.type(within(dialog).getByRole('textbox', { name: /^Why\? \(1\)/ }), 'no spare van');
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Cause' }), 'shelf');
    const stored = { data: { key: 'rc-1', causeCode: 'shelf' } };
    desk.once['/cx/root-causes'] = [{ status: 200, body: stored }];
    await user.click(save);
    await waitFor(() =>
      expect(commandsOf(desk)).toEqual([
        {
          commands: [{ type: 'facts', facts: { rootCause: 'rc-1', causeCode: 'shelf' } }],
        },
      ])
    );
    const [sent] = desk.sent.filter(({ path }) => path === '/cx/root-causes');
    expect(sent?.body).toMatchObject({
      complaint: REFERENCE,
      answers: { what: 'known', whoNoticed: 'The complainant, who filed it.' },
      whys: ['no spare van'],
      causeCode: 'shelf',
    });
  });

  it('takes a step with exactly what it needs, held against what was seen', async () => {
    const user = userEvent.setup();
    const desk = open();
    await user.click(await screen.findByRole('button', { name: 'Propose a decision' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Still missing: Findings · Cause · Remedy');
    await user.type(within(dialog).getByRole('textbox', { name: /^Findings/ }), 'on shelf C');
    await user.selectOptions(
      within(dialog).getByRole('combobox', { name: 'Cause' }),
      'Wrong shelf'
    );
    await user.selectOptions(
      within(dialog).getByRole('combobox', { name: 'From the list' }),
      'Delivery fee'
    );
    expect(within(dialog).getByRole('textbox', { name: 'Cost' })).toHaveValue('15.00');
    expect(dialog).toHaveTextContent(/More than .*: a manager must approve it/);
    await user.click(within(dialog).getByRole('button', { name: 'Propose a decision' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(commandsOf(desk)).toEqual([
      {
        sequence: 7,
        commands: [
          {
            type: 'step',
            to: 'response_proposed',
            facts: {
              findings: 'on shelf C',
              causeCode: 'shelf',
              remedy: { type: 'refund', cost: { amount: 1500, currency: 'SAR' } },
            },
          },
        ],
      },
    ]);
  });

  it('sees what a colleague did first, and goes on with what was typed', async () => {
    const user = userEvent.setup();
    const desk = open();
    await user.click(await screen.findByRole('button', { name: 'Propose a decision' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: /^Findings/ }), 'on shelf C');
    await user.selectOptions(
      within(dialog).getByRole('combobox', { name: 'Cause' }),
      'Wrong shelf'
    );
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Remedy' }), 'Apology');
    const changed = {
      ...detail,
      sequence: 8,
      events: [
        ...events,
        event(8, {
          type: 'note',
          visibility: 'private',
          text: 'x',
          by: { role: 'agent', id: '8' },
        }),
      ],
    };
    desk.bodies[CASE] = { data: changed, meta: { labels } };
    desk.once[`${CASE}/events`] = [
      {
        status: 409,
        body: {
          data: null,
          error: {
            status: 409,
            name: 'ConflictError',
            message: 'changed',
            details: { code: 'changed', sequence: 8 },
          },
        },
      },
    ];
    await user.click(within(dialog).getByRole('button', { name: 'Propose a decision' }));
    const notice = await within(dialog).findByRole('alert');
    await waitFor(() => expect(notice).toHaveTextContent('Note among colleagues · Omid K.'));
    expect(within(dialog).getByRole('textbox', { name: /^Findings/ })).toHaveValue('on shelf C');
    await user.click(within(dialog).getByRole('button', { name: 'Propose a decision' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(commandsOf(desk).map(({ sequence }) => sequence)).toEqual([7, 8]);
  });

  it('starts a reply from a template in the customer’s language, and keeps a note apart', async () => {
    const user = userEvent.setup();
    const desk = open();
    const template = await screen.findByRole('combobox', { name: 'Template' });
    const groups = [...template.querySelectorAll('optgroup')].map(({ label }) => label);
    expect(groups).toEqual(['Arabic', 'English']);
    await user.selectOptions(template, 'اعتذار');
    const reply = screen.getByRole('textbox', { name: 'Reply' });
    expect(reply).toHaveValue(`عزيزتي Huda M.، بخصوص ${REFERENCE}.`);
    expect(reply).toHaveAttribute('dir', 'auto');
    await user.click(screen.getByRole('button', { name: 'Private note' }));
    expect(screen.getByText('Only colleagues see this note.')).toBeVisible();
    const note = screen.getByRole('textbox', { name: 'Private note' });
    expect(note).toHaveValue('');
    await user.type(note, 'called her');
    await user.click(screen.getByRole('button', { name: 'Keep note' }));
    await waitFor(() => expect(note).toHaveValue(''));
    expect(commandsOf(desk)).toEqual([{ commands: [{ type: 'note', text: 'called her' }] }]);
    await user.click(screen.getByRole('button', { name: 'Reply' }));
    expect(screen.getByRole('textbox', { name: 'Reply' })).toHaveValue(
      `عزيزتي Huda M.، بخصوص ${REFERENCE}.`
    );
  });

  it('takes a remedy’s amount before its currency is typed', async () => {
    const user = userEvent.setup();
    open({ rules: { ...detail.rules, approvalLimits: { SAR: 10_000, EGP: 10_000 } } });
    await user.click(await screen.findByRole('button', { name: 'Propose a decision' }));
    const form = within(await screen.findByRole('dialog'));
    await user.selectOptions(form.getByRole('combobox', { name: 'Remedy' }), 'Refund');
    const currency = form.getByRole('textbox', { name: /^Currency/ });
    await user.clear(currency);
    await user.type(form.getByRole('textbox', { name: /^Cost/ }), '900');
    expect(form.queryByText(/a manager must approve/)).toBeNull();
    await user.type(currency, 'sar');
    expect(currency).toHaveValue('SAR');
    expect(form.getByText(/a manager must approve/)).toHaveTextContent(/SAR\s100/);
  });

  it('keeps what is not sent while one looks elsewhere, and sends it by the keyboard', async () => {
    mockMe = '7';
    const user = userEvent.setup();
    const reply = () => screen.findByRole('textbox', { name: 'Reply' });
    open();
    await user.type(await reply(), 'We found it');
    cleanup();
    const desk = open();
    expect(await reply()).toHaveValue('We found it');
    const asked = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(asked()).toBe(true);
    await user.type(await reply(), '{Control>}{Enter}{/Control}');
    await waitFor(async () => expect(await reply()).toHaveValue(''));
    expect(commandsOf(desk)).toEqual([{ commands: [{ type: 'message', text: 'We found it' }] }]);
    expect(asked()).toBe(false);
    await user.type(await reply(), '{Control>}{Enter}{/Control}');
    expect(commandsOf(desk)).toHaveLength(1);
    cleanup();
    open();
    expect(await reply()).toHaveValue('');
  });

  it('shows who else is there, and asks again when the case has moved on', async () => {
    const user = userEvent.setup();
    const desk = open();
    desk.bodies[`${CASE}/presence`] = {
      data: { others: [{ id: '8', name: 'Omid', writing: true }], sequence: 8 },
    };
    desk.bodies[CASE] = {
      data: { ...detail, sequence: 8, state: 'escalated', steps: [] },
      meta: { labels },
    };
    expect(await screen.findByText(/Omid.* is writing/)).toBeVisible();
    await user.type(await screen.findByRole('textbox', { name: 'Reply' }), 'We are');
    await waitFor(() =>
      expect(desk.sent.filter(({ path }) => path.endsWith('/presence')).at(-1)?.body).toEqual({
        writing: true,
      })
    );
    expect(screen.getByRole('textbox', { name: 'Reply' })).toHaveValue('We are');
  });

  it('approves a costly remedy with a reason', async () => {
    const user = userEvent.setup();
    const desk = open({
      approval: { needed: true, granted: null, mayDecide: true },
      remedyCost: { amount: 1500, currency: 'KWD' },
    });
    const card = await region('Approval of the remedy');
    expect(card).toHaveTextContent(/KWD.1\.500/);
    await user.type(within(card).getByRole('textbox', { name: 'Reason' }), 'fair');
    await user.click(within(card).getByRole('button', { name: 'Approve' }));
    await waitFor(() =>
      expect(commandsOf(desk)).toEqual([
        { sequence: 7, commands: [{ type: 'approval', granted: true, reason: 'fair' }] },
      ])
    );
  });

  it('leads to its steps by a key, and stays among them when one is taken', async () => {
    const user = userEvent.setup();
    const desk = open();
    await screen.findByRole('heading', { name: 'What happened' });
    await user.keyboard('s');
    expect(screen.getByRole('button', { name: 'Propose a decision' })).toHaveFocus();
    const ask = screen.getByRole('button', { name: 'Ask the customer' });
    ask.focus();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog');
    const after = { ...detail, sequence: 8, state: 'awaiting_customer', steps: [] };
    desk.bodies[`${CASE}/events`] = { data: after, meta: { labels } };
    desk.bodies[CASE] = { data: after, meta: { labels } };
    await user.type(
      within(dialog).getByRole('textbox', { name: /^What is waited for/ }),
      'the code'
    );
    await user.click(within(dialog).getByRole('button', { name: 'Ask the customer' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(screen.getByRole('group', { name: 'Next steps' })).toHaveFocus());
  });

  it('gives the keyboard back to the button of a step that is not taken', async () => {
    const user = userEvent.setup();
    open();
    const ask = await screen.findByRole('button', { name: 'Ask the customer' });
    act(() => ask.focus());
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    await waitFor(() => expect(ask).toHaveFocus());
  });

  it('keeps the keyboard where it was while something is sent, and when that is refused', async () => {
    const user = userEvent.setup();
    const desk = open({
      approval: { needed: true, granted: null, mayDecide: true },
      remedyCost: { amount: 1500, currency: 'KWD' },
    });
    const card = await region('Approval of the remedy');
    await user.type(within(card).getByRole('textbox', { name: 'Reason' }), 'fair');
    const error = { status: 403, name: 'ForbiddenError', message: 'no', details: {} };
    desk.once[`${CASE}/events`] = [{ status: 403, body: { data: null, error } }];
    const arrived = holdRequests();
    const approve = within(card).getByRole('button', { name: 'Approve' });
    act(() => approve.focus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(approve).toHaveAttribute('aria-disabled', 'true'));
    expect(approve).not.toBeDisabled();
    expect(approve).toHaveFocus();
    arrived();
    await waitFor(() => expect(approve).toHaveAttribute('aria-disabled', 'false'));
    expect(approve).toHaveFocus();
    expect(commandsOf(desk)).toHaveLength(1);
  });

  it('works by keys: note, escalate, help', async () => {
    const user = userEvent.setup();
    open();
    await row(1);
    await user.keyboard('n');
    expect(screen.getByRole('textbox', { name: 'Private note' })).toHaveFocus();
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('e');
    expect(await screen.findByRole('dialog')).toHaveTextContent('Level of escalation');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('?');
    expect(await screen.findByRole('dialog')).toHaveTextContent('Keyboard shortcuts');
  });

  it('corrects a fact with a reason, held against what was seen', async () => {
    const user = userEvent.setup();
    const desk = open();
    await row(1);
    await user.click(await screen.findByRole('button', { name: 'Correct the facts' }));
    const dialog = await screen.findByRole('dialog', { name: 'Correct the facts' });
    const save = within(dialog).getByRole('button', { name: 'Record the correction' });
    await user.selectOptions(within(dialog).getByLabelText('Severity'), 'critical');
    expect(save).toBeDisabled();
    await user.type(within(dialog).getByLabelText(/^Why is it corrected/), 'Somebody was hurt.');
    await user.click(save);
    await waitFor(() => expect(commandsOf(desk)).toHaveLength(1));
    expect(commandsOf(desk)[0]).toEqual({
      sequence: detail.sequence,
      commands: [{ type: 'facts', facts: { severity: 'critical' }, reason: 'Somebody was hurt.' }],
    });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('corrects its kind, and that it touches safety or has happened before', async () => {
    const user = userEvent.setup();
    const desk = open({ facts: { ...detail.facts, kind: 'complaint', safety: false } });
    await row(1);
    await user.click(await screen.findByRole('button', { name: 'Correct the facts' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Correct the facts' }));
    const before = dialog.getByLabelText('Has happened before');
    expect(before).toHaveValue('');
    await user.selectOptions(before, 'yes');
    expect(dialog.getByLabelText('Touches safety')).toHaveValue('no');
    await user.selectOptions(dialog.getByLabelText('Touches safety'), 'yes');
    await user.selectOptions(dialog.getByLabelText('Kind'), 'warranty_claim');
    await user.type(dialog.getByLabelText(/^Why is it corrected/), 'The third of its kind.');
    await user.click(dialog.getByRole('button', { name: 'Record the correction' }));
    await waitFor(() => expect(commandsOf(desk)).toHaveLength(1));
    expect(commandsOf(desk)[0]).toMatchObject({
      commands: [
        { type: 'facts', facts: { kind: 'warranty_claim', safety: true, recurrent: true } },
      ],
    });
  });

  it('takes back that a case has happened before', async () => {
    const user = userEvent.setup();
    const desk = open({ facts: { ...detail.facts, recurrent: true } });
    await row(1);
    await user.click(await screen.findByRole('button', { name: 'Correct the facts' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Correct the facts' }));
    expect(dialog.getByLabelText('Has happened before')).toHaveValue('yes');
    await user.selectOptions(dialog.getByLabelText('Has happened before'), '—');
    await user.type(dialog.getByLabelText(/^Why is it corrected/), 'Another cause.');
    await user.click(dialog.getByRole('button', { name: 'Record the correction' }));
    await waitFor(() => expect(commandsOf(desk)).toHaveLength(1));
    expect(commandsOf(desk)[0]).toMatchObject({ commands: [{ facts: { recurrent: null } }] });
  });

  it('links a product of the host that is found by its name', async () => {
    const user = userEvent.setup();
    const desk = open();
    const entry = { contentType: 'api::product.product', documentId: 'p1' };
    desk.bodies['/cx/complaints/products'] = { data: [{ entry, title: 'Kettle' }] };
    await row(1);
    await user.click(await screen.findByRole('button', { name: 'Correct the facts' }));
    const dialog = await screen.findByRole('dialog', { name: 'Correct the facts' });
    const field = await within(dialog).findByLabelText('Product entry');
    expect(
      within(field)
        .getAllByRole('option')
        .map((one) => one.textContent)
    ).toEqual(['Not linked', 'Kettle']);
    await user.selectOptions(field, 'Kettle');
    await user.type(within(dialog).getByLabelText(/^Why is it corrected/), 'Told by phone.');
    await user.click(within(dialog).getByRole('button', { name: 'Record the correction' }));
    await waitFor(() => expect(commandsOf(desk)).toHaveLength(1));
    expect(commandsOf(desk)[0]).toEqual({
      sequence: detail.sequence,
      commands: [{ type: 'facts', facts: { productEntry: entry }, reason: 'Told by phone.' }],
    });
  });

  it('leads to the linked product, and says of one that is gone what it was called', async () => {
    const entry = { contentType: 'api::product.product', documentId: 'p1' };
    const facts = { ...detail.facts, product: 'Kettle', productEntry: entry };
    open({ facts, productEntry: { ...entry, gone: false, readable: true } });
    const name = 'Open Kettle in the Content Manager';
    const link = await screen.findByRole('link', { name });
    expect(link).toHaveAttribute(
      'href',
      '/content-manager/collection-types/api::product.product/p1'
    );
    expect(screen.queryByText('Product', { exact: true })).toBeNull();
    expect(screen.getByRole('link', { name: 'All complaints about it' })).toHaveAttribute(
      'href',
      '/plugins/cx/complaints?queue=all&product=p1'
    );
    cleanup();
    open({ facts, productEntry: { ...entry, gone: true, readable: false } });
    expect(await screen.findByText('Kettle (no longer there)')).toBeVisible();
    expect(screen.queryByRole('link', { name })).toBeNull();
    cleanup();
    open({ facts, productEntry: { ...entry, gone: false, readable: false } });
    expect(await screen.findByText('Kettle')).toBeVisible();
    expect(screen.queryByRole('link', { name })).toBeNull();
  });

  it('leads to the purchase where the host has it, and shows its number where not', async () => {
    const facts = { ...detail.facts, purchase: 'B-17' };
    const name = 'Open B-17 in the Content Manager';
    open({
      facts,
      purchaseEntry: { contentType: 'api::purchase.purchase', documentId: 'o1' },
    });
    expect(await screen.findByRole('link', { name })).toHaveAttribute(
      'href',
      '/content-manager/collection-types/api::purchase.purchase/o1'
    );
    cleanup();
    open({ facts });
    expect(await screen.findByText('B-17')).toBeVisible();
    expect(screen.queryByRole('link', { name })).toBeNull();
  });

  it('corrects the number of the purchase', async () => {
    const user = userEvent.setup();
    const desk = open({ facts: { ...detail.facts, purchase: 'B-17' } });
    await user.click(await screen.findByRole('button', { name: 'Correct the facts' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Correct the facts' }));
    const field = dialog.getByRole('textbox', { name: 'Purchase' });
    expect(field).toHaveValue('B-17');
    await user.type(field, '8 ');
    await user.type(dialog.getByLabelText(/^Why is it corrected/), 'A digit was missing.');
    await user.click(dialog.getByRole('button', { name: 'Record the correction' }));
    await waitFor(() => expect(commandsOf(desk)).toHaveLength(1));
    expect(commandsOf(desk)[0]).toMatchObject({
      commands: [{ type: 'facts', facts: { purchase: 'B-178' } }],
    });
  });

  it('links what the customer had answered before, told by its day and scores', async () => {
    const user = userEvent.setup();
    const desk = open();
    await row(1);
    await user.click(await screen.findByRole('button', { name: 'Correct the facts' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Correct the facts' }));
    const field = await dialog.findByLabelText('Feedback given before');
    const options = within(field).getAllByRole('option');
    expect(options).toHaveLength(2);
    expect(options[1]).toHaveTextContent(/ · .*NPS.*3 \/ 0…10/);
    await user.selectOptions(field, 'r-1');
    await user.type(dialog.getByLabelText(/^Why is it corrected/), 'Told by phone.');
    await user.click(dialog.getByRole('button', { name: 'Record the correction' }));
    await waitFor(() => expect(commandsOf(desk)).toHaveLength(1));
    expect(commandsOf(desk)[0]).toMatchObject({
      commands: [{ type: 'facts', facts: { feedback: 'r-1' } }],
    });
  });

  it('leads from the analysis to what is done about it, and begins something', async () => {
    const user = userEvent.setup();
    const desk = open({}, [ADMIN_ACTIONS.readComplaints, ADMIN_ACTIONS.manageImprovements]);
    const analysis = { key: 'a-1', complaint: REFERENCE, whys: ['No van.'], causeCode: 'shelf' };
    desk.bodies['/cx/root-causes'] = { data: [{ ...analysis, answers: {}, author: null }] };
    desk.bodies['/cx/improvements'] = {
      data: [{ key: 'i-1', title: 'More vans', rootCause: 'a-1', state: 'planned' }],
    };
    desk.bodies['/cx/improvements/choices'] = {
      data: {
        ...{ owners: [], teams: [], kpis: [], locationRequired: false },
        causes: choices.causes,
        touchpoints: [{ key: 'pickup', name: 'Pickup' }],
        locations: [{ key: 'olaya', name: 'Riyadh Olaya' }],
      },
    };
    const link = await screen.findByRole('link', { name: 'More vans' });
    expect(link).toHaveAttribute('href', '/plugins/cx/complaints/improvements/i-1');
    await user.click(screen.getByRole('button', { name: 'Corrective action' }));
    const dialog = await screen.findByRole('dialog', { name: 'New improvement' });
    expect(await within(dialog).findByLabelText('Cause')).toHaveValue('shelf');
    expect(dialog).toHaveTextContent('Riyadh Olaya');
    expect(dialog).toHaveTextContent('Pickup');
  });
});
