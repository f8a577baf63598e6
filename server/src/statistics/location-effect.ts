import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { DifferenceInDifferences } from './difference-in-differences';
import { DEFAULT_LEVEL } from './interval';
import { sampleOf, type Sample } from './sample';
import { welchTest } from './welch-test';

/** An effect whose error comes from how differently locations change. */
export interface LocationEffect extends DifferenceInDifferences {
  pValue: number;
  degreesOfFreedom: number;
  /** `pooled` where one side has a single location and borrows the other's spread. */
  method: 'welch' | 'pooled';
}

/** One location on a side has no spread of its own; the other side's says how far one strays. */
const pooledEffect = (treated: Sample, control: Sample, level: number): LocationEffect | null => {
  const spread = treated.variance ?? control.variance;
  if (spread === null || spread === 0) return null;
  const degreesOfFreedom = treated.n + control.n - 2;
  const standardError = Math.sqrt(spread * (1 / treated.n + 1 / control.n));
  const difference = treated.mean - control.mean;
  const half = tQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
  return {
    treatedChange: treated.mean,
    controlChange: control.mean,
    difference,
    standardError,
    degreesOfFreedom,
    pValue: Math.min(1, 2 * tCdf(-Math.abs(difference / standardError), degreesOfFreedom)),
    low: difference - half,
    high: difference + half,
    method: 'pooled',
  };
};

/**
 * Difference-in-differences over locations, each counting once: answers of one location share its weather,
 * staff and neighbours, so that the location and not the answer is the unit of chance. With several on both
 * sides this is the regression with cluster-robust errors (CR2) and Bell–McCaffrey degrees of freedom,
 * which here is Welch's test of the changes; with a single treated location it is measured against the
 * spread of the untouched ones.
 *
 * Source: R. M. Bell & D. F. McCaffrey (2002), Survey Methodology 28, 169–181; S. G. Donald & K. Lang
 * (2007), Review of Economics and Statistics 89, 221–233, for the single location.
 *
 * @param treated change of each location where something was done, after − before
 * @param control change of each untouched location
 * @param level confidence level
 * @returns treated − control; `null` with fewer than three locations, an empty side, or no spread at all
 * @example locationEffect([6], [1, -1, 2, 0]) // difference 5.5, standardError 1.4434, degreesOfFreedom 3
 */
export const locationEffect = (
  treated: readonly number[],
  control: readonly number[],
  level = DEFAULT_LEVEL
): LocationEffect | null => {
  if (treated.length === 0 || control.length === 0) return null;
  const [acted, untouched] = [sampleOf(treated), sampleOf(control)];
  if (acted.variance === null || untouched.variance === null) {
    return pooledEffect(acted, untouched, level);
  }
  const test = welchTest(untouched, acted, level);
  if (!test) return null;
  const { difference, standardError, degreesOfFreedom, pValue, low, high } = test;
  return {
    treatedChange: acted.mean,
    controlChange: untouched.mean,
    difference,
    standardError,
    degreesOfFreedom,
    pValue,
    low,
    high,
    method: 'welch',
  };
};
