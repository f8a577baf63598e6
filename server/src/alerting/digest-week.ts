import type { DigestSubscription, DigestWeekday } from '../../../shared/contracts/digest';
import type { LocalDate, WeekStart } from '../../../shared/time';
import { addDays, epochDay, instantOf, localDateOf } from '../calendar';
import { weekdayOfDay } from '../calendar/week-start';

const HOUR = 3_600_000;

/** When and where the site's weeks begin. */
export interface SiteWeek {
  weekStart: WeekStart;
  timeZone: string;
}

/** A week that is over, and when a reader is told of it. */
export interface DigestWeek {
  from: LocalDate;
  to: LocalDate;
  dueAt: Date;
}

type Choice = Pick<DigestSubscription, 'weekday' | 'hour'>;

const daysSince = (weekday: DigestWeekday, date: LocalDate): number =>
  (weekdayOfDay(epochDay(date)) - weekday + 7) % 7;

/** The day on which the digest is due, at or before a day. */
const dueDay = (weekday: DigestWeekday, date: LocalDate): LocalDate =>
  addDays(date, -daysSince(weekday, date));

const weekDueOn = (
  day: LocalDate,
  { hour }: Choice,
  { weekStart, timeZone }: SiteWeek
): DigestWeek => {
  const thisWeek = addDays(day, -daysSince(weekStart, day));
  return {
    from: addDays(thisWeek, -7),
    to: addDays(thisWeek, -1),
    dueAt: instantOf(day, hour * HOUR, timeZone),
  };
};

/** The newest week of which a reader should have been told by now: the last one that was over on the due day. */
export const lastDueWeek = (choice: Choice, site: SiteWeek, now: Date): DigestWeek => {
  const weekday = choice.weekday ?? site.weekStart;
  const day = dueDay(weekday, localDateOf(now, site.timeZone));
  const week = weekDueOn(day, choice, site);
  return week.dueAt <= now ? week : weekDueOn(addDays(day, -7), choice, site);
};

/** When the reader is told next. */
export const nextDue = (choice: Choice, site: SiteWeek, now: Date): Date => {
  const weekday = choice.weekday ?? site.weekStart;
  const day = dueDay(weekday, localDateOf(now, site.timeZone));
  const thisDue = weekDueOn(day, choice, site).dueAt;
  return thisDue > now ? thisDue : weekDueOn(addDays(day, 7), choice, site).dueAt;
};
