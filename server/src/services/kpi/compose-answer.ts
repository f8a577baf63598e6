import type {
  Change,
  KpiAnswer,
  KpiGroup,
  KpiPoint,
  KpiQuery,
  KpiWindow,
} from '../../../../shared/contracts/kpi';
import { changeBetween, changesBetween, compareGroups, mergeHistograms } from '../../kpi';
import type { KpiDefinition, ScoreHistogram } from '../../kpi/definition';
import { exclusionsOf, histogramsByKey, histogramsByPeriod, histogramsOf } from './cells';
import type { Gathered } from './gather';

export type LabelOf = (key: string | null) => string;

const windowOf = (query: KpiQuery, dates: { from: string; to: string }): KpiWindow => ({
  from: dates.from,
  to: dates.to,
  timeZone: query.timeZone,
  calendar: query.calendar,
});

const composeSeries = (
  definition: KpiDefinition,
  gathered: Gathered,
  today: string
): KpiPoint[] => {
  const byPeriod = histogramsByPeriod(gathered.total, definition, gathered.periods.length);
  return gathered.periods.map((period, index) => ({
    period: period.period,
    start: period.start,
    end: period.end,
    partial: period.partial || period.end >= today,
    ...definition.estimate(byPeriod[index] ?? []),
  }));
};

/** Each group's change, adjusted for looking at all of them at once. */
const groupChanges = (
  definition: KpiDefinition,
  groups: Map<string | null, ScoreHistogram[]>,
  gathered: Gathered,
  query: KpiQuery
): Map<string | null, Change> => {
  const { earlier } = gathered;
  if (!earlier?.byKey) return new Map();
  const before = histogramsByKey(earlier.byKey, definition);
  const keys = [...groups.keys()];
  const changes = changesBetween(
    definition,
    keys.map((key) => ({ before: before.get(key) ?? [], after: groups.get(key) ?? [] })),
    windowOf(query, earlier.window)
  );
  return new Map(keys.map((key, index) => [key, changes[index] as Change]));
};

/** One entry a key of the asked dimension; none where no dimension was asked for. */
export const composeGroups = (
  definition: KpiDefinition,
  gathered: Gathered,
  query: KpiQuery,
  labelOf: LabelOf
): KpiGroup[] => {
  if (!gathered.byKey) return [];
  const groups = histogramsByKey(gathered.byKey, definition);
  const changes = groupChanges(definition, groups, gathered, query);
  const keys = [...groups.keys()];
  const histograms = keys.map((key) => groups.get(key) ?? []);
  // The whole is what this one reading holds: facts may have come in since the total was read.
  const compared = compareGroups(definition, histograms, mergeHistograms(...histograms));
  return keys.map((key, index) => ({
    key,
    label: labelOf(key),
    ...(compared[index] as (typeof compared)[number]),
    change: changes.get(key) ?? null,
    target: null,
  }));
};

/**
 * One KPI's answer from what was gathered, targets not yet looked for. Pure: every number comes from the
 * definition.
 */
export const composeAnswer = (
  definition: KpiDefinition,
  gathered: Gathered,
  query: KpiQuery,
  labelOf: LabelOf,
  today: string
): KpiAnswer => {
  const now = histogramsOf(gathered.total, definition);
  const { earlier } = gathered;
  return {
    kpi: definition.key,
    definitionVersion: definition.version,
    unit: definition.unit,
    direction: definition.direction,
    basis: 'occurred',
    ...definition.estimate(now),
    window: windowOf(query, query),
    exclusions: exclusionsOf(gathered.total, definition),
    change: earlier
      ? changeBetween(
          definition,
          histogramsOf(earlier.total, definition),
          now,
          windowOf(query, earlier.window)
        )
      : null,
    target: null,
    series: query.interval ? composeSeries(definition, gathered, today) : [],
    groups: composeGroups(definition, gathered, query, labelOf),
  };
};
