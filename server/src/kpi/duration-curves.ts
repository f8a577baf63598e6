import type {
  DurationCurve,
  GetDurationCurves,
  SurvivalMark,
} from '../../../shared/contracts/complaint-figures';
import { KPI_QUANTILES, type KpiClock } from '../../../shared/contracts/kpi-terms';
import type { DurationCounts, DurationTally } from '../statistics/duration-counts';
import { durationTicks } from '../statistics/duration-ticks';
import { kaplanMeier, type KaplanMeier } from '../statistics/kaplan-meier';
import { logRankTest } from '../statistics/log-rank-test';
import { numberAtRisk } from '../statistics/number-at-risk';
import { survivalQuantiles } from '../statistics/survival-quantile';
import { survivalSteps } from '../statistics/survival-steps';
import { tallyDurations } from '../statistics/tally-durations';
import { CONFIDENCE_LEVEL } from './confidence';

/** As many curves as can be told apart. */
export const MOST_CURVES = 5;
const MOST_TICKS = 6;
/** A picture is hardly wider than so many times three pixels. */
const MOST_STEPS = 240;
/** Where so few are left, what follows is the tail of a handful of cases. */
const TAIL = 0.05;

/** The durations of one group of cases. */
export interface TimedGroup {
  key: string | null;
  label: string;
  tallies: readonly DurationTally[];
}

type Picture = Pick<
  GetDurationCurves.Response['data'],
  'level' | 'horizon' | 'ticks' | 'all' | 'groups' | 'otherGroups' | 'logRank'
>;

interface Drawn {
  group: TimedGroup;
  counts: DurationCounts;
  curve: KaplanMeier;
}

const drawn = (group: TimedGroup): Drawn => {
  const counts = tallyDurations(group.tallies);
  return { group, counts, curve: kaplanMeier(counts) };
};

/** How far a curve is worth showing: to its tail, else to its last event, else as far as anybody was seen. */
const reachOf = ({ times, survival, lastTime }: KaplanMeier): number => {
  const tail = survival.findIndex((share) => share <= TAIL);
  return times[tail < 0 ? times.length - 1 : tail] ?? lastTime ?? 0;
};

const marksOf = (curve: KaplanMeier): SurvivalMark[] => {
  const shares = KPI_QUANTILES.map((percent) => percent / 100);
  const quantiles = survivalQuantiles(curve, shares, { level: CONFIDENCE_LEVEL });
  return quantiles.map(({ time, low, high, notReached }, index) => ({
    percent: KPI_QUANTILES[index] ?? 50,
    value: time,
    low,
    high,
    notReached,
  }));
};

const curveOf = ({ group, counts, curve }: Drawn, ticks: readonly number[]): DurationCurve => {
  const horizon = ticks.at(-1);
  const { n, events, censored, competing, lastTime } = curve;
  return {
    key: group.key,
    label: group.label,
    ...{ n, events, censored, competing, lastTime },
    steps:
      horizon === undefined || n === 0
        ? []
        : survivalSteps(curve, horizon, MOST_STEPS, { level: CONFIDENCE_LEVEL }),
    atRisk: numberAtRisk(counts, ticks),
    marks: marksOf(curve),
  };
};

/**
 * How long cases last, as curves on one axis: that of all, and of the groups with most cases. Open cases count
 * for as long as they have been open. The log-rank test asks whether the drawn groups last alike.
 *
 * @param all durations of all cases
 * @param groups durations by group, in any order; none where nothing is divided
 */
export const durationCurves = (
  all: readonly DurationTally[],
  groups: readonly TimedGroup[],
  clock: KpiClock
): Picture => {
  const whole = drawn({ key: null, label: '', tallies: all });
  const ranked = groups.map(drawn).sort((a, b) => b.curve.n - a.curve.n);
  const shown = ranked.slice(0, MOST_CURVES);
  const longest = Math.max(...[whole, ...shown].map(({ curve }) => reachOf(curve)));
  const ticks = longest > 0 ? durationTicks(longest, MOST_TICKS, clock) : [];
  const test = shown.length < 2 ? null : logRankTest(shown.map(({ counts }) => counts));
  return {
    level: CONFIDENCE_LEVEL,
    horizon: ticks.at(-1) ?? null,
    ticks,
    all: curveOf(whole, ticks),
    groups: shown.map((one) => curveOf(one, ticks)),
    otherGroups: ranked.length - shown.length,
    logRank: test && {
      chiSquare: test.chiSquare,
      degreesOfFreedom: test.degreesOfFreedom,
      pValue: test.pValue,
    },
  };
};
