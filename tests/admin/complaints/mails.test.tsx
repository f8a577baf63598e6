import '@testing-library/jest-dom';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import type { ComplaintDetail } from '../../../shared/contracts/complaint-desk';
import type { CaseMail } from '../../../shared/contracts/complaint-mail';
import { choices, detail, event, events, labels, REFERENCE, related } from './case-fixture';
import { openDesk, speak } from './desk-fixture';
import type { Server } from '../render-admin';

configure({ defaultHidden: true });
beforeEach(() => window.localStorage.clear());

const CASE = `/cx/complaints/${REFERENCE}`;
const AGAIN = `${CASE}/mails/8`;

const mail = (over: Partial<CaseMail> = {}): CaseMail => ({
  kind: 'message',
  state: 'failed',
  attempts: 10,
  at: null,
  fault: 'refused',
  said: '550 <…@…> user unknown',
  to: 'sara@example.com',
  ...over,
});
const mailed = (over: Partial<CaseMail> = {}) => [
  ...events.map((one) =>
    one.sequence === 2
      ? { ...one, mail: mail({ kind: 'acknowledgement', state: 'sent', fault: null, said: null }) }
      : one
  ),
  event(8, { type: 'message', text: 'We found it.', mail: mail(over) }),
];

const open = (over: Partial<ComplaintDetail>) => {
  const body = { data: { ...detail, ...over }, meta: { labels } };
  return openDesk({
    url: `/complaints/${REFERENCE}`,
    paths: { '/cx/complaints/choices': choices, '/cx/root-causes': [] },
    replies: {
      [CASE]: { body },
      [`POST ${AGAIN}`]: { body },
      [`${CASE}/related`]: { body: related },
      [`${CASE}/presence`]: { body: { data: { others: [], sequence: detail.sequence } } },
      [`/cx/root-causes/facts/${REFERENCE}`]: {
        body: {
          data: {
            alike: null,
            noticedBy: 'complainant',
            channel: 'website',
            receivedAt: detail.receivedAt,
            steps: [],
            after: null,
          },
        },
      },
    },
  });
};
const FAILED = 'The last mail to the customer did not go out';
const WAITING = 'The last mail to the customer has not gone out yet';
const row = async (sequence: number) => {
  await screen.findByRole('heading', { name: 'What happened' });
  return document.querySelector<HTMLElement>(`[data-cx-event="${sequence}"]`)!;
};
const sentAgain = ({ requests }: Server) =>
  requests.filter(({ pathname }) => pathname === AGAIN).length;

describe('mails on the page of a case', () => {
  it('stand at the events that they tell of, with what became of them', async () => {
    open({ events: mailed() });
    expect(await row(2)).toHaveTextContent('✓ Mail: we have the complaint');
    expect(within(await row(2)).queryByRole('button', { name: 'Send again' })).toBeNull();
    const failed = await row(8);
    expect(failed).toHaveTextContent('✕ Mail: our message');
    expect(failed).toHaveTextContent('not delivered: given up after 10 attempts');
    expect(failed).toHaveTextContent('sara@example.com');
    expect(failed).toHaveTextContent('the mail server did not take it (550 <…@…> user unknown)');
    expect(await row(3)).not.toHaveTextContent('Mail:');
  });

  it('are told of at the top where the last one failed, and are sent again from there', async () => {
    const user = userEvent.setup();
    const server = open({ events: mailed() });
    const notice = (await screen.findByText(FAILED)).closest<HTMLElement>('[role="alert"]')!;
    expect(notice).toHaveTextContent('the mail server did not take it');
    const before = server.requests.filter(({ pathname }) => pathname === CASE).length;
    await user.click(within(notice).getByRole('button', { name: 'Send again' }));
    await waitFor(() => expect(sentAgain(server)).toBe(1));
    // The case is asked for again, and says what became of it.
    await waitFor(() =>
      expect(server.requests.filter(({ pathname }) => pathname === CASE).length).toBe(before + 1)
    );
  });

  it('are told of as well while they are tried in vain, without an address for those who may not know it', async () => {
    const at = '2126-03-01T08:00:00.000Z';
    open({ events: mailed({ state: 'waiting', attempts: 2, at, to: null }) });
    const notice = (await screen.findByText(WAITING)).closest<HTMLElement>('[role="status"]')!;
    expect(notice).toHaveTextContent('tried 2 times in vain, next at');
    expect(notice).not.toHaveTextContent('@example');
    expect(screen.queryByText(FAILED)).toBeNull();
  });

  it('are not worried about where the last one went out, and are sent only by those who may', async () => {
    const last = event(9, { type: 'message', text: 'x', mail: mail({ state: 'sent' }) });
    open({
      events: [...mailed(), last],
      may: { handle: false, decide: false, personal: true },
    });
    expect(await row(8)).toHaveTextContent('given up after 10 attempts');
    expect(screen.queryByText(FAILED)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Send again' })).toBeNull();
  });

  it.each(['ar', 'fa'])('are told in %s', async (locale) => {
    speak(locale);
    open({ events: mailed() });
    await waitFor(() =>
      expect(document.querySelector('[data-cx-event="8"]')).toHaveTextContent(/١٠|۱۰/)
    );
    expect(document.body).not.toHaveTextContent('case.mail.');
  });
});
