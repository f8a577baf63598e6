/** Of how many cases the cause is known. */
export interface Coding {
  cases: number;
  coded: number;
}

/** Percent: a ratio that is wrong by as much misleads. */
const MATTERS = 110;
const NOBODY: Coding = { cases: 1, coded: 1 };

/**
 * Whether a cause is counted too low after a date because fewer cases are looked into yet: of the cases without a
 * cause some have it, in the same share as the others, so that a ratio after ÷ before is too low by the ratio of
 * the shares whose cause is known. It matters from a tenth on.
 *
 * @param before cases before the date, and those whose cause is known
 * @param after the same after it
 * @example undercounted({ cases: 10, coded: 10 }, { cases: 10, coded: 5 }) // true: half of them are missing
 */
export const undercounted = (before: Coding, after: Coding): boolean => {
  const was = before.cases === 0 ? NOBODY : before;
  // Multiplied out: shares of whole numbers would be a hair off at the very tenth.
  return (
    after.coded < after.cases && 100 * was.coded * after.cases >= MATTERS * after.coded * was.cases
  );
};
