import {
  isCosted,
  type Actor,
  type CloseReason,
  type ComplaintFacts,
  type ComplaintRefusal,
  type ComplaintState,
  type Depth,
  type FactChanges,
  type FactName,
  type Severity,
} from '../../../shared/contracts/complaint';
import {
  allowedSteps,
  hasWaitedForReply,
  isTooLateToReopen,
  missingFor,
  type StepContent,
} from './allowed-steps';
import type { ComplaintCommand, ProcessSettings, Refuse } from './command';
import { withChanges, type ComplaintCase } from './complaint-case';
import { isFirstAssessment } from './first-assessment';
import { priorityOf, stepsOfComplexity } from './priority';
import { FILING_FACTS, PROCESS } from './process-table';

type StepCommand = Extract<ComplaintCommand, { type: 'step' }>;

const DEPTH_BY_SEVERITY: Readonly<Record<Severity, Depth>> = {
  low: 'light',
  medium: 'standard',
  high: 'thorough',
  critical: 'thorough',
};

const CLOSE_REASON_BY_STATE: Readonly<Partial<Record<ComplaintState, CloseReason>>> = {
  accepted: 'resolved',
  decision_communicated: 'no_reply',
  external_referred: 'external_outcome',
};

/**
 * Facts with the priority that the matrix gives, when what it stands on changes and nobody set one: a
 * priority set by hand stays until it is set again or its `priorityReason` is taken back.
 */
export const withPriority = (
  known: Partial<ComplaintFacts>,
  changes: FactChanges,
  { matrix }: ProcessSettings
): FactChanges => {
  const released = changes.priorityReason === null;
  const bases: FactName[] = ['severity', 'impact', 'urgency', 'safety'];
  const after = withChanges(known, changes);
  const lifted = stepsOfComplexity(known, matrix) !== stepsOfComplexity(after, matrix);
  const touched = released || lifted || bases.some((name) => changes[name] !== undefined);
  const byHand =
    changes.priority !== undefined || (known.priorityReason !== undefined && !released);
  if (!touched || byHand) return changes;
  const priority = priorityOf(after, matrix);
  return priority === null ? changes : { ...changes, priority };
};

/** Whether a priority is set against the matrix and nobody says why. */
export const lacksPriorityReason = (
  known: Partial<ComplaintFacts>,
  changes: FactChanges,
  { matrix }: ProcessSettings
): boolean => {
  if (changes.priority == null || changes.priorityReason != null) return false;
  const byMatrix = priorityOf(withChanges(known, changes), matrix);
  return byMatrix !== null && byMatrix !== changes.priority;
};

/** Whether a remedy is given without saying what it costs. History that is brought in may not know. */
export const lacksCost = ({ remedy }: FactChanges, { role }: Actor): boolean =>
  remedy != null && isCosted(remedy.type) && remedy.cost === null && role !== 'import';

/** What entering a state sets by itself. */
const setOnEntry = (
  it: ComplaintCase,
  command: StepCommand,
  settings: ProcessSettings
): FactChanges => {
  const given = withPriority(it.facts, command.facts ?? {}, settings);
  const facts = withChanges(it.facts, given);
  if (command.to === 'investigating' && facts.depth === undefined) {
    return { ...given, depth: DEPTH_BY_SEVERITY[facts.severity ?? 'medium'] };
  }
  if (command.to !== 'closed') return given;
  const unanswered = it.state === 'decision_communicated' && facts.remedyCarriedOut === undefined;
  return {
    closeReason: CLOSE_REASON_BY_STATE[it.state],
    ...(unanswered && { remedyCarriedOut: false }),
    ...given,
  };
};

const ONLY_BY_STEP: readonly [FactName, ComplaintState][] = [
  ['sla', 'received'],
  ['immediate', 'response_proposed'],
  ['remedy', 'response_proposed'],
  ['closeReason', 'closed'],
  ['mergedInto', 'duplicate'],
  ['escalationLevel', 'escalated'],
  ['escalatedTo', 'escalated'],
];

