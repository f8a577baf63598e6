import fc from 'fast-check';
import {
  allowedSteps,
  applyCommand,
  automaticStep,
  caseDurations,
  caseOf,
  continued,
  instantFor,
  PROCESS,
  slaLedger,
  stepAfter,
  verifyChain,
  type ComplaintCommand,
} from '../../../server/src/complaint-process';
import { getService } from '../../../server/src/services/get-service';
import type { Wish } from '../../../server/src/services/complaints';
import { sha256 } from '../../../server/src/services/complaints/compose';
import {
  COMPLAINT_STATES,
  type Actor,
  type ComplaintEventDraft,
  type ComplaintRefusal,
  type ComplaintState,
  type FactChanges,
} from '../../../shared/contracts/complaint';
import {
  AGENT,
  ENTERING,
  GUEST,
  IMPORT,
  LEAVING,
  MANAGER,
  SYSTEM,
} from '../../unit/complaint-process/desk';
import type { Host } from '../host';
import { at } from './clock-host';

const HOUR = 3_600_000;
export const START = Date.parse('2025-03-23T06:00:00.000Z');

/** What the pure process makes of a case. */
export interface PureCase {
  events: ComplaintEventDraft[];
  now: number;
}

/** The case as the services of a booted host keep it. */
export interface ServedCase {
  host: Host;
  reference: string;
  /** How commands ended, over all runs. */
  seen: Record<string, number>;
}

/** Answers of the services by why the process refuses: 409 of the case, 400 of the command, 403 of the person. */
const ERROR_OF: Record<ComplaintRefusal['code'], string> = {
  impossible_step: 'ComplaintConflictError',
  ended: 'ComplaintConflictError',
  out_of_order: 'ComplaintConflictError',
  too_early: 'ComplaintConflictError',
  too_late: 'ComplaintConflictError',
  missing: 'ValidationError',
  invalid: 'ValidationError',
  not_permitted: 'PolicyError',
};

interface Move {
  kind: 'good step' | 'step' | 'facts' | 'message' | 'note' | 'approval' | 'merge' | 'time';
  to: ComplaintState;
  by: Actor;
  hours: number;
  choice: number;
  severity: FactChanges['severity'];
  cost: number;
}

const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.oneof(
    { weight: 10, arbitrary: fc.constant<Move['kind']>('good step') },
    {
      weight: 5,
      arbitrary: fc.constantFrom<Move['kind']>(
        'step',
        'facts',
        'message',
        'note',
        'approval',
        'merge',
        'time'
      ),
    }
  ),
  to: fc.constantFrom(...COMPLAINT_STATES),
  by: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(AGENT, MANAGER) },
    { weight: 2, arbitrary: fc.constantFrom(GUEST, SYSTEM, IMPORT) }
  ),
  hours: fc.integer({ min: 0, max: 24 * 20 }),
  choice: fc.nat(10),
  severity: fc.constantFrom('low', 'medium', 'high', 'critical'),
  cost: fc.integer({ min: 0, max: 30_000 }),
});

const stepFacts = (it: Move, state: ComplaintState, to: ComplaintState): FactChanges => ({
  ...LEAVING[state],
  rootCause: 'rca',
  ...ENTERING[to].facts,
  ...(to === 'assessed' && { severity: it.severity }),
  ...(to === 'response_proposed' && {
    remedy: { type: 'refund', cost: { amount: it.cost, currency: 'SAR' } },
  }),
  ...(to === 'response_proposed' && state === 'assessed' && { immediate: true }),
});

const wishOf = (it: Move, state: ComplaintState): Wish => {
  const { next } = PROCESS[state];
  switch (it.kind) {
    case 'good step': {
      const to = next[it.choice % next.length] ?? it.to;
      const facts = it.by.role === 'complainant' ? {} : stepFacts(it, state, to);
      return { type: 'step', to, ...ENTERING[to], facts };
    }
    case 'facts':
      return { type: 'facts', facts: { severity: it.severity, assignee: String(it.choice) } };
    case 'message':
    case 'note':
      return { type: it.kind, text: it.choice > 1 ? 'words' : '' };
    case 'approval':
      return { type: 'approval', granted: it.choice > 4 };
    case 'merge':
      return { type: 'merge', duplicate: `C-${it.choice}` };
    default:
      return { type: 'step', to: it.to };
  }
};

interface Failure {
  name: string;
  details: Pick<ComplaintRefusal, 'code' | 'state' | 'allowed' | 'missing'>;
  constructor: { name: string };
}

