import type { TimeSpan } from '../../../../../shared/contracts/working-calendar';
import type { LocalDate } from '../../../../../shared/time';
import { addDays } from '../../../calendar/calendar-months';
import { clockIn, instantIn } from '../../../calendar/zone-time';

/** A local day on the axis of a case. */
export interface AxisDay extends TimeSpan {
  date: LocalDate;
}

/** The local days that a stretch of time touches, whole, in the case's own zone. */
export const daysOf = ({ from, to }: TimeSpan, timeZone: string): AxisDay[] => {
  const days: AxisDay[] = [];
  let { date } = clockIn(timeZone, from);
  let start = instantIn(timeZone, date, '00:00');
  do {
    const tomorrow = addDays(date, 1);
    const end = instantIn(timeZone, tomorrow, '00:00');
    days.push({ date, from: start, to: end });
    [date, start] = [tomorrow, end];
  } while (start < to);
  return days;
};

/** Which days are named, so that at most so many names stand beside each other. */
export const namedDays = (days: readonly AxisDay[], most: number): ReadonlySet<LocalDate> => {
  const step = Math.max(1, Math.ceil(days.length / most));
  return new Set(days.filter((_, index) => index % step === 0).map(({ date }) => date));
};
