import type { Because } from '../../../shared/refusal';
import type { Calendar } from '../../../shared/time';

/** Where a field's text comes from, ready to be used on rows. */
export interface FieldMapping {
  /** Path in the mapping file, such as `answers[1].score`; begins every message about the field. */
  path: string;
  source:
    | { kind: 'value'; value: string }
    | { kind: 'column'; column: string }
    | { kind: 'template'; parts: ({ text: string } | { column: string })[] };
  /** Translations of the source's text; a text that is not listed stays as it is. */
  values: ReadonlyMap<string, string | null>;
  /** Texts that mean "no value", besides the empty one. */
  nulls: ReadonlySet<string>;
}

/** The field of a date. */
export interface DateMapping extends FieldMapping {
  /** ISO 8601 when absent. */
  format?: string;
  timeZone: string;
  calendar: Calendar;
}

export interface MappingFault {
  /** Such as `answers[1].score.values`. */
  path: string;
  message: string;
  /** For people, where they can come upon it. */
  because?: Because;
}

export type ReportFault = (path: string, message: string, because?: Because) => void;

export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

const SOURCES = ['value', 'column', 'template'] as const;
const PROPERTIES: ReadonlySet<string> = new Set([...SOURCES, 'values', 'null']);

/** `"2018-05-{INTDATE}"` in parts; `{{` and `}}` are plain braces. */
const templateParts = (
  template: string,
  path: string,
  report: ReportFault
): ({ text: string } | { column: string })[] => {
  const parts: ({ text: string } | { column: string })[] = [];
  let unclosed = false;
  for (const [piece] of template.matchAll(/\{\{|\}\}|\{[^{}]*\}|[^{}]+|[{}]/g)) {
    if (piece === '{' || piece === '}') {
      unclosed = true;
      report(path, 'a brace is not closed; write {{ or }} for a plain one');
    } else if (piece === '{{' || piece === '}}') {
      parts.push({ text: piece.charAt(0) });
    } else if (piece.startsWith('{')) {
      const column = piece.slice(1, -1).trim();
      if (column === '') report(path, '{} names no column');
      parts.push({ column });
    } else parts.push({ text: piece });
  }
  if (!parts.some((part) => 'column' in part) && !unclosed) {
    report(path, 'a template needs at least one {column}; use "value" for fixed text');
  }
  return parts;
};

const readSource = (
  from: Json,
  path: string,
  report: ReportFault
): FieldMapping['source'] | null => {
  const given = SOURCES.filter((name) => from[name] !== undefined);
  const kind = given[0];
  if (kind === undefined || given.length > 1) {
    report(path, 'must have exactly one of "value", "column" and "template"');
    return null;
  }
  const value = from[kind];
  if (kind === 'value') {
    if (isScalar(value) && String(value).trim() !== '')
      return { kind, value: String(value).trim() };
    report(`${path}.value`, 'must be a text, a number or true/false, and not empty');
    return null;
  }
  if (typeof value !== 'string' || value.trim() === '') {
    report(
      `${path}.${kind}`,
      kind === 'column' ? 'must be the name of a column' : 'must be a text'
    );
    return null;
  }
  if (kind === 'column') return { kind, column: value.trim() };
  return { kind, parts: templateParts(value, `${path}.template`, report) };
};

const readValues = (from: Json, path: string, report: ReportFault): FieldMapping['values'] => {
  const values = new Map<string, string | null>();
  if (from.values === undefined) return values;
  if (!isJson(from.values)) {
    report(`${path}.values`, 'must be an object such as { "yes": 1, "no": 0, "n/a": null }');
    return values;
  }
  for (const [text, value] of Object.entries(from.values)) {
    if (value === null) values.set(text.trim(), null);
    else if (isScalar(value)) values.set(text.trim(), String(value));
    else report(`${path}.values.${text}`, 'must be a text, a number, true/false or null');
  }
  return values;
};

const readNulls = (from: Json, path: string, report: ReportFault): ReadonlySet<string> => {
  if (from.null === undefined) return new Set();
  if (!Array.isArray(from.null) || !from.null.every(isScalar)) {
    report(`${path}.null`, 'must be a list of texts that mean "no value", such as ["", "11"]');
    return new Set();
  }
  return new Set(from.null.map((text) => String(text).trim()));
};

/**
 * Reads and checks one field of a mapping.
 * @param more names of properties that this field has besides the usual ones
 * @returns null when the field is absent or unusable (which is reported)
 */
export const readFieldMapping = (
  value: unknown,
  path: string,
  report: ReportFault,
  more: readonly string[] = []
): FieldMapping | null => {
  if (value === undefined || value === null) return null;
  if (!isJson(value)) {
    report(path, 'must be an object such as { "column": "…" } or { "value": … }');
    return null;
  }
  for (const name of Object.keys(value)) {
    if (!PROPERTIES.has(name) && !more.includes(name)) {
      const known = [...PROPERTIES, ...more].join(', ');
      report(`${path}.${name}`, `is unknown; known are: ${known}`);
    }
  }
  const source = readSource(value, path, report);
  const values = readValues(value, path, report);
  const nulls = readNulls(value, path, report);
  return source && { path, source, values, nulls };
};

/** The columns that a field needs. */
export const columnsOf = ({ source }: FieldMapping): string[] => {
  if (source.kind === 'column') return [source.column];
  if (source.kind === 'value') return [];
  return source.parts.flatMap((part) => ('column' in part ? [part.column] : []));
};
