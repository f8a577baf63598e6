import type { Estimate } from '../../../shared/contracts/kpi';
import { proportionEstimate } from '../statistics/estimate';
import { newcombeDifference } from '../statistics/newcombe-difference';
import { wilsonInterval, type Proportion } from '../statistics/wilson-interval';
import { CONFIDENCE_LEVEL, confidenceInterval, sampleSizeFlags, type MinimumN } from './confidence';
import type { Difference } from './definition';

export const SHARE_RANGE = [0, 100] as const;

const percent = ({ hits, n }: Proportion): number => (100 * hits) / n;

/** A share in percent with its Wilson interval, whatever it is a share of. */
export const shareEstimate = (share: Proportion, minimumN: MinimumN): Estimate => {
  const { hits, n } = share;
  return {
    value: n === 0 ? null : percent(share),
    n,
    numerator: n === 0 ? null : hits,
    denominator: n === 0 ? null : n,
    confidence:
      n < Math.max(1, minimumN.interval)
        ? null
        : confidenceInterval(wilsonInterval(share, CONFIDENCE_LEVEL), 'wilson', SHARE_RANGE, 100),
    flags: sampleSizeFlags(n, minimumN),
  };
};

/** In percentage points; null without answers. */
export const shareStandardError = (share: Proportion): number | null => {
  const estimate = proportionEstimate(share);
  return estimate && 100 * estimate.standardError;
};

/** The difference of two shares in percentage points, by Newcombe's method 10. */
export const shareDifference = (before: Proportion, after: Proportion): Difference | null => {
  if (before.n === 0 || after.n === 0) return null;
  const test = newcombeDifference(before, after, CONFIDENCE_LEVEL);
  return {
    value: percent(after) - percent(before),
    confidence: confidenceInterval(test, 'newcombe', [-100, 100], 100),
    pValue: test.pValue,
  };
};
