import type { CaseImportKind } from '../../../../shared/contracts/import';
import type {
  CaseMappingJson,
  DateJson,
  FieldJson,
} from '../../../../shared/contracts/import-mapping';
import { COMPLAINT_CREATABLE } from '../sink';
import { COMPLAINT_WORDS, EVENT_WORDS, VALUE_WORDS } from './case-words';
import { columnsOf, shareOf, type Column } from './column';
import { guessDate, type DateContext } from './guess-date';
import { certainty, split } from './header-words';
import { translated } from './value-words';

const REFERENCE = /^C\d{2}-[0-9A-Z]{4}-[0-9A-Z]{3}$/i;
const SURE = 0.9;
/** What a complaint is called, or a text of an answer, is never dated; and what is dated never is a text. */
const DATES: ReadonlySet<string> = new Set([
  'receivedAt',
  'acknowledgedAt',
  'respondedAt',
  'closedAt',
  'reopenedAt',
  'dueAt',
  'at',
]);

const isUnique = ({ texts, distinct }: Column): boolean =>
  texts.length > 1 && distinct.length === texts.length;

const dateField = (column: Column, context: DateContext): DateJson | null => {
  const reading = guessDate(column, context);
  if (!reading) return null;
  const { format, calendar } = reading;
  return {
    column: column.name,
    ...(format === undefined ? {} : { format }),
    timeZone: context.timeZone,
    ...(calendar === 'gregorian' ? {} : { calendar }),
  };
};

/** How a column is read as a field; null where its values do not fit. */
const fieldOf = (field: string, column: Column, context: DateContext): FieldJson | null => {
  if (DATES.has(field)) return dateField(column, context);
  const words = VALUE_WORDS[field];
  if (words) {
    const known = new Set(words.values());
    return translated(column, words, (text) => known.has(text));
  }
  if (field === 'externalId') return isUnique(column) ? { column: column.name } : null;
  if (field === 'reference')
    return shareOf(column.texts, (text) => REFERENCE.test(text)) >= SURE
      ? { column: column.name }
      : null;
  return { column: column.name };
};

/** For each field the column whose name says so best, then the first; none is used twice. */
const assign = (
  columns: readonly Column[],
  names: Readonly<Record<string, string>>,
  context: DateContext
): Record<string, FieldJson> => {
  const found: Record<string, FieldJson> = {};
  const taken = new Set<Column>();
  for (const wanted of [2, 1]) {
    for (const [field, text] of Object.entries(names)) {
      if (found[field]) continue;
      const list = split(text);
      for (const column of columns) {
        if (taken.has(column) || certainty(column, list) !== wanted) continue;
        const read = fieldOf(field, column, context);
        if (!read) continue;
        found[field] = read;
        taken.add(column);
        break;
      }
    }
  }
  return found;
};

/** The first date that nobody claims, where no header says when something came in or happened. */
const anyDate = (
  columns: readonly Column[],
  used: Readonly<Record<string, FieldJson>>,
  context: DateContext
): FieldJson | undefined => {
  const claimed = new Set(Object.values(used).map(({ column }) => column));
  for (const column of columns) {
    const field = claimed.has(column.name) ? null : dateField(column, context);
    if (field) return field;
  }
  return undefined;
};

/**
 * A proposal how a file's columns become complaints or their events, from the names of the columns (English,
 * Arabic, Persian) and a sample of its rows. An editor changes it where it is wrong.
 */
export const guessCases =
  (kind: CaseImportKind) =>
  (
    header: readonly string[],
    rows: readonly (readonly string[])[],
    context: DateContext
  ): CaseMappingJson => {
    const columns = columnsOf(header, rows);
    const [names, when] =
      kind === 'complaints' ? [COMPLAINT_WORDS, 'receivedAt'] : [EVENT_WORDS, 'at'];
    const found = assign(columns, names, context);
    const date = found[when] ?? anyDate(columns, found, context);
    if (kind === 'complaintEvents' && found.reference) delete found.complaint;
    const creates = COMPLAINT_CREATABLE.filter((field) => found[field] !== undefined);
    return {
      ...found,
      ...(date && { [when]: date }),
      ...(creates.length > 0 && kind === 'complaints' && { createMissing: [...creates] }),
    };
  };
