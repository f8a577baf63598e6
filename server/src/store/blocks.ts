/**
 * Days in a block, the coarser of the two spans that histograms are kept in: a year is read as 46 blocks and
 * a few days. Series of two dimensions are kept by day only, because they are most of what an answer writes
 * and little of what is read.
 */
export const BLOCK_DAYS = 8;

/** First day (days since 1970-01-01) of the block that holds this day. */
export const blockOf = (day: number): number => Math.floor(day / BLOCK_DAYS) * BLOCK_DAYS;
