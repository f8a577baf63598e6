import { why } from '../../../shared/rejection';
import { parseLocalizedDate } from '../calendar';
import type { DateMapping } from './field-mapping';
import type { Cells, FieldReader } from './read-field';
import { Rejection } from './rejection';

/** The instant of a record in ISO 8601. */
export type DateReader = (cells: Cells) => string;

/** Files repeat their dates; so many are kept ready. */
const MOST_DATES = 10_000;

/**
 * Makes the date's field ready.
 * The reader throws a {@link Rejection} for a text that is no date and for none: a record without its date
 * would count as answered today.
 */
export const createDateReader = (field: DateMapping, read: FieldReader): DateReader => {
  const known = new Map<string, string>();
  return (cells) => {
    const text = read(cells);
    if (text === null) throw new Rejection(field.path, 'is empty', why('empty'));
    const before = known.get(text);
    if (before !== undefined) return before;
    const parsed = parseLocalizedDate(text, field);
    if (!parsed.ok) throw new Rejection(field.path, parsed.reason, parsed.why);
    if (known.size >= MOST_DATES) known.clear();
    const instant = parsed.instant.toISOString();
    known.set(text, instant);
    return instant;
  };
};
