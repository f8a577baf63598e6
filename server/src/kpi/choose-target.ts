import type { Unit } from '../../../shared/contracts/kpi';
import type { Target } from '../../../shared/contracts/target';
import type { LocalDate } from '../../../shared/time';
import { epochDay } from '../calendar';
import type { DateWindow } from '../calendar';
import { daysIn, extentOf, periodHolding } from './target-period';

/** What of a target decides where it applies. */
export type Placed = Pick<
  Target,
  'key' | 'recurrence' | 'calendar' | 'from' | 'to' | 'createdAt' | 'value'
>;

/** A target that applies to a window, in the period in which the window ends. */
export interface Chosen<T extends Placed = Placed> {
  target: T;
  period: DateWindow;
}

interface Candidate<T extends Placed> extends Chosen<T> {
  /** Days of the window, as far as it has come, on which the target holds. */
  shared: number;
}

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

/** The days of a window that have come; a window that is yet to come stays whole. */
const upTo = (window: DateWindow, today: LocalDate): DateWindow =>
  window.from > today ? window : { from: window.from, to: earlier(window.to, today) };

const sharedDays = (
  window: DateWindow,
  extent: { from: LocalDate | null; to: LocalDate | null }
) => {
  const first = Math.max(epochDay(window.from), epochDay(extent.from ?? window.from));
  const last = Math.min(epochDay(window.to), epochDay(extent.to ?? window.to));
  return Math.max(last - first + 1, 0);
};

const sameDays = (a: DateWindow, b: DateWindow): boolean => a.from === b.from && a.to === b.to;

const candidateOf = <T extends Placed>(
  target: T,
  window: DateWindow,
  today: LocalDate,
  unit: Unit
): Candidate<T> | null => {
  const extent = extentOf(target);
  if (!extent) return null;
  const shared = sharedDays(window, extent);
  const last = extent.to === null ? window.to : earlier(window.to, extent.to);
  const period = shared * 2 >= daysIn(window) ? periodHolding(target, last) : null;
  if (!period) return null;
  if (unit === 'count' && !sameDays(window, upTo(period, today))) return null;
  return { target, period, shared };
};

/** The one that fits better first; in the end their keys, so that the choice never wavers. */
const compareCandidates = <T extends Placed>(a: Candidate<T>, b: Candidate<T>): number =>
  b.shared - a.shared ||
  daysIn(a.period) - daysIn(b.period) ||
  (a.target.createdAt < b.target.createdAt ? 1 : -1) *
    Number(a.target.createdAt !== b.target.createdAt) ||
  (a.target.key < b.target.key ? -1 : 1);

/**
 * The target that applies to a number of a window: at least half of the window's days up to today lie in its
 * period; of several the one that has most of these days, then the one with the shorter period, then the
 * newest. A sum grows with its days, so a target applies to it only where the window is the target's whole
 * period, or the part of it up to today.
 *
 * @param targets those of one KPI and exactly the number's scope
 * @param window the question's, as it was asked
 * @param unit the KPI's; `count` for sums
 * @returns null where none applies
 */
export const chooseTarget = <T extends Placed>(
  targets: readonly T[],
  window: DateWindow,
  today: LocalDate,
  unit: Unit
): Chosen<T> | null => {
  const come = upTo(window, today);
  const candidates = targets.flatMap((target) => candidateOf(target, come, today, unit) ?? []);
  const [best] = candidates.sort(compareCandidates);
  return best ? { target: best.target, period: best.period } : null;
};
