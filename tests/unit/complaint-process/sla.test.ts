import fc from 'fast-check';
import { businessHours, wallTime, workingTime } from '../../../server/src/calendar';
import {
  caseDurations,
  fixTargets,
  pausesOf,
  policyFor,
  slaLedger,
  slaPolicyFaults,
  spansOf,
  timeShares,
} from '../../../server/src/complaint-process';
import {
  PRIORITIES,
  SLA_TARGETS,
  type SlaSnapshot,
  type SlaTarget,
} from '../../../shared/contracts/complaint';
import type { SlaLedgerEntry, SlaPolicy } from '../../../shared/contracts/sla';
import { AGENT, Desk, GUEST, IMPORT, MANAGER, SETTINGS, SYSTEM } from './desk';

const HOUR = 3600;

/** Sunday to Thursday, 09:00 to 17:00 in Riyadh. */
const office = businessHours({
  timeZone: 'Asia/Riyadh',
  versions: [
    {
      validFrom: null,
      week: Object.fromEntries(
        ['7', '1', '2', '3', '4'].map((day) => [day, [{ from: '09:00', to: '17:00' }]])
      ),
    },
  ],
  overrides: [],
  holidays: [],
});

/** `riyadh('23 10:00')`: that day of March 2025; the 23rd is a Sunday. */
const riyadh = (text: string): string => {
  const [day, time] = text.split(' ');
  return new Date(`2025-03-${day}T${time}:00+03:00`).toISOString();
};
const ms = (text: string): number => Date.parse(riyadh(text));

const targets = (of: Partial<Record<SlaTarget, number>>): SlaSnapshot => ({
  policy: 'default',
  priority: 'normal',
  clock: 'working',
  targets: of,
});

const received = (desk: Desk, at: string, sla: SlaSnapshot): void => {
  desk.step('received', { at: riyadh(at), by: GUEST, facts: { sla } });
};

const ledgerOf = (desk: Desk, now: string): SlaLedgerEntry[] =>
  slaLedger(desk.events, office, SETTINGS.rules, ms(now));

const entry = (desk: Desk, now: string, target: SlaTarget): SlaLedgerEntry =>
  ledgerOf(desk, now).find((it) => it.target === target)!;

