import {
  SLA_TARGETS,
  type ComplaintFacts,
  type FactChanges,
  type Priority,
  type PriorityMatrix,
  type SlaSnapshot,
  type SlaTarget,
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

/** Targets that an assessment fixes: until then they hold by what is known or assumed. */
const UNTIL_ASSESSED = ['next_update', 'resolution'] as const satisfies readonly SlaTarget[];

const isProvisional = (target: SlaTarget): boolean => UNTIL_ASSESSED.some((one) => one === target);

/** How pressing a complaint is as far as anybody knows, and else as the desk assumes. */
const priorityAtFiling = (
  facts: Partial<ComplaintFacts>,
  { matrix, rules }: Pick<Known, 'matrix' | 'rules'>
): Priority => facts.priority ?? priorityOf(facts, matrix) ?? rules.assumedPriority;

/**
 * What a complaint is promised when it comes in, whose clocks start now: its acknowledgement and first answer for
 * good, the next word and the resolution until it is assessed.
 * @param targets those that can be judged; others are not promised
 */
export const promiseAtFiling = (
  facts: Partial<ComplaintFacts>,
  { policies, matrix, on, rules }: Known,
  targets: readonly SlaTarget[] = SLA_TARGETS
): SlaSnapshot | null => {
  const policy = policyFor(policies, facts, on);
  if (!policy) return null;
  return {
    ...fixTargets(policy, priorityAtFiling(facts, { matrix, rules }), targets),
    pausedIn: rules.pausedIn,
    provisional: targets.filter(isProvisional),
    datedUpdates: true,
  };
};

/** What was promised for good; the rest may be promised anew. */
const withoutProvisional = (sla: SlaSnapshot): SlaSnapshot => ({
  ...sla,
  targets: Object.fromEntries(
    Object.entries(sla.targets).filter(
      ([target]) => !sla.provisional?.some((one) => one === target)
    )
  ),
});

/** What it is promised once its priority is known. What was promised for good before stays as it was. */
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
  const kept = earlier && withoutProvisional(earlier);
  const promised = fixTargets(policy, priority, UNTIL_ASSESSED, kept);
  const pausedIn = earlier ? earlier.pausedIn : rules.pausedIn;
  return { ...promised, pausedIn, datedUpdates: true };
};
