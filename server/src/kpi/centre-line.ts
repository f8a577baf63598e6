import type { KpiPoint } from '../../../shared/contracts/kpi';
import type { ControlChartKind } from '../../../shared/contracts/kpi-page';
import type { ControlLimits } from '../statistics/control-limits';
import { laneyRateSigma } from '../statistics/laney-rate-sigma';
import { laneySigma } from '../statistics/laney-sigma';
import { pChartLimits } from '../statistics/p-chart-limits';
import type { EventCount } from '../statistics/rate-ratio';
import { uChartLimits } from '../statistics/u-chart-limits';
import type { Proportion } from '../statistics/wilson-interval';
import { xmrLimits } from '../statistics/xmr-limits';

/** Centre of a control chart and the limits of any of its points, in the KPI's unit. */
export interface CentreLine {
  kind: ControlChartKind;
  centre: number;
  limitsOf: (point: KpiPoint) => ControlLimits;
  /** σz of a p′ or u′ chart; null elsewhere. */
  inflation: number | null;
}

/** From so many answers a period on, chance moves a share so little that a plain p-chart alarms every day. */
const LARGE_SAMPLE = 1000;

const proportionOf = ({ value, n, numerator }: KpiPoint): Proportion => ({
  hits: numerator ?? ((value ?? 0) * n) / 100,
  n,
});

const times = (factor: number, { low, high, nearLow, nearHigh }: ControlLimits): ControlLimits => ({
  low: factor * low,
  high: factor * high,
  nearLow: factor * nearLow,
  nearHigh: factor * nearHigh,
});

/**
 * Line of a share in percent: the pooled share of the baseline, never the mean of its shares. Large samples
 * get Laney's p′, which only ever widens: σz below 1 is chance in a short baseline, and narrower limits than
 * chance allows would alarm at nothing.
 *
 * @param baseline judged periods, at least two
 * @returns null where all answers of the baseline agree
 */
export const shareCentreLine = (baseline: readonly KpiPoint[]): CentreLine | null => {
  const points = baseline.map(proportionOf);
  const hits = points.reduce((sum, point) => sum + point.hits, 0);
  const n = points.reduce((sum, point) => sum + point.n, 0);
  const sigma = laneySigma(points);
  if (sigma === null) return null;
  const centre = hits / n;
  const widened = n / points.length >= LARGE_SAMPLE && sigma > 1;
  return {
    kind: widened ? 'p_prime' : 'p',
    centre: 100 * centre,
    limitsOf: (point) => times(100, pChartLimits(centre, point.n, widened ? sigma : 1)),
    inflation: widened ? sigma : null,
  };
};

/** So many events a period on, chance moves a rate so little that a plain u-chart alarms every day. */
const MANY_EVENTS = 1000;

const eventsOf = ({ numerator, denominator }: KpiPoint): EventCount => ({
  count: numerator ?? 0,
  exposure: denominator ?? 0,
});

/**
 * Line of a rate per 1,000: the pooled rate of the baseline, with limits as wide as each period's exposure makes
 * them. Many events a period get Laney's u′, which only ever widens.
 *
 * @param baseline judged periods, at least two, each with an exposure
 * @returns null where the baseline has no events
 */
export const rateCentreLine = (baseline: readonly KpiPoint[]): CentreLine | null => {
  const points = baseline.map(eventsOf);
  const sigma = laneyRateSigma(points);
  if (sigma === null) return null;
  const count = points.reduce((sum, point) => sum + point.count, 0);
  const centre = count / points.reduce((sum, point) => sum + point.exposure, 0);
  const widened = count / points.length >= MANY_EVENTS && sigma > 1;
  return {
    kind: widened ? 'u_prime' : 'u',
    centre: 1000 * centre,
    limitsOf: (point) =>
      times(1000, uChartLimits(centre, eventsOf(point).exposure, widened ? sigma : 1)),
    inflation: widened ? sigma : null,
  };
};

/**
 * Line of any other value: the mean of the baseline, with limits from screened moving ranges.
 *
 * @param baseline judged periods, at least two
 * @returns null where the baseline does not vary
 */
export const valueCentreLine = (baseline: readonly KpiPoint[]): CentreLine | null => {
  const chart = xmrLimits(baseline.map(({ value }) => value ?? 0));
  return (
    chart && {
      kind: 'xmr',
      centre: chart.mean,
      limitsOf: () => chart.limits,
      inflation: null,
    }
  );
};
