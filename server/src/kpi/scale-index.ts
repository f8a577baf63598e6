import type { Scale } from '../../../shared/scale';

/**
 * Puts a mean score on 0 to 100: 100 · (mean − min)/(max − min). Of the satisfaction figures only this
 * may be held against another scale's, and with care: people answer long and short scales differently.
 *
 * @param mean mean score on the scale
 * @returns index from 0 (worst) to 100 (best), also on reversed scales
 * @example scaleIndex(4.04, { min: 1, max: 5 }) // 76
 */
export const scaleIndex = (mean: number, { min, max, reversed }: Scale): number =>
  (100 * (reversed ? max - mean : mean - min)) / (max - min);
