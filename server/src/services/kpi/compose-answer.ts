import type {
  Change,
  KpiAnswer,
  KpiGroup,
  KpiPoint,
  KpiQuery,
  KpiWindow,
} from '../../../../shared/contracts/kpi';
import {
  changeBetween,
  changesBetween,
  drawnTogether,
  heldBackCells,
  withheldEstimate,
  withheldGroup,
  type AnyKpi,
  type GroupStatistics,
} from '../../kpi';
import { withEvidence, type Evidence } from './evidence';
import type { Gathered } from './gather';

export type LabelOf = (key: string | null) => string;

export const keyAsLabel: LabelOf = (key) => key ?? '—';

/** The question's own window, or another one's dates under its calendar. */
export const windowOf = (query: KpiQuery, dates: { from: string; to: string }): KpiWindow => ({
  from: dates.from,
  to: dates.to,
  timeZone: query.timeZone,
  calendar: query.calendar,
  weekStart: query.weekStart,
});

/** Which parts of the whole nobody may see, see `KpiTraits.heldBackBelow`. */
const heldBack = <Of>({ formula, now, asAnswers }: Evidence<Of>, parts: readonly Of[]): boolean[] =>
  heldBackCells(formula.heldBackBelow, asAnswers(now), parts.map(asAnswers));

const composeSeries = <Of>(
  evidence: Evidence<Of>,
  { periods }: Gathered,
  today: string
): KpiPoint[] => {
  const { formula, series, none } = evidence;
  const parts = periods.map((_, index) => series[index] ?? none);
  const hidden = heldBack(evidence, parts);
  return periods.map((period, index) => {
    const estimate = formula.estimate(parts[index] ?? none);
    return {
      period: period.period,
      start: period.start,
      end: period.end,
      partial: period.partial || period.end >= today,
      ...(hidden[index] ? withheldEstimate(estimate) : estimate),
    };
  });
};

/** Each group's change, adjusted for looking at all of them at once. */
const groupChanges = <Of>(
  { formula, groups, earlier, none }: Evidence<Of>,
  window: KpiWindow
): Map<string | null, Change> => {
  const before = earlier?.groups;
  if (!before) return new Map();
  const keys = [...groups.keys()];
  const changes = changesBetween(
    formula,
    keys.map((key) => ({ before: before.get(key) ?? none, after: groups.get(key) ?? none })),
    window
  );
  return new Map(keys.map((key, index) => [key, changes[index] as Change]));
};

/**
 * The groups of some evidence.
 *
 * @param compared statistics of all groups in their order
 */
export const groupsOf = <Of>(
  evidence: Evidence<Of>,
  gathered: Gathered,
  query: KpiQuery,
  { labelOf, compared }: { labelOf: LabelOf; compared: readonly GroupStatistics[] }
): KpiGroup[] => {
  const { groups } = evidence;
  if (query.by === null || groups.size === 0) return [];
  const changes = groupChanges(evidence, windowOf(query, gathered.earlier?.window ?? query));
  const hidden = heldBack(evidence, [...groups.values()]);
  return [...groups.keys()].map((key, index) => {
    const group: KpiGroup = {
      key,
      label: labelOf(key),
      ...(compared[index] as GroupStatistics),
      change: changes.get(key) ?? null,
      target: null,
    };
    return hidden[index] ? withheldGroup(group) : group;
  });
};

const groupsDrawn = <Of>(
  evidence: Evidence<Of>,
  gathered: Gathered,
  query: KpiQuery,
  labelOf: LabelOf
): KpiGroup[] => {
  if (query.by === null) return [];
  const parts = [...evidence.groups.values()];
  const compared = drawnTogether(evidence.formula, parts, evidence.compare(parts));
  return groupsOf(evidence, gathered, query, { labelOf, compared });
};

/** One entry a key of the asked dimension; none where no dimension was asked for. */
export const composeGroups = (
  definition: AnyKpi,
  gathered: Gathered,
  query: KpiQuery,
  labelOf: LabelOf
): KpiGroup[] =>
  withEvidence(definition, query, gathered, (evidence) =>
    groupsDrawn(evidence, gathered, query, labelOf)
  );

const answerOf = <Of>(
  definition: AnyKpi,
  evidence: Evidence<Of>,
  gathered: Gathered,
  { query, labelOf, today }: { query: KpiQuery; labelOf: LabelOf; today: string }
): KpiAnswer => {
  const { formula, now, earlier } = evidence;
  return {
    kpi: definition.key,
    definitionVersion: definition.version,
    unit: definition.unit,
    direction: definition.direction,
    basis: evidence.basis,
    terms: evidence.terms,
    ...formula.estimate(now),
    window: windowOf(query, query),
    exclusions: evidence.exclusions,
    change:
      earlier && gathered.earlier
        ? changeBetween(formula, earlier.now, now, windowOf(query, gathered.earlier.window))
        : null,
    target: null,
    series: query.interval ? composeSeries(evidence, gathered, today) : [],
    groups: groupsDrawn(evidence, gathered, query, labelOf),
  };
};

/**
 * One KPI's answer from what was gathered, targets not yet looked for. Pure: every number comes from the
 * definition.
 */
export const composeAnswer = (
  definition: AnyKpi,
  gathered: Gathered,
  query: KpiQuery,
  labelOf: LabelOf,
  today: string
): KpiAnswer =>
  withEvidence(definition, query, gathered, (evidence) =>
    answerOf(definition, evidence, gathered, { query, labelOf, today })
  );
