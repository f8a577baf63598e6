import type { KpiAnswer, KpiGroup } from '../../../shared/contracts/kpi';
import { DAY, NOW, START, type Told } from './figures-host';
import { kaplanMeierQuantile } from './kaplan-meier-quantile';

export const MARCH = { from: '2025-03-01', to: '2025-03-31' };
export const FIRST_WEEK = { from: '2025-03-03', to: '2025-03-09' };

/** Divided by all that the list names and that they have. */
export const EXACT: Told[] = [
  {
    ...{ day: 0, answered: 0.5, closed: 3, touchpoint: 'till', channel: 'phone', filedFor: 'care' },
    ...{ cause: 'carrier', customer: 'k1', cost: 900 },
  },
  {
    ...{ day: 1, answered: 1.25, closed: 9, touchpoint: 'till', channel: 'website' },
    ...{ filedFor: 'care', cost: 1100 },
  },
  {
    ...{ day: 2, answered: 4, closed: 6, reopened: 10, closedAgain: 12, touchpoint: 'shop' },
    ...{ channel: 'phone', filedFor: 'legal' },
  },
  {
    ...{ day: 6, answered: 6.5, closed: 8, touchpoint: 'shop', channel: 'website' },
    ...{ filedFor: 'care', cause: 'carrier', customer: 'k1' },
  },
  { day: 7, answered: 9, closed: 20, touchpoint: 'till', channel: 'phone', filedFor: 'legal' },
  { day: 8, answered: null, closed: null, withdrawn: 11, touchpoint: 'till', channel: 'phone' },
  { day: 9, answered: null, closed: null, touchpoint: 'shop', channel: 'phone', filedFor: 'care' },
];

const KEYS = { touchpoint: 'touchpoint', channel: 'channel', team: 'filedFor' } as const;
export type ExactBy = keyof typeof KEYS;
export const EXACT_BY = Object.keys(KEYS) as ExactBy[];

/** Cases by the value of what they are divided by. */
export const dividedBy = (cases: readonly Told[], by: ExactBy): Map<string | null, Told[]> => {
  const groups = new Map<string | null, Told[]>();
  for (const told of cases) {
    const key = told[KEYS[by]] ?? null;
    groups.set(key, [...(groups.get(key) ?? []), told]);
  }
  return groups;
};

const dateOf = (day: number): string => new Date(START + day * DAY).toISOString().slice(0, 10);
const endOf = ({ closed, closedAgain, withdrawn }: Told) =>
  closedAgain ?? closed ?? withdrawn ?? null;
const isIn = (day: number | null | undefined, { from, to }: typeof MARCH): boolean =>
  day != null && dateOf(day) >= from && dateOf(day) <= to;

/** The cases of a window by the day of receipt, or by that of the end. */
export const casesIn = (window: typeof MARCH, basis: string): Told[] =>
  EXACT.filter((told) => isIn(basis === 'ended' ? endOf(told) : told.day, window));

const share = (all: readonly Told[], isHit: (told: Told) => boolean) => ({
  denominator: all.length,
  numerator: all.filter(isHit).length,
});

const median = (cases: readonly Told[], basis: string, lengthOf: (told: Told) => number | null) => {
  const timed = cases.flatMap((told) => {
    const length = lengthOf(told);
    if (length !== null) return [{ time: length, event: true }];
    return basis === 'ended' ? [] : [{ time: (endOf(told) ?? NOW) - told.day, event: false }];
  });
  const value = kaplanMeierQuantile(timed, 0.5);
  return { value: value === null ? null : Math.round((value * DAY) / 1000), n: timed.length };
};

/** What is open at the end of a window's last day, for the first time or again. */
const openAtEnd = (cases: readonly Told[], { to }: typeof MARCH): Told[] => {
  const isOver = (day: number | null | undefined) => day != null && dateOf(day) <= to;
  return cases.filter(
    ({ day, closed, withdrawn, reopened, closedAgain }) =>
      (isOver(day) && !isOver(closed ?? withdrawn)) || (isOver(reopened) && !isOver(closedAgain))
  );
};

type Expected = (group: readonly Told[], window: typeof MARCH, basis: string) => object;
const within =
  (expected: (cases: readonly Told[], basis: string) => object): Expected =>
  (group, window, basis) =>
    expected(
      group.filter((told) => casesIn(window, basis).includes(told)),
      basis
    );

/** k1 complained of the same cause again; a case was reopened; two remedies had a price. */
export const EXPECTED: Record<string, Expected> = {
  complaint_rate: within((cases) => ({ numerator: cases.length })),
  complaint_change: within((cases) => ({ numerator: cases.length })),
  backlog: (group, window) => ({ value: openAtEnd(group, window).length }),
  oldest_open: (group, window) => {
    const first = Math.min(...openAtEnd(group, window).map(({ day }) => day));
    const end = Date.parse(`${window.to}T00:00:00Z`) + DAY;
    return { value: Number.isFinite(first) ? (end - START - first * DAY) / 1000 : null };
  },
  ack_time: within((cases, basis) => median(cases, basis, () => 0)),
  first_response: within((cases, basis) =>
    median(cases, basis, ({ answered, day }) => (answered === null ? null : answered - day))
  ),
  resolution_first: within((cases, basis) =>
    median(cases, basis, ({ closed, day }) => (closed === null ? null : closed - day))
  ),
  resolution_total: within((cases, basis) =>
    median(cases, basis, ({ closed, day, reopened = 0, closedAgain = 0 }) =>
      closed === null ? null : closed - day + closedAgain - reopened
    )
  ),
  // Every receipt was confirmed by mail at once.
  sla_met: within((cases) => share(cases, () => true)),
  reopen_rate: (group, window) => {
    const closings = group.flatMap((told) => [
      ...(isIn(told.closed, window) ? [told.reopened !== undefined] : []),
      ...(isIn(told.closedAgain, window) ? [false] : []),
    ]);
    return { denominator: closings.length, numerator: closings.filter(Boolean).length };
  },
  escalation_rate: within((cases) => share(cases, () => false)),
  external_referral: within((cases) => share(cases, () => false)),
  recurrence: within((cases) =>
    share(
      cases.filter(({ closed }) => closed !== null),
      (told) => told === EXACT[0]
    )
  ),
  fcr: within((cases) =>
    share(
      cases.filter(({ closed }) => closed !== null),
      ({ reopened }) => reopened === undefined
    )
  ),
  remedy_cost: within((cases) => {
    const costs = cases.flatMap(({ cost }) => cost ?? []);
    return { value: costs.length === 0 ? null : costs.reduce((a, b) => a + b), n: costs.length };
  }),
};

/** What of a number is held against what it should be; where nothing is counted there is no number at all. */
export const told = (one: KpiAnswer | KpiGroup, expected: object): object =>
  Object.fromEntries(Object.keys(expected).map((name) => [name, one[name as 'value']]));

export const isNothing = (expected: object): boolean =>
  Object.values(expected).every((value) => value === 0 || value === null);
