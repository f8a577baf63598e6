import { foldDigits } from '../../../shared/text/fold-digits';
import type { FieldMapping } from './field-mapping';

/** One record of the file. */
export type Cells = readonly string[];
/** A field's text in a record; null where it has no value. */
export type FieldReader = (cells: Cells) => string | null;

/** Index of a column by its name, without surrounding blanks; the first where a name stands twice. */
export const columnIndex = (header: readonly string[]): Map<string, number> => {
  const index = new Map<string, number>();
  header.forEach((name, at) => {
    if (!index.has(name.trim())) index.set(name.trim(), at);
  });
  return index;
};

const rawReader = (field: FieldMapping, index: ReadonlyMap<string, number>): FieldReader => {
  const cellOf = (column: string): FieldReader => {
    const at = index.get(column);
    if (at === undefined) throw new RangeError(`${field.path}: the file has no column "${column}"`);
    return (cells) => cells[at]?.trim() || null;
  };
  const { source } = field;
  if (source.kind === 'value') return () => source.value;
  if (source.kind === 'column') return cellOf(source.column);
  const parts = source.parts.map((part) =>
    'text' in part ? () => part.text : cellOf(part.column)
  );
  return (cells) => {
    let text = '';
    for (const part of parts) {
      const piece = part(cells);
      if (piece === null) return null;
      text += piece;
    }
    return text.trim();
  };
};

/**
 * Makes a field ready for reading. The order is: text of the source, without surrounding blanks; nothing
 * where it is empty or listed as null; its translation where `values` has one. Native digits count as the
 * same text in both lists.
 * @throws RangeError when the file lacks a column of the field
 */
export const fieldReader = (
  field: FieldMapping | null,
  index: ReadonlyMap<string, number>
): FieldReader | null => {
  if (!field) return null;
  const raw = rawReader(field, index);
  const { nulls, values } = field;
  if (nulls.size === 0 && values.size === 0) return raw;
  return (cells) => {
    const text = raw(cells);
    if (text === null) return null;
    const folded = foldDigits(text);
    if (nulls.has(text) || nulls.has(folded)) return null;
    const value = values.get(text) ?? values.get(folded);
    if (value !== undefined) return value;
    return values.has(text) || values.has(folded) ? null : text;
  };
};
