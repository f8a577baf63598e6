import { addDays } from '../../calendar';
import type { LocalDate } from '../../../../shared/time';
import type { AskedVersion } from '../../store/survey-version-types';

/** A stretch of days in which the same versions of each survey were asked. */
export interface AskedPeriod {
  start: LocalDate;
  end: LocalDate;
  /** By survey; one that nobody has answered yet is missing. */
  versions: ReadonlyMap<string, readonly number[]>;
}

const byDay = (asked: readonly AskedVersion[]): Map<LocalDate, Map<string, number[]>> => {
  const days = new Map<LocalDate, Map<string, number[]>>();
  for (const { day, survey, version } of asked) {
    const surveys = days.get(day) ?? new Map<string, number[]>();
    surveys.set(survey, [...(surveys.get(survey) ?? []), version]);
    days.set(day, surveys);
  }
  return days;
};

const isSame = (one: readonly number[] | undefined, other: readonly number[]): boolean =>
  one?.join() === other.join();

/**
 * A window cut where other versions begin to be asked, so that answers can be counted apart for each. The day
 * of a change of words has both, and is a period of its own. A survey that nobody answers for some days goes
 * on as it was.
 * @param asked day by day
 */
export const askedPeriods = (
  { from, to }: { from: LocalDate; to: LocalDate },
  asked: readonly AskedVersion[]
): AskedPeriod[] => {
  let current: AskedPeriod = { start: from, end: to, versions: new Map() };
  const periods = [current];
  for (const [day, surveys] of byDay(asked)) {
    const news = [...surveys].filter(
      ([survey, versions]) => !isSame(current.versions.get(survey), versions)
    );
    if (news.length === 0) continue;
    const versions = new Map([...current.versions, ...news]);
    if (day === current.start) {
      current.versions = versions;
      continue;
    }
    current.end = addDays(day, -1);
    current = { start: day, end: to, versions };
    periods.push(current);
  }
  return periods;
};
