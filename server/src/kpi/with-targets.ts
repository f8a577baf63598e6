import type {
  Estimate,
  KpiAnswer,
  KpiGroup,
  KpiQuery,
  KpiTarget,
} from '../../../shared/contracts/kpi';
import type { Target } from '../../../shared/contracts/target';
import type { LocalDate } from '../../../shared/time';
import type { DateWindow } from '../calendar';
import { chooseTarget } from './choose-target';
import type { KpiTraits } from './definition';
import { progressOf } from './target-period';
import { scopeName, type AskedBy } from './target-scope';
import { isCensus, targetStateOf } from './target-state';

/** A target as far as a number needs to know it. */
export type AppliedTarget = Pick<
  Target,
  'key' | 'kpi' | 'scope' | 'recurrence' | 'calendar' | 'from' | 'to' | 'createdAt' | 'value'
>;

/**
 * Targets by what they are about, to be found without looking at all of them; their scopes as facts keep it,
 * categories with all that is part of them.
 */
export type TargetsByScope = ReadonlyMap<string, readonly AppliedTarget[]>;

const nameOf = (kpi: string, filters: AskedBy): string => `${kpi} ${scopeName(filters)}`;

export const targetsByScope = (targets: readonly AppliedTarget[]): TargetsByScope => {
  const found = new Map<string, AppliedTarget[]>();
  for (const target of targets) {
    const name = nameOf(target.kpi, target.scope);
    const same = found.get(name);
    if (same) same.push(target);
    else found.set(name, [target]);
  }
  return found;
};

/** In which window, on which day, and how far counts are rounded up or down (in public). */
export interface TargetQuestion {
  window: DateWindow;
  today: LocalDate;
  rounding?: number;
}

/** The target that applies to a number of exactly these filters, with what statistics say of the two. */
export type TargetOf = (estimate: Estimate, filters: AskedBy) => KpiTarget | null;

/**
 * Finds the targets of one KPI's numbers in a window. A number that is withheld has none: its state would
 * tell where it lies.
 */
export const createTargetFinder = (
  definition: KpiTraits,
  targets: TargetsByScope,
  { window, today, rounding = 0 }: TargetQuestion
): TargetOf => {
  const { key: kpi, unit, direction } = definition;
  if (direction === 'neutral' || targets.size === 0) return () => null;
  return (estimate, filters) => {
    const named = targets.get(nameOf(kpi, filters));
    if (!named || estimate.flags.includes('suppressed')) return null;
    // A census does not grow with its days as a sum does.
    const sums = isCensus(definition) ? 'points' : unit;
    const chosen = chooseTarget(named, window, today, sums);
    if (!chosen) return null;
    const { target, period } = chosen;
    const progress = progressOf(period, today);
    const state = targetStateOf(definition, estimate, target.value, progress, rounding);
    return { key: target.key, value: target.value, state, from: period.from, to: period.to };
  };
};

/** What a group is about, by values that facts keep. */
export type GroupScope = (group: string) => AskedBy;

/**
 * What of a question says which facts its numbers are about: filters as facts keep them, categories with all that is
 * part of them. `groupScope` where groups are not values of `by` that facts keep.
 */
type Asked = Pick<KpiQuery, 'filters' | 'places' | 'by'> & { groupScope?: GroupScope | undefined };

/** Groups of a breakdown, each with the target of the question's filters and what is its own. */
export const groupsWithTargets = (
  groups: readonly KpiGroup[],
  { filters, places, by, groupScope }: Asked,
  targetOf: TargetOf
): KpiGroup[] => {
  if (by === null) return groups.map((group) => ({ ...group, target: null }));
  // One location is one location, whatever region was asked for.
  const narrowed: AskedBy = by === 'location' ? filters : { ...filters, ...places };
  const ownOf = groupScope ?? ((key) => ({ [by]: [key] }));
  return groups.map((group) => ({
    ...group,
    target: group.key === null ? null : targetOf(group, { ...narrowed, ...ownOf(group.key) }),
  }));
};

/**
 * Gives each number of an answer, the whole and its groups, the target that applies to it.
 *
 * @param answer as it is shown: a rounded one is judged by its rounded interval
 * @param query the question that it answers
 */
export const withTargets = (answer: KpiAnswer, query: Asked, targetOf: TargetOf): KpiAnswer => ({
  ...answer,
  target: targetOf(answer, { ...query.filters, ...query.places }),
  groups: groupsWithTargets(answer.groups, query, targetOf),
});
