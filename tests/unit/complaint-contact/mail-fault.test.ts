import { lastInTrouble } from '../../../admin/src/pages/complaints/case/last-mail';
import {
  mailFault,
  withoutAddresses,
} from '../../../server/src/services/complaint-mails/mail-fault';
import { NO_EMAIL_PLUGIN } from '../../../server/src/services/outbox/host-email';
import type { CaseMail } from '../../../shared/contracts/complaint-mail';

describe('mailFault', () => {
  it.each([
    [NO_EMAIL_PLUGIN, 'no_plugin'],
    ['the e-mail plugin did not answer within 30 seconds', 'late'],
    ['Connection timeout ETIMEDOUT', 'late'],
    ['connect ECONNREFUSED 127.0.0.1:25', 'unreachable'],
    ['getaddrinfo ENOTFOUND mail.example', 'unreachable'],
    ['550 5.1.1 <sara@example.com>: user unknown', 'refused'],
    ['Invalid login: 535 authentication failed', 'refused'],
    ['Message rejected: Email address is not verified', 'refused'],
    ['no', 'other'],
  ])('says why of “%s”', (error, fault) => expect(mailFault(error)).toBe(fault));
});

describe('withoutAddresses', () => {
  it.each([
    ['550 <sara.n+x@mail.example.com>: unknown', '550 <…@…>: unknown'],
    ['to سارة@مثال.إختبار, bounced', 'to …@…, bounced'],
    ['connect ECONNREFUSED', 'connect ECONNREFUSED'],
  ])('leaves no address in “%s”', (error, left) => expect(withoutAddresses(error)).toBe(left));
});

describe('lastInTrouble', () => {
  const mail = (over: Partial<CaseMail>): CaseMail => ({
    kind: 'message',
    state: 'sent',
    attempts: 1,
    at: null,
    fault: null,
    said: null,
    to: null,
    ...over,
  });
  const failed = mail({ state: 'failed', fault: 'refused' });

  it('finds the last mail where it failed, or has failed so far', () => {
    const first = { sequence: 2, mail: mail({}) };
    const tried = mail({ state: 'waiting', fault: 'late' });
    expect(lastInTrouble([first, { sequence: 4, mail: failed }])?.sequence).toBe(4);
    expect(lastInTrouble([{ sequence: 4, mail: tried }, first])?.mail).toBe(tried);
    const needless = { sequence: 5, mail: mail({ state: 'skipped' }) };
    expect(lastInTrouble([{ sequence: 4, mail: failed }, needless])?.sequence).toBe(4);
  });

  it('finds none where the last went out or is on its way, or there is none', () => {
    const earlier = { sequence: 4, mail: failed };
    expect(lastInTrouble([earlier, { sequence: 5, mail: mail({}) }])).toBeNull();
    expect(lastInTrouble([earlier, { sequence: 5, mail: mail({ state: 'waiting' }) }])).toBeNull();
    expect(lastInTrouble([{ sequence: 1, mail: null }])).toBeNull();
  });
});
