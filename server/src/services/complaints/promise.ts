import type {
  ComplaintFacts,
  FactChanges,
  PriorityMatrix,
  SlaSnapshot,
} from '../../../../shared/contracts/complaint';
import type { ComplaintRules, SlaPolicy } from '../../../../shared/contracts/sla';
import type { LocalDate } from '../../../../shared/time';
import { fixTargets, policyFor, priorityOf, type ComplaintCase } from '../../complaint-process';

interface Known {
  policies: readonly SlaPolicy[];
  matrix: PriorityMatrix;
  on: LocalDate;
  rules: ComplaintRules;
}

const merged = (known: Partial<ComplaintFacts>, changes: FactChanges): Partial<ComplaintFacts> =>
  Object.fromEntries(Object.entries({ ...known, ...changes }).filter(([, value]) => value != null));

/**
 * What a complaint is promised when it comes in: its acknowledgement and first answer, whose clocks start
 * now. How pressing it is nobody knows yet, so that it is taken for normal.
 */
export const promiseAtFiling = (
  facts: Partial<ComplaintFacts>,
  { policies, on, rules }: Omit<Known, 'matrix'>
): SlaSnapshot | null => {
  const policy = policyFor(policies, facts, on);
  if (!policy) return null;
  const promised = fixTargets(policy, 'normal', ['acknowledgement', 'first_response']);
  return { ...promised, pausedIn: rules.pausedIn };
};

/** What it is promised besides once its priority is known. What was promised before stays as it was. */
export const promiseAtAssessment = (
  it: ComplaintCase,
  changes: FactChanges,
  { policies, matrix, on, rules }: Known
): SlaSnapshot | null => {
  const facts = merged(it.facts, changes);
  const policy = policyFor(policies, facts, on);
  const priority = changes.priority ?? priorityOf(facts, matrix) ?? facts.priority;
  if (!policy || !priority) return null;
  const { sla: earlier } = it.facts;
  const promised = fixTargets(policy, priority, ['next_update', 'resolution'], earlier);
  return { ...promised, pausedIn: earlier ? earlier.pausedIn : rules.pausedIn };
};