describe('slaLedger', () => {
  const promise = targets({
    acknowledgement: HOUR,
    first_response: 4 * HOUR,
    resolution: 16 * HOUR,
  });

  it('says of each target when it is due, what became of it, and by how much', () => {
    const desk = new Desk();
    received(desk, '23 10:00', promise);
    expect(ledgerOf(desk, '23 10:30')).toMatchObject([
      {
        target: 'acknowledgement',
        outcome: 'pending',
        dueAt: riyadh('23 11:00'),
        lateSeconds: -1800,
      },
      { target: 'first_response', outcome: 'pending', dueAt: riyadh('23 14:00') },
      { target: 'resolution', outcome: 'pending', dueAt: riyadh('25 10:00') },
    ]);
    desk.step('acknowledged', { at: riyadh('23 12:00'), by: SYSTEM });
    expect(entry(desk, '30 10:00', 'acknowledgement')).toMatchObject({
      outcome: 'missed',
      reachedAt: riyadh('23 12:00'),
      workingSeconds: 2 * HOUR,
      wallSeconds: 2 * HOUR,
      lateSeconds: HOUR,
    });
  });

  it('takes an automatic acknowledgement, a note or the guest’s own words for no response', () => {
    const desk = new Desk();
    received(desk, '23 10:00', promise);
    desk.step('acknowledged', { at: riyadh('23 10:01'), by: SYSTEM, text: 'We have received …' });
    desk.give({ type: 'message', text: 'hello?', by: GUEST, at: riyadh('23 11:00') });
    desk.give({ type: 'note', text: 'who takes this?', at: riyadh('23 11:30') });
    expect(entry(desk, '23 12:00', 'first_response').outcome).toBe('pending');
    desk.give({ type: 'message', text: 'We are on it.', at: riyadh('24 09:30') });
    expect(entry(desk, '30 12:00', 'first_response')).toMatchObject({
      outcome: 'missed',
      reachedAt: riyadh('24 09:30'),
      workingSeconds: 7.5 * HOUR,
      wallSeconds: 23.5 * HOUR,
      lateSeconds: 3.5 * HOUR,
    });
  });

  const investigated = (sla = promise): Desk => {
    const desk = new Desk();
    received(desk, '23 10:00', sla);
    desk.step('acknowledged', { at: riyadh('23 10:30'), by: AGENT });
    desk.step('assessed', { at: riyadh('23 11:00'), facts: { assignee: '1', team: 'returns' } });
    desk.step('investigating', { at: riyadh('23 12:00') });
    return desk;
  };

  it('pauses resolution while the customer owes an answer, in working time, and never the first response', () => {
    const desk = investigated();
    desk.step('awaiting_customer', {
      at: riyadh('23 15:00'),
      facts: { nextUpdateDue: riyadh('27 09:00') },
    });
    expect(entry(desk, '23 16:00', 'resolution')).toMatchObject({
      outcome: 'paused',
      dueAt: null,
      workingSeconds: 5 * HOUR,
    });
    expect(entry(desk, '23 16:00', 'first_response')).toMatchObject({
      outcome: 'missed',
      dueAt: riyadh('23 14:00'),
    });
    desk.step('investigating', { at: riyadh('24 11:00') });
    // 840 working minutes from 10:00 on the 23rd to 12:00 on the 25th: methods, 2.2.
    expect(entry(desk, '25 12:00', 'resolution')).toMatchObject({
      outcome: 'pending',
      dueAt: riyadh('25 14:00'),
      workingSeconds: 840 * 60,
    });
    expect(entry(desk, '25 14:01', 'resolution')).toMatchObject({
      outcome: 'missed',
      lateSeconds: 60,
    });
  });

  it('does not excuse a late first response by a question to the customer', () => {
    const desk = investigated();
    desk.step('awaiting_customer', {
      at: riyadh('23 13:00'),
      facts: { nextUpdateDue: riyadh('27 09:00') },
    });
    expect(entry(desk, '23 16:00', 'first_response')).toMatchObject({
      outcome: 'missed',
      dueAt: riyadh('23 14:00'),
      workingSeconds: 6 * HOUR,
    });
  });

  it('does not pause while a third party does, nor where the desk says so', () => {
    const desk = investigated();
    desk.step('awaiting_third_party', {
      at: riyadh('23 15:00'),
      facts: { nextUpdateDue: riyadh('27 09:00') },
    });
    expect(entry(desk, '24 12:00', 'resolution').dueAt).toBe(riyadh('25 10:00'));
    const strict = { ...SETTINGS.rules, pausedIn: ['awaiting_third_party' as const] };
    const paused = slaLedger(desk.events, office, strict, ms('24 12:00'));
    expect(paused.find(({ target }) => target === 'resolution')?.outcome).toBe('paused');
  });

  it('does not rewrite what was promised when policy or priority change', () => {
    const desk = investigated();
    const facts = { severity: 'critical', impact: 'high', urgency: 'high' };
    desk.give({ type: 'facts', facts, at: riyadh('23 13:00') });
    expect(entry(desk, '23 14:00', 'resolution')).toMatchObject({
      targetSeconds: 16 * HOUR,
      priority: 'normal',
    });
  });

  it('names who held the case when it fell due, not who got it afterwards', () => {
    const desk = investigated();
    desk.give({ type: 'facts', facts: { assignee: '9', team: 'legal' }, at: riyadh('26 09:00') });
    expect(entry(desk, '27 09:00', 'resolution')).toMatchObject({ heldBy: '1', team: 'returns' });
  });

  it('leaves out what a case ended without before it was due', () => {
    const desk = investigated();
    desk.step('withdrawn', { at: riyadh('23 13:00'), by: GUEST });
    expect(entry(desk, '30 09:00', 'resolution').outcome).toBe('excluded');
    expect(entry(desk, '30 09:00', 'first_response').outcome).toBe('excluded');
    const late = investigated();
    late.step('withdrawn', { at: riyadh('26 13:00'), by: GUEST });
    expect(entry(late, '30 09:00', 'resolution').outcome).toBe('missed');
  });

  it('starts a promise of the next word with each word, until the case ends', () => {
    const desk = investigated(targets({ next_update: 8 * HOUR }));
    desk.give({ type: 'message', text: 'Still looking.', at: riyadh('24 10:00') });
    desk.step('awaiting_customer', {
      at: riyadh('24 16:00'),
      facts: { nextUpdateDue: riyadh('30 09:00') },
    });
    desk.step('investigating', { at: riyadh('25 16:00') });
    const words = ledgerOf(desk, '27 16:00').filter(({ target }) => target === 'next_update');
    const updates = words.map(({ startedAt, dueAt, outcome }) => [startedAt, dueAt, outcome]);
    expect(updates).toEqual([
      [riyadh('23 10:30'), riyadh('24 10:30'), 'met'],
      [riyadh('24 10:00'), riyadh('26 10:00'), 'missed'],
    ]);
  });

  it('judges the first resolution, whatever comes after', () => {
    const desk = investigated();
    desk.step('response_proposed', { at: riyadh('24 09:00') });
    desk.step('decision_communicated', { at: riyadh('24 10:00') });
    desk.step('accepted', { at: riyadh('26 10:00'), by: GUEST });
    desk.step('closed', { at: riyadh('26 11:00') });
    const met = { outcome: 'met', reachedAt: riyadh('26 11:00'), workingSeconds: 9 * HOUR };
    expect(entry(desk, '27 09:00', 'resolution')).toMatchObject(met);
    desk.step('reopened', { at: riyadh('27 09:00'), by: MANAGER });
    expect(entry(desk, '30 09:00', 'resolution')).toMatchObject(met);
  });

  it('keeps to wall time where the policy does', () => {
    const desk = investigated({ ...promise, clock: 'wall' });
    desk.step('awaiting_customer', {
      at: riyadh('23 15:00'),
      facts: { nextUpdateDue: riyadh('27 09:00') },
    });
    desk.step('investigating', { at: riyadh('23 18:00') });
    expect(entry(desk, '24 00:00', 'resolution')).toMatchObject({
      dueAt: riyadh('24 05:00'),
      outcome: 'pending',
    });
    expect(entry(desk, '24 06:00', 'resolution')).toMatchObject({
      outcome: 'missed',
      lateSeconds: HOUR,
    });
  });

  it('promises nothing that no snapshot holds', () => {
    expect(ledgerOf(new Desk(), '23 10:00')).toEqual([]);
    const desk = new Desk();
    received(desk, '23 10:00', targets({}));
    expect(ledgerOf(desk, '23 10:00')).toEqual([]);
  });

  it('agrees with the clock: late exactly when past due, at any time', () => {
    const desk = investigated();
    desk.step('awaiting_customer', {
      at: riyadh('23 15:00'),
      facts: { nextUpdateDue: riyadh('27 09:00') },
    });
    desk.step('investigating', { at: riyadh('24 11:00') });
    fc.assert(
      fc.property(fc.integer({ min: ms('24 11:00'), max: ms('30 11:00') }), (now) => {
        const found = slaLedger(desk.events, office, SETTINGS.rules, now).find(
          ({ target }) => target === 'resolution'
        )!;
        expect(found.outcome).toBe(now > Date.parse(found.dueAt!) ? 'missed' : 'pending');
        expect(found.lateSeconds > 0 ? 'missed' : found.outcome).toBe(found.outcome);
        expect(found.workingSeconds).toBeLessThanOrEqual(found.wallSeconds);
      })
    );
  });
});

