import fc from 'fast-check';
import type { ScoreHistogram } from '../../../server/src/kpi/definition';
import { type Scale, scalePoints } from '../../../shared/scale';

/** Random counts on one scale. */
export const histogramOn = (scale: Scale, max = 60): fc.Arbitrary<ScoreHistogram> =>
  fc
    .array(fc.nat({ max }), { minLength: scalePoints(scale), maxLength: scalePoints(scale) })
    .map((counts) => ({ scale, counts }));

const SCALES: Scale[] = [
  { min: 0, max: 10 },
  { min: 1, max: 5 },
  { min: 1, max: 7 },
  { min: -2, max: 2 },
  { min: 1, max: 5, reversed: true },
  { min: 1, max: 5, topBox: 1 },
];

/** Up to four histograms on scales of all kinds. */
export const histogramsArbitrary = fc.array(
  fc.constantFrom(...SCALES).chain((scale) => histogramOn(scale)),
  { maxLength: 4 }
);