class Give implements fc.AsyncCommand<PureCase, ServedCase> {
  constructor(readonly move: Move) {}

  check = (): boolean => true;

  async run(model: PureCase, served: ServedCase): Promise<void> {
    const { host, reference } = served;
    const complaints = getService('complaints', host);
    const settings = complaints.settings(reference);
    const before = caseOf(model.events);
    const now = Math.max(model.now, Date.parse(before.lastAt ?? '')) + this.move.hours * HOUR;
    model.now = now;
    const instant = instantFor(before, new Date(now));
    const automatic =
      this.move.kind === 'time' ? automaticStep(before, instant, settings.rules) : null;
    const by = automatic?.by ?? this.move.by;
    const { at: _at, by: _by, ...own } = automatic ?? { at: '', by };
    const wish = automatic ? (own as Wish) : wishOf(this.move, before.state);
    const command = { ...wish, at: instant, by } as ComplaintCommand;
    const expected = applyCommand(before, command, settings);
    const outcome = await at(now, () =>
      complaints.execute(reference, [wish], { by }).then(
        (complaint) => ({ complaint, failure: null }),
        (failure: Failure) => ({ complaint: null, failure })
      )
    );
    if (!expected.ok) {
      const { code, missing } = expected.refusal;
      served.seen[code] = (served.seen[code] ?? 0) + 1;
      expect(outcome.failure?.constructor.name).toBe(ERROR_OF[code]);
      expect(outcome.failure?.details).toMatchObject({
        code,
        state: before.state,
        allowed: allowedSteps(before, by.role),
        missing,
      });
      expect((await complaints.find(reference)).events).toHaveLength(model.events.length);
      return;
    }
    expect(outcome.failure).toBeNull();
    served.seen.done = (served.seen.done ?? 0) + 1;
    const drafts = [...expected.events];
    const next = stepAfter(before, command);
    const resumed = next && applyCommand(continued(before, drafts), next, settings);
    if (resumed?.ok) drafts.push(...resumed.events);
    const added = outcome.complaint?.events.slice(model.events.length) ?? [];
    expect(added).toHaveLength(drafts.length);
    // What is promised follows from policies, of which the pure case knows nothing.
    drafts.forEach((draft, index) => {
      const sla = added[index]?.facts.sla;
      model.events.push(sla ? { ...draft, facts: { ...draft.facts, sla } } : draft);
    });
    await this.holds(model, served);
  }

  private async holds({ events, now }: PureCase, { host, reference }: ServedCase): Promise<void> {
    const complaints = getService('complaints', host);
    const { rules } = complaints.settings(reference);
    const { row, events: stored } = await complaints.find(reference);
    expect(stored.map(({ textHash: _t, previousHash: _p, hash: _h, ...draft }) => draft)).toEqual(
      events
    );
    const it = caseOf(events);
    expect(row).toMatchObject({ state: it.state, reopens: it.reopens, sequence: events.length });
    const end = { sequence: row.sequence, hash: row.lastHash };
    expect(verifyChain(row.documentId, stored, sha256, end)).toMatchObject({ ok: true });
    const hours = await getService('workingHours', host).at(row.hours);
    const clocks = caseDurations(events, hours, rules, now);
    const over = (name: keyof typeof clocks, clock: 'wallSeconds' | 'workingSeconds') =>
      clocks[name]?.open === false ? (clocks[name]?.[clock] ?? null) : null;
    expect(row).toMatchObject({
      acknowledgementWall: over('acknowledgement', 'wallSeconds'),
      responseWorking: over('firstResponse', 'workingSeconds'),
      resolutionWall: over('firstResolution', 'wallSeconds'),
      resolutionWorking: over('firstResolution', 'workingSeconds'),
      totalWorking: over('totalResolution', 'workingSeconds'),
    });
    const byTarget = <Entry extends { target: string }>(entries: readonly Entry[]): Entry[] =>
      [...entries].sort((a, b) => (a.target < b.target ? -1 : a.target > b.target ? 1 : 0));
    const promises = await getService('store', host).complaints.promisesOf(row.documentId);
    expect(promises.map(({ number: _number, ...entry }) => entry)).toEqual(
      byTarget(slaLedger(events, hours, rules, now))
    );
  }

  toString = (): string => JSON.stringify(this.move);
}

/** So many commands on a case, most of them possible where it stands. */
export const moves = (most: number) =>
  fc.commands([move.map((one) => new Give(one))], { maxCommands: most, size: 'max' });