describe('caseDurations and timeShares', () => {
  const lived = (): Desk => {
    const desk = new Desk();
    received(desk, '23 10:00', targets({}));
    desk.step('acknowledged', { at: riyadh('23 11:00'), by: SYSTEM });
    desk.step('assessed', { at: riyadh('23 12:00'), facts: { assignee: '1' } });
    desk.step('investigating', { at: riyadh('23 12:00') });
    desk.step('response_proposed', { at: riyadh('23 16:00') });
    desk.step('decision_communicated', { at: riyadh('23 17:00') });
    desk.step('accepted', { at: riyadh('24 10:00'), by: GUEST });
    desk.step('closed', { at: riyadh('24 11:00') });
    return desk;
  };

  it('has both clocks, and the first and the total resolution', () => {
    const desk = lived();
    const plain = caseDurations(desk.events, office, SETTINGS.rules, ms('30 09:00'));
    expect(plain).toEqual({
      acknowledgement: { wallSeconds: HOUR, workingSeconds: HOUR, open: false },
      firstResponse: { wallSeconds: 7 * HOUR, workingSeconds: 7 * HOUR, open: false },
      firstResolution: { wallSeconds: 25 * HOUR, workingSeconds: 8 * HOUR, open: false },
      totalResolution: { wallSeconds: 25 * HOUR, workingSeconds: 8 * HOUR, open: false },
    });
    desk.step('reopened', { at: riyadh('25 09:00'), by: MANAGER });
    const reopened = caseDurations(desk.events, office, SETTINGS.rules, ms('25 12:00'));
    expect(reopened.firstResolution).toEqual(plain.firstResolution);
    expect(reopened.totalResolution).toEqual({
      wallSeconds: 28 * HOUR,
      workingSeconds: 11 * HOUR,
      open: true,
    });
  });

  it('is no time at all, but known, where a case ends at the instant of its receipt', () => {
    const desk = new Desk();
    received(desk, '23 10:00', targets({}));
    for (const to of ['acknowledged', 'assessed', 'investigating', 'response_proposed'] as const)
      desk.step(to, { at: riyadh('23 10:00') });
    for (const to of ['decision_communicated', 'accepted', 'closed'] as const)
      desk.step(to, { at: riyadh('23 10:00') });
    const none = { wallSeconds: 0, workingSeconds: 0, open: false };
    expect(caseDurations(desk.events, office, SETTINGS.rules, ms('24 12:00'))).toMatchObject({
      firstResolution: none,
      totalResolution: none,
    });
  });

  it('leaves open when a case was first answered that was decided where nobody noted it', () => {
    const decided = (text?: string): Desk => {
      const desk = new Desk();
      received(desk, '23 10:00', targets({}));
      for (const to of ['acknowledged', 'assessed', 'investigating', 'response_proposed'] as const)
        desk.step(to, { at: riyadh('23 11:00'), by: IMPORT });
      desk.step('decision_communicated', { at: riyadh('23 12:00'), by: IMPORT, text });
      return desk;
    };
    const answerOf = ({ events }: Desk) =>
      caseDurations(events, office, SETTINGS.rules, ms('24 12:00')).firstResponse;
    const silent = decided();
    expect(silent.state).toBe('decision_communicated');
    expect(answerOf(silent)).toBeNull();
    // What is said afterwards is not the first answer.
    silent.give({ type: 'message', text: 'Is all well?', at: riyadh('24 10:00') });
    expect(silent.events.at(-1)?.type).toBe('message');
    expect(answerOf(silent)).toBeNull();
    expect(answerOf(decided('We are sorry.'))).toMatchObject({
      wallSeconds: 2 * HOUR,
      open: false,
    });
  });

  it('is open while it lasts, and nothing where it can no longer end', () => {
    const desk = new Desk();
    expect(caseDurations(desk.events, office, SETTINGS.rules, ms('23 12:00'))).toEqual({
      acknowledgement: null,
      firstResponse: null,
      firstResolution: null,
      totalResolution: null,
    });
    received(desk, '23 10:00', targets({}));
    const open = { wallSeconds: 2 * HOUR, workingSeconds: 2 * HOUR, open: true };
    expect(caseDurations(desk.events, office, SETTINGS.rules, ms('23 12:00'))).toEqual({
      acknowledgement: open,
      firstResponse: open,
      firstResolution: open,
      totalResolution: open,
    });
    desk.step('duplicate', { at: riyadh('23 12:00') });
    const ended = caseDurations(desk.events, office, SETTINGS.rules, ms('24 12:00'));
    expect([ended.firstResponse, ended.firstResolution, ended.totalResolution]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('shares all the time of a case out among states and holders', () => {
    const desk = lived();
    const now = ms('24 12:00');
    const shares = timeShares(desk.events, office, now);
    const sum = (of: 'wallSeconds' | 'workingSeconds'): number =>
      shares.reduce((total, share) => total + share[of], 0);
    expect(sum('wallSeconds')).toBe(wallTime(ms('23 10:00'), now) / 1000);
    expect(sum('workingSeconds')).toBe(workingTime(office, ms('23 10:00'), now) / 1000);
    expect(shares[2]).toMatchObject({
      state: 'investigating',
      assignee: '1',
      wallSeconds: 4 * HOUR,
    });
    expect(pausesOf(spansOf(desk.events), SETTINGS.rules.pausedIn)).toEqual([
      { from: ms('23 17:00'), to: ms('24 10:00') },
    ]);
  });
});

const row = { acknowledgement: 1, first_response: 2, next_update: 3, resolution: 4 };
const policy = (key: string, over: Partial<SlaPolicy> = {}): SlaPolicy => ({
  key,
  isDefault: false,
  enabled: true,
  rank: 1,
  conditions: [{ field: 'channel', operator: 'in', values: ['web'] }],
  targets: { low: row, normal: row, high: { ...row, resolution: null }, urgent: row },
  clock: 'working',
  validFrom: null,
  validTo: null,
  ...over,
});
const fallback = policy('default', { isDefault: true, conditions: [] });

describe('policyFor', () => {
  const chosen = (policies: SlaPolicy[], facts = {}, on = '2025-03-23'): string | undefined =>
    policyFor(policies, facts, on)?.key;

  it('takes the first by rank whose conditions all hold, else the default', () => {
    const all = [
      fallback,
      policy('web', { rank: 2 }),
      policy('web-delivery', {
        rank: 1,
        conditions: [
          { field: 'channel', operator: 'in', values: ['web', 'app'] },
          { field: 'category', operator: 'not_in', values: ['billing'] },
        ],
      }),
    ];
    expect(chosen(all, { channel: 'app' })).toBe('web-delivery');
    expect(chosen(all, { channel: 'web', category: 'billing' })).toBe('web');
    expect(chosen(all, { channel: 'phone' })).toBe('default');
    expect(chosen(all)).toBe('default');
  });

  it('takes no blank condition for all', () => {
    const blank = (operator: 'in' | 'not_in'): SlaPolicy =>
      policy('blank', { conditions: [{ field: 'channel', operator, values: [] }] });
    expect(chosen([blank('in'), fallback], { channel: 'web' })).toBe('default');
    expect(chosen([blank('not_in'), fallback], { channel: 'web' })).toBe('default');
    expect(chosen([policy('none', { conditions: [] }), fallback], {})).toBe('default');
  });

  it('keeps to validity and to what is enabled', () => {
    const dated = policy('dated', { validFrom: '2025-03-01', validTo: '2025-03-29' });
    const on = (date: string): string | undefined =>
      chosen([dated, fallback], { channel: 'web' }, date);
    expect(['2025-02-28', '2025-03-01', '2025-03-29', '2025-03-30'].map(on)).toEqual([
      'default',
      'dated',
      'dated',
      'default',
    ]);
    expect(chosen([policy('off', { enabled: false }), fallback], { channel: 'web' })).toBe(
      'default'
    );
    expect(chosen([])).toBeUndefined();
  });
});

describe('fixTargets', () => {
  it('copies what is promised, and keeps what was promised earlier', () => {
    const first = fixTargets(fallback, 'normal', ['acknowledgement', 'first_response']);
    expect(first.targets).toEqual({ acknowledgement: 1, first_response: 2 });
    const dearer = policy('x', {
      targets: { ...fallback.targets, urgent: { ...row, acknowledgement: 9, resolution: 8 } },
    });
    expect(fixTargets(dearer, 'urgent', SLA_TARGETS, first)).toEqual({
      policy: 'x',
      priority: 'urgent',
      clock: 'working',
      targets: { acknowledgement: 1, first_response: 2, next_update: 3, resolution: 8 },
    });
    expect(fixTargets(fallback, 'high').targets.resolution).toBeUndefined();
  });
});

describe('slaPolicyFaults', () => {
  const faults = (...policies: SlaPolicy[]): string[] =>
    slaPolicyFaults(policies).map(({ path }) => path.join('.'));

  it('takes one default and policies with conditions', () => {
    expect(faults(fallback, policy('web'))).toEqual([]);
  });

  it('needs exactly one default, always in force', () => {
    expect(faults(policy('web'))).toEqual(['']);
    expect(faults(fallback, { ...fallback, key: 'other' })).toEqual(['']);
    expect(faults(fallback, { ...policy('web'), key: 'default' })).toEqual(['']);
    for (const over of [
      { enabled: false },
      { validTo: '2025-03-01' },
      { conditions: policy('web').conditions },
    ]) {
      expect(faults({ ...fallback, ...over })).toEqual(['0']);
    }
  });

  it.each(PRIORITIES)('lets no answer take longer than the resolution: %s', (priority) => {
    for (const target of ['acknowledgement', 'first_response', 'next_update'] as const) {
      const slow = { ...row, resolution: 4, [target]: 5 };
      const found = faults({ ...fallback, targets: { ...fallback.targets, [priority]: slow } });
      expect(found).toEqual([`0.targets.${priority}.${target}`]);
    }
  });

  it.each<[Partial<SlaPolicy>, string]>([
    [{ conditions: [] }, '1.conditions'],
    [{ conditions: [{ field: 'channel', operator: 'in', values: [] }] }, '1.conditions.0.values'],
    [
      { conditions: [{ field: 'channel', operator: 'in', values: [' '] }] },
      '1.conditions.0.values',
    ],
    [
      { conditions: [{ field: 'weather' as 'kind', operator: 'in', values: ['x'] }] },
      '1.conditions.0.field',
    ],
    [
      { conditions: [{ field: 'kind', operator: 'like' as 'in', values: ['x'] }] },
      '1.conditions.0.operator',
    ],
    [{ validFrom: '2025-02-30' }, '1.validFrom'],
    [{ validFrom: '2025-03-02', validTo: '2025-03-01' }, '1.validTo'],
    [{ clock: 'moon' as 'wall' }, '1.clock'],
    [
      { targets: { ...fallback.targets, low: { ...row, resolution: 0 } } },
      '1.targets.low.resolution',
    ],
    [
      { targets: { ...fallback.targets, low: { ...row, next_update: 1.5 } } },
      '1.targets.low.next_update',
    ],
  ])('names the place of the fault: %j', (over, path) => {
    expect(faults(fallback, policy('web', over))).toEqual([path]);
  });
});
