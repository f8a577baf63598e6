/** Days in a block, the coarser of the two spans that histograms are kept in. */
export const BLOCK_DAYS = 8;

/** Spans of a cell, in days. */
export const SPANS = [1, BLOCK_DAYS] as const;

/** First day (days since 1970-01-01) of the block that holds this day. */
export const blockOf = (day: number): number => Math.floor(day / BLOCK_DAYS) * BLOCK_DAYS;
