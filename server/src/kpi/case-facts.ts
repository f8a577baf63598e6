import type { DurationTally } from '../statistics/duration-counts';

/** A sum of money in one currency. */
export interface Amount {
  currency: string;
  /** Cases with a sum. */
  n: number;
  /** Whole minor units. */
  amount: number;
}

/** What is open at an instant. */
export interface Stock {
  open: number;
  /** Closings in the period before, and its days. */
  closings: number;
  days: number;
  /** Age of the oldest open case, in seconds; null without any. */
  oldest: number | null;
}

/** What cases count for: of `n` cases `hits` are those that the KPI is about. Parts add up to the whole. */
export interface CaseFacts {
  n: number;
  hits: number;
  /** What the cases are a rate of; null where there is none. */
  exposure: number | null;
  /** The exposure is that of all groups together, because it can't be divided as the cases are. */
  exposureOfAll: boolean;
  /** Durations in seconds. */
  tallies: readonly DurationTally[];
  amounts: readonly Amount[];
  stock: Stock | null;
  /** The same of the window before, for a KPI that is a comparison. */
  before: { hits: number; exposure: number | null } | null;
}

export const NO_CASES: CaseFacts = {
  n: 0,
  hits: 0,
  exposure: null,
  exposureOfAll: false,
  tallies: [],
  amounts: [],
  stock: null,
  before: null,
};

const addedAmounts = (all: readonly Amount[]): Amount[] => {
  const byCurrency = new Map<string, Amount>();
  for (const { currency, n, amount } of all) {
    const known = byCurrency.get(currency);
    byCurrency.set(currency, {
      currency,
      n: (known?.n ?? 0) + n,
      amount: (known?.amount ?? 0) + amount,
    });
  }
  return [...byCurrency.values()];
};

const addedStock = (a: Stock | null, b: Stock | null): Stock | null => {
  if (!a || !b) return a ?? b;
  const ages = [a.oldest, b.oldest].filter((age) => age !== null);
  return {
    open: a.open + b.open,
    closings: a.closings + b.closings,
    days: a.days,
    oldest: ages.length === 0 ? null : Math.max(...ages),
  };
};

/** Cases of several groups of one period together, as of the locations of a region. */
export const mergeFacts = (a: CaseFacts, b: CaseFacts): CaseFacts => ({
  n: a.n + b.n,
  hits: a.hits + b.hits,
  exposure:
    a.exposureOfAll || b.exposure === null || a.exposure === null
      ? (a.exposure ?? b.exposure)
      : a.exposure + b.exposure,
  exposureOfAll: a.exposureOfAll || b.exposureOfAll,
  tallies: [...a.tallies, ...b.tallies],
  amounts: addedAmounts([...a.amounts, ...b.amounts]),
  stock: addedStock(a.stock, b.stock),
  before: a.before ?? b.before,
});

/**
 * The counts that a part leaves of the whole; durations and sums, whose groups are not held against the rest,
 * are left out.
 * @returns null where the exposure can't be divided
 */
export const withoutPart = (whole: CaseFacts, part: CaseFacts): CaseFacts | null =>
  part.exposureOfAll
    ? null
    : {
        ...NO_CASES,
        n: whole.n - part.n,
        hits: whole.hits - part.hits,
        exposure:
          whole.exposure === null ? null : Math.max(0, whole.exposure - (part.exposure ?? 0)),
      };