/** A fact that only some steps may set, given with another. */
const misplaced = (
  it: ComplaintCase,
  facts: FactChanges,
  to: ComplaintState | null
): FactName | undefined => {
  if (facts.remedyApproved !== undefined) return 'remedyApproved';
  if (facts.contactCorrected !== undefined) return 'contactCorrected';
  if (facts.secretIssue !== undefined) return 'secretIssue';
  const mayPromise = to !== null && isFirstAssessment(it, to);
  return ONLY_BY_STEP.map(([name]) => name).find(
    (name) =>
      facts[name] !== undefined &&
      !(name === 'sla' && mayPromise) &&
      !ONLY_BY_STEP.some(([own, at]) => own === name && at === to)
  );
};

/** What is wrong with facts although each is right by itself; null when nothing is. */
export const contradiction = (
  it: ComplaintCase,
  facts: FactChanges,
  to: ComplaintState | null,
  at: string,
  reference: string
): string | null => {
  const foreign = misplaced(it, facts, to);
  if (foreign) return `${foreign} cannot be set here`;
  const after = withChanges(it.facts, facts);
  if (facts.nextUpdateDue != null && facts.nextUpdateDue <= at)
    return 'nextUpdateDue must lie ahead';
  if (facts.mergedInto === reference) return 'a complaint cannot repeat itself';
  if (to === 'response_proposed' && it.state === 'assessed' && facts.immediate !== true)
    return 'immediate must be true: the complaint is answered without an investigation';
  if (to === 'response_proposed' && it.state !== 'assessed' && facts.immediate === true)
    return 'immediate is for complaints answered without an investigation';
  if (to !== 'closed') return null;
  if (after.closeReason !== CLOSE_REASON_BY_STATE[it.state])
    return `closeReason must be ${CLOSE_REASON_BY_STATE[it.state]}`;
  return it.state === 'accepted' && !after.remedyCarriedOut && after.remedy?.type !== 'none'
    ? 'remedyCarriedOut must be true: an accepted complaint is closed when its remedy is done'
    : null;
};

const badTime = (
  it: ComplaintCase,
  { at, by, to }: StepCommand,
  { rules }: ProcessSettings,
  refuse: Refuse
): ComplaintRefusal | null => {
  if (by.role === 'import') return null;
  if (by.role === 'complainant' && to === 'reopened' && isTooLateToReopen(it, at, rules))
    return refuse('too_late', `a complaint can be reopened within ${rules.reopenDays} days`);
  if (it.state === 'decision_communicated' && to === 'closed' && !hasWaitedForReply(it, at, rules))
    return refuse('too_early', `the complainant has ${rules.noReplyDays} days to answer`);
  return null;
};

/** What a step sets, or why it cannot be taken. */
export const takeStep = (
  it: ComplaintCase,
  command: StepCommand,
  settings: ProcessSettings,
  refuse: Refuse
): { facts: FactChanges } | ComplaintRefusal => {
  const { to, by, at } = command;
  if (!PROCESS[it.state].next.includes(to))
    return refuse('impossible_step', `a complaint that is ${it.state} cannot become ${to}`);
  if (!allowedSteps(it, by.role).includes(to))
    return refuse('not_permitted', `a ${by.role} cannot make a complaint ${to}`);
  const given = Object.keys(command.facts ?? {});
  const own: readonly string[] = to === 'received' ? FILING_FACTS : [];
  const foreign = given.find((name) => !own.includes(name));
  if (by.role === 'complainant' && foreign !== undefined)
    return refuse('not_permitted', `a complainant cannot set ${foreign}`);
  const facts = setOnEntry(it, command, settings);
  const content: StepContent = {
    facts: withChanges({}, facts),
    reason: command.reason ?? null,
    text: command.text ?? null,
  };
  const missing = missingFor(it, to, settings.rules, content);
  if (lacksPriorityReason(it.facts, facts, settings)) missing.push('priorityReason');
  if (lacksCost(facts, by)) missing.push('remedy.cost');
  // History that is brought in keeps to the steps, but may not know everything that was said.
  if (missing.length > 0 && by.role !== 'import')
    return refuse('missing', `${to} needs ${missing.join(', ')}`, missing);
  const wrong = contradiction(it, facts, to, at, settings.reference);
  if (wrong) return refuse('invalid', wrong);
  return badTime(it, command, settings, refuse) ?? { facts };
};
