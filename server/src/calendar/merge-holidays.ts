import type { Holiday } from '../../../shared/contracts/working-calendar';
import type { LocalDate } from '../../../shared/time';

/** A holiday as a calendar file names it. */
export interface DatedName {
  date: LocalDate;
  name: string;
}

/**
 * Holidays after a calendar file was read (again): those entered by hand and those of other files stay,
 * a removed one stays removed (even when the file no longer has it, so that it doesn't come back), and
 * what the file had outside the window that was read stays too: history isn't rewritten.
 * @param source key of the file
 * @param window first and last date that the file was read for
 * @returns in order of dates
 */
export const mergeHolidays = (
  existing: readonly Holiday[],
  fromFile: readonly DatedName[],
  source: string,
  window: { from: LocalDate; to: LocalDate }
): Holiday[] => {
  const removed = new Set(
    existing
      .filter((holiday) => holiday.source === source && holiday.removed)
      .map(({ date }) => date)
  );
  const inFile = new Set(fromFile.map(({ date }) => date));
  const kept = existing.filter(
    ({ source: origin, date, removed: struckOut }) =>
      origin !== source ||
      (!inFile.has(date) && (struckOut || date < window.from || date > window.to))
  );
  const read = fromFile.map(({ date, name }) => ({
    date,
    name,
    source,
    removed: removed.has(date),
  }));
  return [...kept, ...read].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
};
