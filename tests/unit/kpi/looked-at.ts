import type { AttentionPlace } from '../../../shared/contracts/attention';
import type { KpiGroup, KpiTarget, KpiWindow } from '../../../shared/contracts/kpi';
import {
  apartOfThemselves,
  changeBetween,
  changesBetween,
  compareGroups,
  mergeHistograms,
  type KpiDefinition,
  type KpiLookedAt,
  type ScoreHistogram,
} from '../../../server/src/kpi';

export const EARLIER: KpiWindow = {
  from: '2025-01-01',
  to: '2025-03-31',
  timeZone: 'UTC',
  calendar: 'gregorian',
  weekStart: 1,
};

/** Answers at one place in the two halves of a window. */
export type Halves = readonly [readonly ScoreHistogram[], readonly ScoreHistogram[]];

export interface Looked {
  places?: Readonly<Record<string, Halves>>;
  by?: AttentionPlace;
  /** All answers, where there are no places. */
  now?: readonly ScoreHistogram[];
  before?: readonly ScoreHistogram[];
  target?: KpiTarget['state'];
  targetValue?: number;
  targets?: Readonly<Record<string, KpiTarget['state']>>;
  /** Places whose numbers are withheld. */
  withheld?: readonly string[];
}

export const targetOf = (state: KpiTarget['state'], value: number): KpiTarget => ({
  key: `t-${state}`,
  value,
  state,
  from: '2025-04-01',
  to: '2025-06-30',
});

const withhold = (group: KpiGroup): KpiGroup => ({
  ...group,
  value: null,
  confidence: null,
  flags: ['suppressed'],
  shrunk: null,
  versusRest: null,
  position: 'indistinguishable',
});

/** A KPI as the overview's service looks at it, from nothing but answers. */
export const lookAt = (kpi: KpiDefinition, given: Looked): KpiLookedAt => {
  const { places = {}, by = 'location', before, target, targetValue = 95 } = given;
  const keys = Object.keys(places);
  const halves = Object.values(places);
  const wholes = halves.map(([first, second]) => mergeHistograms(first, second));
  const now = given.now ?? mergeHistograms(...wholes);
  const changes = changesBetween(
    kpi,
    halves.map(([first, second]) => ({ before: first, after: second }))
  );
  const compare = (some: readonly ScoreHistogram[][]) => compareGroups(kpi, some);
  const apart = apartOfThemselves(wholes, compare, kpi.direction);
  const groups = compareGroups(kpi, wholes).map((statistics, index): KpiGroup => {
    const key = keys[index] ?? '';
    const state = given.targets?.[key];
    const group: KpiGroup = {
      ...statistics,
      key,
      label: key,
      change: null,
      target: state ? targetOf(state, targetValue) : null,
    };
    return given.withheld?.includes(key) ? withhold(group) : group;
  });
  return {
    kpi,
    subject: kpi.metrics.join(' '),
    range: kpi.range,
    whole: {
      ...kpi.estimate(now),
      change: before ? changeBetween(kpi, before, now, EARLIER) : null,
      target: target ? targetOf(target, targetValue) : null,
    },
    places: [
      {
        by,
        groups,
        apart: new Set(keys.filter((_, index) => apart[index])),
        trends: new Map(
          keys.map((key, index) => {
            const change = changes[index];
            if (!change) throw new Error('a change is missing');
            return [key, { latest: kpi.estimate(halves[index]?.[1] ?? []), change }];
          })
        ),
      },
    ],
  };
};
