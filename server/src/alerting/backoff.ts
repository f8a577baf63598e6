const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** As standardwebhooks.com recommends: at once, then ever later, for some three days. */
const WAITS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

const LONGEST = 24 * HOUR;
/** So that what failed together does not come back together. */
const JITTER = 0.1;

/**
 * How long to wait after so many attempts in vain, in milliseconds.
 * @param attempts at least 1
 * @param asked what the other side asked for (`Retry-After`); longer ones are honoured, up to a day
 * @param random 0 to 1
 */
export const waitAfter = (
  attempts: number,
  asked: number | null = null,
  random: number = Math.random()
): number => {
  const wait = WAITS[Math.min(Math.max(attempts, 1), WAITS.length) - 1] ?? LONGEST;
  const jittered = wait * (1 + JITTER * random);
  return Math.round(Math.max(jittered, Math.min(asked ?? 0, LONGEST)));
};
