import { epochDay, fromEpochDay } from '../calendar';
import { placeholders, select, type Database } from './database';
import { factColumn } from './fact-columns';
import {
  choiceConditions,
  cursorConditions,
  moment,
  windowOfDates,
  type Conditions,
} from './fact-conditions';
import type { FactChoice, TimedQuestion } from './fact-list-types';
import { storedSelection, type StoredRow } from './select-facts';
import { timeSlices, type TimeSlice } from './time-slices';
import { runInContext } from './transaction';

/** With more locations than these, the answers of all are as near as theirs. */
const MOST_PLACES = 50;

/** More dates than these no statement names one by one. */
const MOST_DATES = 1_000;

type InWindow<Choice> = Choice & Required<Pick<FactChoice, 'from' | 'to'>>;

/** A question about some locations in a window of dates. */
export type PlaceQuestion = InWindow<TimedQuestion>;

/** Whether answers are found faster by the index of places than by that of times. */
export const isAboutPlaces = <Choice extends Partial<FactChoice>>(
  question: Choice
): question is InWindow<Choice> => {
  const places = question.filters?.location;
  return (
    places !== undefined &&
    places.length > 0 &&
    places.length <= MOST_PLACES &&
    !places.includes(null) &&
    question.from !== undefined &&
    question.to !== undefined
  );
};

const dayOf = (milliseconds: number): number => Math.floor(milliseconds / 86_400_000);

const datesBetween = (first: number, last: number): string[] =>
  Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => fromEpochDay(first + index));

/** The local dates on which it is one of a slice's moments somewhere; a zone is at most a day away. */
const datesOf = ({ after, until }: TimeSlice, { from, to }: PlaceQuestion): string[] =>
  datesBetween(
    Math.max(dayOf(after) - 1, epochDay(from)),
    Math.min(dayOf(until) + 1, epochDay(to))
  );

/**
 * The conditions of a choice, by which its answers are found when all of them are wanted: those of some locations
 * date by date in the index of places, which a range of dates would be read through for all locations.
 */
export const countConditions = (database: Database, choice: Partial<FactChoice>): Conditions => {
  if (!isAboutPlaces(choice)) return choiceConditions(database, choice);
  const { from, to, ...rest } = choice;
  const [first, last] = [epochDay(from), epochDay(to)];
  if (last - first >= MOST_DATES || last < first) return choiceConditions(database, choice);
  const dates = datesBetween(first, last);
  const others = choiceConditions(database, rest);
  return {
    sql: [`${factColumn(database, 'localDate')} IN (${placeholders(dates.length)})`, ...others.sql],
    bindings: [...dates, ...others.bindings],
  };
};

const sliceConditions = (
  database: Database,
  { after, until }: TimeSlice,
  order: PlaceQuestion['order']
): Conditions => {
  const column = factColumn(database, 'occurredAt');
  // SQLite would rather walk the index of times, for it need not sort then; a plus keeps it from that.
  const time = database.dialect === 'sqlite' ? `+${column}` : column;
  const [above, below] = order === 'newest' ? ['>', '<='] : ['>=', '<'];
  return {
    sql: [`${time} ${above} ?`, `${time} ${below} ?`],
    bindings: [moment(database, after), moment(database, until)],
  };
};

const rowsOfSlice = async (
  database: Database,
  question: PlaceQuestion,
  slice: TimeSlice,
  limit: number
): Promise<StoredRow[]> => {
  const dates = datesOf(slice, question);
  if (dates.length === 0) return [];
  const { from: _from, to: _to, ...rest } = question;
  const localDate = factColumn(database, 'localDate');
  const occurredAt = factColumn(database, 'occurredAt');
  const parts = [
    { sql: [`${localDate} IN (${placeholders(dates.length)})`], bindings: dates },
    choiceConditions(database, rest),
    sliceConditions(database, slice, question.order),
    cursorConditions(database, question),
  ];
  const direction = question.order === 'newest' ? 'DESC' : 'ASC';
  return runInContext(database, (runner) =>
    select<StoredRow>(
      database,
      runner,
      `SELECT ${storedSelection(database)} FROM ${database.facts}
       WHERE ${parts.flatMap(({ sql }) => sql).join(' AND ')}
       ORDER BY ${occurredAt} ${direction}, id ${direction} LIMIT ?`,
      [...parts.flatMap(({ bindings }) => bindings), limit]
    )
  );
};

/** The stretch in which answers with these local dates lie, from the cursor on. */
const stretchOf = ({ from, to, after, order }: PlaceQuestion): [first: number, last: number] => {
  const { first, last } = windowOfDates(from, to);
  if (!after) return [first, last];
  return order === 'newest'
    ? [first, Math.min(after.occurredAt, last)]
    : [Math.max(after.occurredAt, first), last];
};

/**
 * A page of the answers of some locations, by time. They are few among those of all locations, so that
 * the index of times would be walked far; the index of places begins with the date, so that it is asked
 * for some days after the other, until the page is full.
 */
export const listFactsOfPlaces = async (
  database: Database,
  question: PlaceQuestion
): Promise<StoredRow[]> => {
  const rows: StoredRow[] = [];
  const [first, last] = stretchOf(question);
  for (const slice of timeSlices(first, last, question.order)) {
    rows.push(...(await rowsOfSlice(database, question, slice, question.limit - rows.length)));
    if (rows.length >= question.limit) break;
  }
  return rows;
};
