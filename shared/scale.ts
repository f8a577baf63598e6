/** Answer scales: how a score is read. A scale is frozen with every answer. */

/**
 * A whole-number scale. `reversed` marks scales on which a low score is good (CES 1.0); such answers
 * are never mixed with the others. `topBox` is how many of the best scores count as "satisfied" when a
 * survey states its own rule; without it the field's customary rule applies.
 */
export interface Scale {
  min: number;
  max: number;
  reversed?: boolean;
  topBox?: number;
}

/** A scale may have at most this many scores, so that a day's histogram is one row. */
export const MAX_SCALE_POINTS = 11;

/** Compact, stable name of a scale, stored with each answer: `0..10`, `-2..2`, `1..5r`, `1..5t1`. */
export const scaleId = (scale: Scale): string =>
  `${scale.min}..${scale.max}${scale.reversed ? 'r' : ''}${scale.topBox === undefined ? '' : `t${scale.topBox}`}`;

const SCALE_ID = /^(-?\d{1,3})\.\.(-?\d{1,3})(r)?(?:t(\d{1,2}))?$/;

/** Reads a scale's name; `null` when the text is no scale or a scale that breaks a rule. */
export const parseScaleId = (id: string): Scale | null => {
  const match = SCALE_ID.exec(id);
  if (!match) return null;
  const scale: Scale = { min: Number(match[1]), max: Number(match[2]) };
  if (match[3]) scale.reversed = true;
  if (match[4] !== undefined) scale.topBox = Number(match[4]);
  return isScale(scale) ? scale : null;
};

/** How many scores a scale has: 11 for 0..10. */
export const scalePoints = (scale: Scale): number => scale.max - scale.min + 1;

/** How many of the best scores customarily count as "satisfied": one of up to three, two of more. */
export const customaryTopBox = (points: number): number => (points <= 3 ? 1 : 2);

/** True for whole-number scales of 2 to 11 points whose top box leaves at least one score outside. */
export const isScale = (scale: Scale): boolean =>
  Number.isInteger(scale.min) &&
  Number.isInteger(scale.max) &&
  scalePoints(scale) >= 2 &&
  scalePoints(scale) <= MAX_SCALE_POINTS &&
  (scale.topBox === undefined ||
    (Number.isInteger(scale.topBox) && scale.topBox >= 1 && scale.topBox < scalePoints(scale)));

/** True when `score` is a whole number that lies on the scale. */
export const isOnScale = (score: number, scale: Scale): boolean =>
  Number.isInteger(score) && score >= scale.min && score <= scale.max;
