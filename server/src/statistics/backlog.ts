/** What moved in and out of the open cases between two instants. */
export interface BacklogFlow {
  received: number;
  reopened: number;
  closed: number;
  /** Duplicates that became part of another case. */
  merged: number;
  withdrawn: number;
}

/** Whether the open cases counted at the end are those that the flow leaves. */
export interface BacklogBalance {
  expected: number;
  /** Counted − expected: 0 where the books agree. */
  gap: number;
  balanced: boolean;
}

/**
 * Identity of the backlog: open at the end = open at the start + received + reopened − closed − merged
 * − withdrawn. A gap means that an event is missing, doubled or dated differently from the count.
 *
 * @param start open cases counted at the beginning
 * @param flow between both counts, each event counted once
 * @param end open cases counted at the end
 * @example
 * backlogBalance(10, { received: 5, reopened: 1, closed: 3, merged: 1, withdrawn: 0 }, 12)
 * // { expected: 12, gap: 0, balanced: true }
 */
export const backlogBalance = (start: number, flow: BacklogFlow, end: number): BacklogBalance => {
  const into = flow.received + flow.reopened;
  const out = flow.closed + flow.merged + flow.withdrawn;
  const expected = start + into - out;
  return { expected, gap: end - expected, balanced: end === expected };
};

/**
 * Days of work in the backlog: open cases ÷ mean closures a day.
 *
 * @param open open cases
 * @param closures in the window by whose pace the backlog is measured
 * @param days length of that window, above 0
 * @returns days; 0 with nothing open; `null` where nothing was closed, so that there is no pace
 * @throws RangeError for a window without days
 * @example backlogDays(12, 240, 30) // 1.5
 */
export const backlogDays = (open: number, closures: number, days: number): number | null => {
  if (!(days > 0)) throw new RangeError(`window must have days, got ${days}`);
  if (open === 0) return 0;
  return closures === 0 ? null : open / (closures / days);
};
