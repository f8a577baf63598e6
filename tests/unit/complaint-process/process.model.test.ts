import fc from 'fast-check';
import {
  PROCESS,
  allowedSteps,
  applyCommand,
  automaticStep,
  caseOf,
  chainStart,
  continued,
  historyFaults,
  isEnded,
  sealEvents,
  stateOf,
  verifyChain,
  type ComplaintCommand,
} from '../../../server/src/complaint-process';
import {
  COMPLAINT_STATES,
  type Actor,
  type ComplaintEvent,
  type ComplaintState,
  type FactChanges,
} from '../../../shared/contracts/complaint';
import { AGENT, ENTERING, GUEST, IMPORT, LEAVING, MANAGER, SETTINGS, SYSTEM, digest } from './desk';

const START = Date.parse('2025-03-23T06:00:00.000Z');

/** All that the model remembers of a case: where it must be by the table, and how often it came back. */
interface Model {
  state: ComplaintState;
  reopens: number;
  now: number;
}

/** The real thing: a chain of sealed events. */
interface Real {
  events: ComplaintEvent[];
}

interface Wish {
  kind: 'step' | 'good step' | 'facts' | 'message' | 'note' | 'approval' | 'merge' | 'time';
  to: ComplaintState;
  by: Actor;
  hours: number;
  choice: number;
  severity: FactChanges['severity'];
  cost: number;
}

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.oneof(
    { weight: 8, arbitrary: fc.constant<Wish['kind']>('good step') },
    {
      weight: 6,
      arbitrary: fc.constantFrom<Wish['kind']>(
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
  by: fc.constantFrom(GUEST, AGENT, MANAGER, SYSTEM, IMPORT),
  hours: fc.integer({ min: -2, max: 24 * 40 }),
  choice: fc.nat(10),
  severity: fc.constantFrom('low', 'medium', 'high', 'critical'),
  cost: fc.integer({ min: 0, max: 30_000 }),
});

const commandFor = (it: Wish, model: Model): ComplaintCommand | null => {
  const at = new Date(model.now + it.hours * 3_600_000).toISOString();
  const told = { at, by: it.by };
  const next = PROCESS[model.state].next;
  switch (it.kind) {
    case 'step':
      return { ...told, type: 'step', to: it.to };
    case 'good step': {
      const to = next[it.choice % next.length]!;
      const entering = ENTERING[to];
      const facts: FactChanges = { ...LEAVING[model.state], rootCause: 'rca', ...entering.facts };
      if (to === 'assessed') facts.severity = it.severity;
      if (to === 'response_proposed')
        facts.remedy = { type: 'refund', cost: { amount: it.cost, currency: 'SAR' } };
      if (to === 'response_proposed' && model.state === 'assessed') facts.immediate = true;
      const own = it.by.role === 'complainant' && to !== 'received' ? {} : facts;
      if (it.by.role === 'complainant') delete facts.rootCause;
      return { ...told, type: 'step', to, ...entering, facts: own };
    }
    case 'facts':
      return {
        ...told,
        type: 'facts',
        facts: { severity: it.severity, assignee: String(it.choice) },
      };
    case 'message':
    case 'note':
      return { ...told, type: it.kind, text: it.choice > 1 ? 'words' : '' };
    case 'approval':
      return { ...told, type: 'approval', granted: it.choice > 4 };
    case 'merge':
      return { ...told, type: 'merge', duplicate: `C-${it.choice}` };
    case 'time':
      return null;
  }
};

class Give implements fc.Command<Model, Real> {
  constructor(readonly wish: Wish) {}

  check = (): boolean => true;

  run(model: Model, real: Real): void {
    const before = caseOf(real.events);
    const at = new Date(model.now + this.wish.hours * 3_600_000).toISOString();
    const command = commandFor(this.wish, model) ?? automaticStep(before, at, SETTINGS.rules);
    if (!command) return;
    const result = applyCommand(before, command, SETTINGS);
    if (!result.ok) {
      const { refusal } = result;
      expect(refusal.state).toBe(model.state);
      expect(refusal.allowed).toEqual(allowedSteps(before, command.by.role));
      expect(refusal.code === 'missing').toBe(refusal.missing.length > 0);
      // Refused by the table only where the table has no such step.
      if (command.type === 'step') {
        const possible = PROCESS[model.state].next.includes(command.to);
        if (refusal.code === 'impossible_step') expect(possible).toBe(false);
      }
      return;
    }
    const last = real.events.at(-1)?.hash ?? chainStart('case', digest);
    real.events.push(...sealEvents(result.events, last, digest));
    if (command.type === 'step') {
      expect(PROCESS[model.state].next).toContain(command.to);
      if (isEnded(model.state)) expect(command.to).toBe('reopened');
      model.reopens += command.to === 'reopened' ? 1 : 0;
      model.state = command.to;
    }
    model.now = Math.max(model.now, Date.parse(command.at));
    this.holds(model, real, continued(before, result.events));
  }

  private holds(model: Model, { events }: Real, together: ReturnType<typeof caseOf>): void {
    const it_ = caseOf(events);
    expect(it_).toEqual(together);
    expect(stateOf(events)).toBe(model.state);
    expect(it_.state).toBe(model.state);
    expect(it_.reopens).toBe(model.reopens);
    expect(it_.sequence).toBe(events.length);
    expect(it_.merged).toHaveLength(new Set(it_.merged).size);
    expect(it_.merged).not.toContain(SETTINGS.reference);
    const cost = it_.facts.remedy?.cost?.amount ?? 0;
    const decidedBy = events.filter(({ to }) => to === 'decision_communicated').at(-1)?.by.role;
    // Imported history tells what was decided, not whether it should have been.
    if (it_.state === 'decision_communicated' && decidedBy !== 'import' && cost > 10_000)
      expect(it_.facts.remedyApproved).toBe(true);
    expect(historyFaults(events)).toEqual([]);
  }

  toString = (): string => JSON.stringify(this.wish);
}

describe('any commands on a case', () => {
  it('never leave the table, never go back in time, and keep the chain whole', () => {
    const visited = new Set<ComplaintState>();
    fc.assert(
      fc.property(
        fc.commands([wish.map((it) => new Give(it))], { maxCommands: 60, size: 'max' }),
        (commands) => {
          const real: Real = { events: [] };
          fc.modelRun(
            () => ({ model: { state: 'draft', reopens: 0, now: START } as Model, real }),
            commands
          );
          real.events.forEach(({ to }) => to && visited.add(to));
          const { events } = real;
          const end = events.at(-1);
          expect(
            verifyChain('case', events, digest, end && { sequence: end.sequence, hash: end.hash })
          ).toEqual({ ok: true, erased: [] });
        }
      ),
      { numRuns: 150 }
    );
    // The commands must have seen the whole process, or the test says little.
    expect(COMPLAINT_STATES.filter((state) => state !== 'draft' && !visited.has(state))).toEqual(
      []
    );
  });

  it('never lead out of an ended case but by reopening', () => {
    for (const state of COMPLAINT_STATES.filter(isEnded)) {
      expect(PROCESS[state].next).toEqual(['reopened']);
    }
  });
});
