import gammaln from '@stdlib/math-base-special-gammaln';
import { normalPValue } from './normal-p-value';

/**
 * Upper tail of the χ² distribution, summed in closed form, so that small p-values keep their digits.
 *
 * Source: M. Abramowitz & I. A. Stegun (1964), 26.4.4 and 26.4.5, as Q(a + 1, y) = Q(a, y) + yᵃe⁻ʸ/Γ(a + 1).
 *
 * @param statistic χ², from 0
 * @param degreesOfFreedom whole number from 1
 * @returns probability in [0, 1]
 * @throws RangeError where the degrees of freedom are not a whole number from 1
 * @example chiSquarePValue(16.793, 1) // 4.17e-5
 */
export const chiSquarePValue = (statistic: number, degreesOfFreedom: number): number => {
  if (!Number.isInteger(degreesOfFreedom) || degreesOfFreedom < 1) {
    throw new RangeError(
      `degrees of freedom must be a whole number from 1, got ${degreesOfFreedom}`
    );
  }
  if (statistic <= 0) return 1;
  const odd = degreesOfFreedom % 2 === 1;
  const y = statistic / 2;
  let tail = odd ? normalPValue(Math.sqrt(statistic)) : 0;
  for (let a = odd ? 0.5 : 0; a < degreesOfFreedom / 2; a += 1) {
    tail += Math.exp(a * Math.log(y) - y - gammaln(a + 1));
  }
  return Math.min(1, tail);
};
