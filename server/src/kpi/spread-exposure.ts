import type { LocalDate } from '../../../shared/time';
import { epochDay, fromEpochDay } from '../calendar';

/**
 * A whole number of several days, day by day: as even as whole numbers can be, so that days differ by 1 at
 * most and together are the number again.
 *
 * @param value whole, from 0
 * @param from first day
 * @param to last day, not before the first
 * @example spreadExposure(5, '2025-03-01', '2025-03-03') // 1, 2, 2
 */
export const spreadExposure = (
  value: number,
  from: LocalDate,
  to: LocalDate
): { date: LocalDate; value: number }[] => {
  const first = epochDay(from);
  const days = epochDay(to) - first + 1;
  const [each, rest] = [Math.floor(value / days), value % days];
  const upTo = (day: number) => Math.floor((rest * day) / days);
  return Array.from({ length: days }, (_, day) => ({
    date: fromEpochDay(first + day),
    value: each + upTo(day + 1) - upTo(day),
  }));
};
