import fc from 'fast-check';
import { businessHours } from '../../../server/src/calendar';
import {
  caseOf,
  DEFAULT_COMPLAINT_RULES,
  DEFAULT_PRIORITY_MATRIX,
  DEFAULT_SLA_POLICY,
  isProvisional,
  slaLedger,
  type ComplaintCase,
} from '../../../server/src/complaint-process';
import {
  promiseAtAssessment,
  promiseAtFiling,
} from '../../../server/src/services/complaints/promise';
import {
  PRIORITIES,
  type ComplaintFacts,
  type FactChanges,
  type Priority,
  type SlaSnapshot,
  type SlaTarget,
} from '../../../shared/contracts/complaint';
import type { SlaLedgerEntry, SlaPolicy } from '../../../shared/contracts/sla';
import { AGENT, Desk, GUEST, hour, IMPORT, MANAGER, SETTINGS } from './desk';

const HOUR = 3_600;

/** Around the clock, so that hours of the desk and of the wall are the same. */
const always = businessHours({
  timeZone: 'UTC',
  versions: [
    {
      validFrom: null,
      week: Object.fromEntries(
        ['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, [{ from: '00:00', to: '24:00' }]])
      ),
    },
  ],
  overrides: [],
  holidays: [],
});

const row = (first: number, next: number, resolution: number) => ({
  acknowledgement: HOUR,
  first_response: first * HOUR,
  next_update: next * HOUR,
  resolution: resolution * HOUR,
});
const POLICY: SlaPolicy = {
  ...DEFAULT_SLA_POLICY,
  targets: {
    low: row(48, 60, 200),
    normal: row(24, 30, 100),
    high: row(8, 10, 40),
    urgent: row(2, 3, 6),
  },
};
const KNOWN = {
  policies: [POLICY],
  matrix: DEFAULT_PRIORITY_MATRIX,
  on: '2025-03-23',
  rules: DEFAULT_COMPLAINT_RULES,
};
const at = (hours: number): string => hour(hours);
const ms = (hours: number): number => Date.parse(at(hours));

const filedAs = (facts: Partial<ComplaintFacts> = {}, known = KNOWN): SlaSnapshot => {
  const sla = promiseAtFiling(facts, known);
  if (!sla) throw new Error('nothing is promised');
  return sla;
};

/** A case that came in at hour 0 and was acknowledged at hour 1, by what was known of it. */
const filed = (sla: SlaSnapshot = filedAs()): Desk => {
  const desk = new Desk();
  desk.step('received', { at: at(0), by: GUEST, facts: { sla } });
  desk.step('acknowledged', { at: at(1) });
  return desk;
};

/** Assessed with a priority, as the services do: by a policy that may be another by then. */
const assess = (
  desk: Desk,
  hours: number,
  priority: Priority,
  { policy = POLICY, ...over }: { policy?: SlaPolicy; text?: string } = {}
): Desk => {
  const facts = { priority, priorityReason: 'by hand' };
  const known = { ...KNOWN, policies: [policy] };
  const sla = promiseAtAssessment(caseOf(desk.events), facts, known);
  if (!sla) throw new Error('nothing is promised');
  const result = desk.step('assessed', { at: at(hours), facts: { ...facts, sla }, ...over });
  if (!result.ok) throw new Error(result.refusal.message);
  return desk;
};

const ledgerOf = (desk: Desk, now: number): SlaLedgerEntry[] =>
  slaLedger(desk.events, always, SETTINGS.rules, ms(now));
const of = (desk: Desk, now: number, target: SlaTarget): SlaLedgerEntry[] =>
  ledgerOf(desk, now).filter((entry) => entry.target === target);
const shown = ({ startedAt, dueAt, outcome, priority }: SlaLedgerEntry) => [
  (Date.parse(startedAt) - ms(0)) / 3_600_000,
  dueAt === null ? null : (Date.parse(dueAt) - ms(0)) / 3_600_000,
  outcome,
  priority,
];

describe('what is promised at filing', () => {
  it('goes by the priority that is given, else by the matrix, else by the one that is assumed', () => {
    expect(filedAs({ priority: 'urgent' }).priority).toBe('urgent');
    const pressing = { severity: 'high', impact: 'high', urgency: 'high' } as const;
    expect(filedAs(pressing).priority).toBe('urgent');
    expect(filedAs({ severity: 'low', impact: 'low', urgency: 'low', safety: true })).toMatchObject(
      {
        priority: 'high',
        targets: POLICY.targets.high,
      }
    );
    // Severity alone says nothing yet.
    expect(filedAs({ severity: 'critical' }).priority).toBe('normal');
    const cautious = { ...KNOWN, rules: { ...DEFAULT_COMPLAINT_RULES, assumedPriority: 'high' } };
    expect(filedAs({}, cautious as typeof KNOWN)).toMatchObject({
      priority: 'high',
      targets: POLICY.targets.high,
      provisional: ['next_update', 'resolution'],
    });
  });

  it('is no more than can be judged', () => {
    expect(promiseAtFiling({}, KNOWN, ['acknowledgement', 'resolution'])).toMatchObject({
      targets: { acknowledgement: HOUR, resolution: 100 * HOUR },
      provisional: ['resolution'],
    });
    expect(promiseAtFiling({}, { ...KNOWN, policies: [] })).toBeNull();
  });

  it('has all four clocks run, so that a case that nobody assesses falls due', () => {
    const desk = filed();
    expect(ledgerOf(desk, 2).map(shown)).toEqual([
      [0, 1, 'met', 'normal'],
      [0, 24, 'pending', 'normal'],
      [1, 31, 'pending', 'normal'],
      [0, 100, 'pending', 'normal'],
    ]);
    expect(of(desk, 101, 'resolution').map(shown)).toEqual([[0, 100, 'missed', 'normal']]);
    expect(of(desk, 32, 'next_update').map(shown)).toEqual([[1, 31, 'missed', 'normal']]);
  });
});

describe('what the first assessment fixes', () => {
  it('is the resolution and the next update, and never the acknowledgement', () => {
    const desk = assess(filed(), 5, 'high');
    expect(of(desk, 6, 'resolution').map(shown)).toEqual([[0, 40, 'pending', 'high']]);
    expect(of(desk, 6, 'next_update').map(shown)).toEqual([[1, 11, 'pending', 'high']]);
    expect(of(desk, 6, 'first_response').map(shown)).toEqual([[0, 24, 'pending', 'normal']]);
    const milder = assess(filed(), 5, 'low');
    expect(of(milder, 6, 'resolution').map(shown)).toEqual([[0, 200, 'pending', 'low']]);
    expect(of(milder, 6, 'first_response').map(shown)).toEqual([[0, 24, 'pending', 'normal']]);
  });

  it('leaves alone what had run out by then', () => {
    const late = assess(filed(), 101, 'low');
    expect(of(late, 102, 'resolution').map(shown)).toEqual([[0, 100, 'missed', 'normal']]);
    // The word that is late stays so; those after it are promised anew.
    late.give({ type: 'message', text: 'We are sorry.', at: at(110) });
    expect(of(late, 111, 'next_update').map(shown)).toEqual([
      [1, 31, 'missed', 'normal'],
      [110, 170, 'pending', 'low'],
    ]);
  });

  it('is no later than at the instant of the due date', () => {
    expect(of(assess(filed(), 100, 'low'), 101, 'resolution').map(shown)).toEqual([
      [0, 200, 'pending', 'low'],
    ]);
  });

  it('makes an answer that is still owed as short as the resolution', () => {
    const desk = assess(filed(), 3, 'urgent');
    expect(of(desk, 4, 'first_response').map(shown)).toEqual([[0, 6, 'pending', 'urgent']]);
    expect(of(desk, 4, 'first_response')[0]?.targetSeconds).toBe(6 * HOUR);
    const answered = filed();
    answered.give({ type: 'message', text: 'We look into it.', at: at(2) });
    expect(of(assess(answered, 3, 'urgent'), 4, 'first_response').map(shown)).toEqual([
      [0, 24, 'met', 'normal'],
    ]);
    const atOnce = assess(filed(), 3, 'urgent', { text: 'We look into it.' });
    expect(of(atOnce, 4, 'first_response').map(shown)).toEqual([[0, 24, 'met', 'normal']]);
    const missed = assess(filed(), 25, 'urgent');
    expect(of(missed, 26, 'first_response').map(shown)).toEqual([[0, 24, 'missed', 'normal']]);
  });

  it('compares an answer and a resolution that go by different clocks by their dates', () => {
    const office = businessHours({
      timeZone: 'UTC',
      // 23 March 2025 is a Sunday, on which nobody works; the case comes in at six.
      versions: [{ validFrom: null, week: { '1': [{ from: '09:00', to: '17:00' }] } }],
      overrides: [],
      holidays: [],
    });
    const first = { ...filedAs(), targets: { first_response: 2 * HOUR, resolution: 4 * HOUR } };
    const desk = filed(first);
    const wall: SlaPolicy = { ...POLICY, key: 'wall', clock: 'wall' };
    assess(desk, 2, 'urgent', { policy: wall });
    const [response] = slaLedger(desk.events, office, SETTINGS.rules, ms(3)).filter(
      ({ target }) => target === 'first_response'
    );
    // Two hours of work end on Monday at eleven; six hours of the wall come first.
    expect(response).toMatchObject({ policy: 'wall', clock: 'wall', dueAt: at(6) });
  });

  it('takes back what its priority promises nobody', () => {
    const silent = { ...POLICY.targets.low, next_update: null, resolution: null };
    const policy = { ...POLICY, targets: { ...POLICY.targets, low: silent } };
    const desk = assess(filed(), 5, 'low', { policy });
    expect(ledgerOf(desk, 6).map(({ target }) => target)).toEqual([
      'acknowledgement',
      'first_response',
    ]);
    const none = { ...filedAs(), targets: { acknowledgement: HOUR } };
    expect(ledgerOf(assess(filed(none), 5, 'low'), 6).map(shown)).toEqual([
      [0, 1, 'met', 'normal'],
      [1, 61, 'pending', 'low'],
      [0, 200, 'pending', 'low'],
    ]);
  });

  it('is said to be provisional until then, but for what was kept or missed', () => {
    const provisional = (desk: Desk, now: number): SlaTarget[] =>
      ledgerOf(desk, now)
        .filter((entry) => isProvisional(caseOf(desk.events), entry))
        .map(({ target }) => target);
    expect(provisional(filed(), 2)).toEqual(['next_update', 'resolution']);
    expect(provisional(filed(), 50)).toEqual(['resolution']);
    expect(provisional(assess(filed(), 5, 'high'), 6)).toEqual([]);
    // History that is brought in was assessed elsewhere, and promised what it was.
    const brought = filed();
    brought.step('assessed', { at: at(5), by: IMPORT, facts: { sla: undefined } });
    expect(provisional(brought, 6)).toEqual([]);
  });

  it('comes with the step that takes up again what ended before anybody assessed it', () => {
    const desk = filed();
    desk.step('withdrawn', { at: at(2), by: GUEST });
    desk.step('reopened', { at: at(10), by: MANAGER });
    expect(of(desk, 11, 'resolution').map(shown)).toEqual([[0, 100, 'excluded', 'normal']]);
    expect(of(desk, 11, 'next_update').map(shown)).toEqual([
      [1, 31, 'excluded', 'normal'],
      [10, 40, 'pending', 'normal'],
    ]);
    const it_ = caseOf(desk.events);
    const facts: FactChanges = { priority: 'high', priorityReason: 'by hand' };
    const sla = promiseAtAssessment(it_, facts, KNOWN);
    const assessment = { ...facts, sla, severity: 'medium', safety: false, complexity: 'low' };
    const more = { impact: 'medium', urgency: 'medium', assignee: '1' };
    const flags = { immediateActionNeeded: false, immediateActionPossible: true };
    const taken = desk.step('investigating', {
      at: at(12),
      facts: { ...assessment, ...more, ...flags },
    });
    expect(taken).toMatchObject({ ok: true });
    expect(of(desk, 13, 'next_update').map(shown).at(-1)).toEqual([10, 20, 'pending', 'high']);
    expect(of(desk, 13, 'resolution').map(shown)).toEqual([[0, 100, 'excluded', 'normal']]);
    // A second time there is nothing to fix.
    const again = assess(filed(), 2, 'high');
    again.step('investigating', { at: at(3) });
    expect(again.step('escalated', { at: at(4), facts: { sla } })).toMatchObject({ ok: false });
  });

  it('changes nothing that was promised before anything was provisional', () => {
    const old: SlaSnapshot = {
      policy: 'default',
      priority: 'normal',
      clock: 'working',
      targets: { acknowledgement: HOUR, first_response: 24 * HOUR },
    };
    const desk = assess(filed(old), 5, 'urgent');
    expect(desk.events.at(-1)?.facts.sla?.targets).toEqual({
      ...old.targets,
      next_update: 3 * HOUR,
      resolution: 6 * HOUR,
    });
    expect(ledgerOf(desk, 5).map(shown)).toEqual([
      [0, 1, 'met', 'normal'],
      [0, 24, 'pending', 'normal'],
      [1, 4, 'missed', 'urgent'],
      [0, 6, 'pending', 'urgent'],
    ]);
    const file: SlaSnapshot = { ...old, policy: 'file', targets: { resolution: 7 * HOUR } };
    expect(of(assess(filed(file), 5, 'low'), 6, 'resolution').map(shown)).toEqual([
      [0, 7, 'pending', 'normal'],
    ]);
  });

  it('never rewrites what was over, nor lets an answer come later than the resolution', () => {
    const priority = fc.constantFrom(...PRIORITIES);
    const hours = fc.integer({ min: 1, max: 220 });
    fc.assert(
      fc.property(priority, priority, hours, hours, (assumed, found, answered, assessed) => {
        const desk = filed(filedAs({ priority: assumed }));
        if (answered < assessed)
          desk.give({ type: 'message', text: 'We look into it.', at: at(answered) });
        const before = ledgerOf(desk, assessed);
        assess(desk, assessed, found);
        const after = ledgerOf(desk, assessed);
        const over = before.filter(({ outcome }) => outcome === 'met' || outcome === 'missed');
        const told = (entry: SlaLedgerEntry) => [entry.target, ...shown(entry)];
        // What the shorter answer makes late was not late before.
        expect(after.map(told)).toEqual(expect.arrayContaining(over.map(told)));
        const [response, resolution] = ['first_response', 'resolution'].map((name) =>
          after.find(({ target }) => target === name)
        );
        const owed = response?.reachedAt === null && resolution?.priority === found;
        const wasMissed = over.some(({ target }) => target === 'first_response');
        if (owed && !wasMissed)
          expect(Date.parse(response?.dueAt ?? '')).toBeLessThanOrEqual(
            Date.parse(resolution?.dueAt ?? '')
          );
        expect(resolution?.priority).toBe(
          over.some(({ target }) => target === 'resolution') ? assumed : found
        );
      })
    );
  });
});

describe('the date by which a waiting case’s complainant hears again', () => {
  const waiting = (
    over: { text?: string; sla?: SlaSnapshot; state?: 'awaiting_customer' } = {}
  ): Desk => {
    const desk = assess(filed(over.sla), 2, 'high');
    desk.step('investigating', { at: at(3) });
    desk.step(over.state ?? 'awaiting_third_party', {
      at: at(4),
      facts: { awaitingReason: 'courier', nextUpdateDue: at(50) },
      ...(over.text !== undefined && { text: over.text }),
    });
    return desk;
  };
  const updates = (desk: Desk, now: number) => of(desk, now, 'next_update').map(shown);

  it('is a promise by the clock on the wall that nothing puts off', () => {
    const desk = waiting({ text: 'We ask the courier.', state: 'awaiting_customer' });
    expect(of(desk, 5, 'next_update').at(-1)).toMatchObject({
      clock: 'wall',
      startedAt: at(4),
      dueAt: at(50),
      outcome: 'pending',
      targetSeconds: 46 * HOUR,
      lateSeconds: -45 * HOUR,
      policy: 'default',
      priority: 'high',
    });
    expect(of(desk, 51, 'next_update').at(-1)).toMatchObject({
      outcome: 'missed',
      lateSeconds: HOUR,
      wallSeconds: 47 * HOUR,
    });
  });

  it('is meant to the instant', () => {
    const desk = assess(filed(), 2, 'high');
    desk.step('investigating', { at: at(3) });
    const instant = new Date(ms(50) + 400).toISOString();
    desk.step('awaiting_customer', { at: at(4), facts: { nextUpdateDue: instant } });
    expect(of(desk, 5, 'next_update').at(-1)?.dueAt).toBe(instant);
  });

  it('takes the place of the next word that would be due, where it is told with a word', () => {
    expect(updates(waiting({ text: 'We ask the courier.' }), 5)).toEqual([
      [1, 11, 'met', 'high'],
      [4, 50, 'pending', 'high'],
    ]);
    // Who is told nothing is still owed the word of before.
    expect(updates(waiting(), 12)).toEqual([
      [1, 11, 'missed', 'high'],
      [4, 50, 'pending', 'high'],
    ]);
  });

  it('is kept by a word to the customer, and not judged where the wait ends without one', () => {
    const told = waiting({ text: 'We ask the courier.' });
    told.give({ type: 'note', text: 'nothing yet', at: at(5) });
    told.give({ type: 'message', text: 'any news?', by: GUEST, at: at(6) });
    expect(updates(told, 7)[1]).toEqual([4, 50, 'pending', 'high']);
    told.give({ type: 'message', text: 'They look for it.', at: at(20) });
    expect(updates(told, 21)).toEqual([
      [1, 11, 'met', 'high'],
      [4, 50, 'met', 'high'],
      [20, 30, 'pending', 'high'],
    ]);
    const resumed = waiting({ text: 'We ask the courier.' });
    resumed.step('investigating', { at: at(20) });
    expect(updates(resumed, 21)).toEqual([
      [1, 11, 'met', 'high'],
      [4, 50, 'excluded', 'high'],
      [20, 30, 'pending', 'high'],
    ]);
    const withWord = waiting({ text: 'We ask the courier.' });
    withWord.step('investigating', { at: at(20), text: 'It is found.' });
    expect(updates(withWord, 21)).toEqual([
      [1, 11, 'met', 'high'],
      [4, 50, 'met', 'high'],
      [20, 30, 'pending', 'high'],
    ]);
    const late = waiting({ text: 'We ask the courier.' });
    late.step('investigating', { at: at(60) });
    expect(updates(late, 61)).toEqual([
      [1, 11, 'met', 'high'],
      [4, 50, 'missed', 'high'],
      [60, 70, 'pending', 'high'],
    ]);
    expect(of(late, 61, 'next_update')[1]).toMatchObject({
      reachedAt: at(60),
      lateSeconds: 10 * HOUR,
    });
  });

  it('does not move while it is owed, and is named anew after a word', () => {
    const desk = waiting({ text: 'We ask the courier.' });
    desk.give({ type: 'facts', facts: { nextUpdateDue: at(90) }, at: at(10) });
    expect(updates(desk, 51).at(-1)).toEqual([4, 50, 'missed', 'high']);
    desk.give({ type: 'message', text: 'It takes longer.', at: at(52) });
    desk.give({ type: 'facts', facts: { nextUpdateDue: at(95) }, at: at(53) });
    expect(updates(desk, 54).slice(-2)).toEqual([
      [52, 62, 'pending', 'high'],
      [53, 95, 'pending', 'high'],
    ]);
    // Where nobody waits, a date is a note.
    const busy = assess(filed(), 2, 'high');
    busy.give({ type: 'facts', facts: { nextUpdateDue: at(90) }, at: at(3) });
    expect(updates(busy, 4)).toEqual([[1, 11, 'pending', 'high']]);
  });

  it('is not judged when the case ends before, and stays what it was for cases of before', () => {
    const ended = waiting({ text: 'We ask the courier.' });
    ended.step('withdrawn', { at: at(20), by: GUEST });
    expect(updates(ended, 60).at(-1)).toEqual([4, 50, 'excluded', 'high']);
    const { datedUpdates: _, ...undated } = filedAs();
    const old = waiting({ text: 'We ask the courier.', sla: undated });
    const events = old.events.map((event) =>
      event.to === 'assessed' && event.facts.sla
        ? { ...event, facts: { ...event.facts, sla: { ...event.facts.sla, datedUpdates: false } } }
        : event
    );
    const ledger = slaLedger(events, always, SETTINGS.rules, ms(5));
    expect(ledger.filter(({ target }) => target === 'next_update').map(shown)).toEqual([
      [1, 11, 'met', 'high'],
      [4, 14, 'pending', 'high'],
    ]);
  });

  it('is one of the facts that a case may be given', () => {
    const it_: ComplaintCase = caseOf(waiting().events);
    expect(it_.facts.nextUpdateDue).toBe(at(50));
    const wrong = new Desk();
    for (const over of [{ provisional: ['lunch'] }, { datedUpdates: 'yes' }]) {
      const sla = { ...filedAs(), ...over };
      expect(wrong.step('received', { facts: { sla }, by: AGENT })).toMatchObject({ ok: false });
    }
  });
});
