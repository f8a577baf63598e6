/** So long before its time, by the clock on the wall, a promise is due soon; the queue counts by the same. */
const SOON_MILLISECONDS = 24 * 3_600_000;

/** @param dueAt ISO 8601 */
export const isDueSoon = (dueAt: string, now: number): boolean =>
  Date.parse(dueAt) - now < SOON_MILLISECONDS;
