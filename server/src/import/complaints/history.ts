import type {
  ComplaintState,
  FactChanges,
  Priority,
  SlaSnapshot,
  SlaTarget,
} from '../../../../shared/contracts/complaint';
import { PROCESS, type ComplaintCommand } from '../../complaint-process';
import type { ImportedComplaint } from './imported-complaint';

/** The way that most complaints take. */
const MAIN = [
  'received',
  'acknowledged',
  'assessed',
  'investigating',
  'response_proposed',
  'decision_communicated',
  'closed',
] as const satisfies readonly ComplaintState[];

/** Said where a file tells when somebody answered, but not what. */
export const UNKNOWN_ANSWER = 'Answered; the words of the answer were not in the file.';

/**
 * States from receipt to another one, by steps that the process has: along the main way, and off it at the
 * first place from which the state can be reached.
 */
export const routeTo = (state: ComplaintState): ComplaintState[] => {
  const own = MAIN.findIndex((main) => main === state);
  if (own >= 0) return MAIN.slice(0, own + 1);
  const turn = MAIN.findIndex((main) => PROCESS[main].next.includes(state));
  if (turn >= 0) return [...MAIN.slice(0, turn + 1), state];
  const told = MAIN.indexOf('decision_communicated');
  return [...MAIN.slice(0, told + 1), 'rejected', state];
};

/** Where a case stands by its dates alone. */
const stateByDates = ({ times }: ImportedComplaint): ComplaintState => {
  if (times.closedAgainAt) return 'closed';
  if (times.reopenedAt) return 'reopened';
  if (times.closedAt) return 'closed';
  return times.acknowledgedAt ? 'acknowledged' : 'received';
};

/** Where a case stands: by its own word, else by its dates. */
export const stateOfRow = (input: ImportedComplaint): ComplaintState =>
  input.state ?? stateByDates(input);

/**
 * Whether nobody can say when a complaint was acknowledged: the file has no such column, or the case went on
 * and its cell is empty.
 */
export const hidesAcknowledgement = (input: ImportedComplaint): boolean =>
  input.times.acknowledgedAt === undefined &&
  (!input.judged.includes('acknowledgement') || stateOfRow(input) !== 'received');

/** Whether nobody can say when a complaint was first answered: it was decided, and the file tells of no answer. */
export const hidesResponse = (input: ImportedComplaint): boolean =>
  input.times.respondedAt === undefined &&
  routeTo(input.times.reopenedAt ? 'closed' : stateOfRow(input)).includes('decision_communicated');

/** Whether the file leaves open if what was promised was kept. */
export const hidesTarget = (input: ImportedComplaint, target: SlaTarget): boolean =>
  (target === 'acknowledgement' && hidesAcknowledgement(input)) ||
  (target === 'first_response' && hidesResponse(input));

const seconds = (from: string, to: string): number =>
  Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / 1000));

/**
 * What the file itself promised, by the clock on the wall; an empty promise where it says nothing.
 * @param assumed the priority where the file names none
 */
const promiseOf = (input: ImportedComplaint, assumed: Priority): SlaSnapshot | null => {
  const { due, times, later } = input;
  if (due === null) return null;
  const targets: SlaSnapshot['targets'] = {};
  for (const [target, at] of Object.entries(due) as [SlaTarget, string][]) {
    // Nobody can say whether a promise was kept that the file tells nothing of.
    if (hidesTarget(input, target)) continue;
    targets[target] = seconds(times.receivedAt, at);
  }
  const priority = later.priority ?? assumed;
  return { policy: 'file', priority, clock: 'wall', targets, datedUpdates: true };
};

const BY = { role: 'import', id: null } as const;

/** How the complainant was told that the complaint arrived, the file does not say: see `isAcknowledgementUnknown`. */
const NOT_TOLD: FactChanges = { acknowledgementMode: null };

/** A remedy stands where something was decided, and can be set by that step alone. */
const factsOfStep = (
  to: ComplaintState,
  input: ImportedComplaint,
  sla: SlaSnapshot | null
): FactChanges => ({
  ...(to === 'received' && input.facts),
  ...(to === 'received' && !input.judged.includes('acknowledgement') && NOT_TOLD),
  ...(to === 'acknowledged' && input.times.acknowledgedAt === undefined && NOT_TOLD),
  ...((to === 'received' || to === 'assessed') && sla && { sla }),
  ...(to === 'response_proposed' && input.remedy && { remedy: input.remedy }),
});

/**
 * The steps of a row's life. What the file dates happens then; what lies between and must have happened is
 * put to the next date that is known, so that nothing seems quicker than it was. Where none follows, it
 * is put to the last one.
 * @param assumed the priority where the file names none
 */
export const commandsOf = (input: ImportedComplaint, assumed: Priority): ComplaintCommand[] => {
  const { times, later, response } = input;
  const sla = promiseOf(input, assumed);
  const commands: ComplaintCommand[] = [];
  const state = stateOfRow(input);
  const latest = times.respondedAt ?? times.acknowledgedAt ?? times.receivedAt;
  const step = (to: ComplaintState, at: string, text?: string | null): void => {
    const facts = factsOfStep(to, input, sla);
    const needsReason = ['withdrawn', 'out_of_scope', 'rejected', 'closed_exhausted', 'reopened'];
    commands.push({
      type: 'step',
      to,
      at,
      by: BY,
      facts,
      ...(text != null && { text }),
      ...(input.reason !== null && needsReason.includes(to) && { reason: input.reason }),
    });
  };
  const firstEnd = times.closedAt;
  const [, ...rest] = routeTo(times.reopenedAt ? 'closed' : state);
  step('received', times.receivedAt, input.text);
  if (Object.keys(later).length > 0)
    commands.push({ type: 'facts', at: times.receivedAt, by: BY, facts: later });
  for (const to of rest) {
    const known = to === 'acknowledged' ? times.acknowledgedAt : undefined;
    step(to, known ?? firstEnd ?? latest);
  }
  if (times.reopenedAt) {
    step('reopened', times.reopenedAt);
    const again = MAIN.slice(MAIN.indexOf('investigating'));
    if (times.closedAgainAt) for (const to of again) step(to, times.closedAgainAt);
  }
  if (times.respondedAt)
    commands.push({
      type: 'message',
      at: times.respondedAt,
      by: BY,
      text: response ?? UNKNOWN_ANSWER,
    });
  // Sorting is stable: what happened at one instant stays in its order.
  return commands.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};
