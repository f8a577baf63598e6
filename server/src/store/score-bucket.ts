import { isOnScale, parseScaleId, type Scale } from '../../../shared/scale';

/** Scales by name. A site has a handful; the limit only guards against a flood of odd names. */
const known = new Map<string, Scale>();

/**
 * The scale of this name.
 * @throws RangeError when the name is no scale's
 */
export const scaleNamed = (name: string): Scale => {
  const found = known.get(name);
  if (found) return found;
  const scale = parseScaleId(name);
  if (!scale) throw new RangeError(`"${name}" is no scale`);
  if (known.size > 1_000) known.clear();
  known.set(name, scale);
  return scale;
};

/**
 * Position of a score on its scale, from 0.
 * @throws RangeError when the score does not lie on the scale
 */
export const bucketOf = (score: number, scaleName: string): number => {
  const scale = scaleNamed(scaleName);
  if (!isOnScale(score, scale)) {
    throw new RangeError(`Score ${score} does not lie on the scale ${scaleName}`);
  }
  return score - scale.min;
};
