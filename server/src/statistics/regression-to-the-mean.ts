/**
 * Change that chance alone makes of a value that was chosen because it was extreme: what is acted on at its
 * worst gets better by itself. Subtract it before praising an action that has no control.
 *
 * Source: F. Galton (1886); A. G. Barnett, J. C. van der Pols & A. J. Dobson (2005), Regression to the mean:
 * what it is and how to deal with it, International Journal of Epidemiology 34, 215–220.
 *
 * @param observed the value that triggered the action
 * @param mean of the values among which it was chosen, in the same unit
 * @param reliability share of their variance that lasts, 0 (all chance) to 1 (no chance); for locations the
 *   weight that {@link normalShrinkage} gives to a location's own mean
 * @returns expected next value − observed without any action
 * @throws RangeError for a reliability outside [0, 1]
 * @example regressionToTheMean(2, 4, 0.25) // 1.5: back to 3.5 by itself
 */
export const regressionToTheMean = (
  observed: number,
  mean: number,
  reliability: number
): number => {
  if (!(reliability >= 0 && reliability <= 1)) {
    throw new RangeError(`reliability must lie in [0, 1], got ${reliability}`);
  }
  return (1 - reliability) * (mean - observed);
};
