import type { Preset } from '../../../calendar/preset-windows';

/**
 * The periods that a review is offered for: they are over, so that tomorrow the same words belong to the same
 * review. Any other is given by its days.
 */
export const REVIEW_PRESETS = ['lastMonth', 'lastQuarter', 'lastYear'] as const satisfies Preset[];

export const isReviewPreset = (period: string): period is (typeof REVIEW_PRESETS)[number] =>
  REVIEW_PRESETS.some((preset) => preset === period);
