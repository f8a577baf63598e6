import { changeOf, type Estimate } from './estimate';
import { DEFAULT_LEVEL, type Interval } from './interval';
import { normalPValue } from './normal-p-value';
import { zValue } from './z-value';

/** The effect of an action: how much more the treated changed than the untouched did. */
export interface DifferenceInDifferences extends Interval {
  treatedChange: number;
  controlChange: number;
  difference: number;
  standardError: number;
  /** `null` where nothing varies. */
  pValue: number | null;
}

/**
 * Effect from two changes: of the treated and of the untouched. The changes' errors may come from pairs
 * (the same units before and after), which makes them far smaller.
 *
 * Source: D. Card & A. B. Krueger (1994), American Economic Review 84, 772–793.
 *
 * @param treated change where something was done
 * @param control change where nothing was done, of other units
 * @param level confidence level
 * @returns treated − control, in the unit of the values
 * @example
 * differenceOfChanges({ value: 0.59, standardError: 0.54 }, { value: -2.16, standardError: 1.25 })
 * // difference 2.75, standardError 1.3617
 */
export const differenceOfChanges = (
  treated: Estimate,
  control: Estimate,
  level = DEFAULT_LEVEL
): DifferenceInDifferences => {
  const { value: difference, standardError } = changeOf(control, treated);
  const half = zValue(level) * standardError;
  return {
    treatedChange: treated.value,
    controlChange: control.value,
    difference,
    standardError,
    pValue: standardError === 0 ? null : normalPValue(difference / standardError),
    low: difference - half,
    high: difference + half,
  };
};

/**
 * Effect from four independent samples: (T₁ − T₀) − (C₁ − C₀). What would have happened anyway is taken
 * from the untouched, provided both would have moved alike: see {@link preTrendTest}.
 *
 * @param treated before and after, where something was done
 * @param control before and after, where nothing was done
 * @param level confidence level
 * @returns effect in the unit of the values
 * @example shares 80/200 → 110/200 against 90/220 → 95/210 // difference 0.1067, −0.0279 to 0.2413
 */
export const differenceInDifferences = (
  treated: { before: Estimate; after: Estimate },
  control: { before: Estimate; after: Estimate },
  level = DEFAULT_LEVEL
): DifferenceInDifferences =>
  differenceOfChanges(
    changeOf(treated.before, treated.after),
    changeOf(control.before, control.after),
    level
  );
