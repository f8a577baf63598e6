import { foldDigits } from '../../../shared/text/fold-digits';

/** What the tokens of a format read. */
export type DateField =
  | 'year'
  | 'shortYear'
  | 'month'
  | 'monthName'
  | 'day'
  | 'hour'
  | 'hour12'
  | 'minute'
  | 'second'
  | 'fraction'
  | 'dayPeriod'
  | 'zone'
  | 'weekday';

/** A format made ready: `fields[i]` is what the pattern's group `i + 1` holds. */
export interface DateFormat {
  fields: DateField[];
  /** Matches a folded text from its start; whether text is left over is for the caller to see. */
  pattern: RegExp;
  /** The same, and nothing left over. */
  wholePattern: RegExp;
}

const NAME = "(\\p{L}[\\p{L}\\p{M}\\u200c.'’ʻʿ\\s-]*?)";
const TOKENS: Record<string, [DateField, string, string]> = {
  // token: field, pattern, pattern where digits of another token touch it
  yyyy: ['year', '(\\d{4})', '(\\d{4})'],
  yy: ['shortYear', '(\\d{2})', '(\\d{2})'],
  MMMM: ['monthName', NAME, NAME],
  MMM: ['monthName', NAME, NAME],
  MM: ['month', '(\\d{1,2})', '(\\d{2})'],
  M: ['month', '(\\d{1,2})', '(\\d{1,2})'],
  dd: ['day', '(\\d{1,2})', '(\\d{2})'],
  d: ['day', '(\\d{1,2})', '(\\d{1,2})'],
  EEEE: ['weekday', NAME, NAME],
  EEE: ['weekday', NAME, NAME],
  HH: ['hour', '(\\d{1,2})', '(\\d{2})'],
  H: ['hour', '(\\d{1,2})', '(\\d{1,2})'],
  hh: ['hour12', '(\\d{1,2})', '(\\d{2})'],
  h: ['hour12', '(\\d{1,2})', '(\\d{1,2})'],
  mm: ['minute', '(\\d{1,2})', '(\\d{2})'],
  ss: ['second', '(\\d{1,2})', '(\\d{2})'],
  SSS: ['fraction', '(\\d{1,9})', '(\\d{3})'],
  a: ['dayPeriod', '([\\p{L}.\\u200c]+(?:\\s(?:از\\s)?ظهر)?)', '([\\p{L}.\\u200c]+)'],
  XXX: ['zone', '(z|[+-]\\d{2}(?::?\\d{2})?)', '(z|[+-]\\d{2}(?::?\\d{2})?)'],
  xxx: ['zone', '(z|[+-]\\d{2}(?::?\\d{2})?)', '(z|[+-]\\d{2}(?::?\\d{2})?)'],
  Z: ['zone', '(z|[+-]\\d{2}(?::?\\d{2})?)', '(z|[+-]\\d{2}(?::?\\d{2})?)'],
};
const SAME: Partial<Record<DateField, DateField>> = {
  shortYear: 'year',
  monthName: 'month',
  hour12: 'hour',
};
const NUMERIC = /^(?:[yMdHhmsS])/;

type Piece = { token: string } | { literal: string };

/** Quoted text, runs of one letter, and anything else. */
const PIECES = /'((?:[^']|'')*)'|(([A-Za-z])\3*)|([^A-Za-z']+)/gu;

const piecesOf = (format: string): Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of format.matchAll(PIECES)) {
    if (match.index !== at) break;
    at += match[0].length;
    if (match[2] !== undefined) pieces.push({ token: match[2] });
    else pieces.push({ literal: match[4] ?? ((match[1] ?? '').replace(/''/g, "'") || "'") });
  }
  if (at !== format.length) throw new RangeError('a quotation mark is not closed');
  return pieces;
};

const escaped = (literal: string): string =>
  foldDigits(literal)
    .toLowerCase()
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/\s+/g, '\\s+');

const isNumeric = (piece: Piece | undefined): boolean =>
  piece !== undefined && 'token' in piece && NUMERIC.test(piece.token) && !/^MMM/.test(piece.token);

const checkFields = (fields: DateField[]): void => {
  const kinds = fields.map((field) => SAME[field] ?? field);
  for (const needed of ['year', 'month', 'day'] as const) {
    if (!kinds.includes(needed)) throw new RangeError(`the ${needed} is missing`);
  }
  const twice = kinds.find((kind, index) => kinds.indexOf(kind) !== index);
  if (twice) throw new RangeError(`the ${twice} stands twice`);
  const needsHour = (['minute', 'second', 'fraction', 'zone'] as const).find((kind) =>
    kinds.includes(kind)
  );
  if (needsHour && !kinds.includes('hour')) throw new RangeError(`the ${needsHour} needs an hour`);
  if (fields.includes('hour12') !== fields.includes('dayPeriod')) {
    throw new RangeError('h needs a (AM or PM), and a needs h');
  }
};

const compile = (format: string): DateFormat => {
  const pieces = piecesOf(format);
  const fields: DateField[] = [];
  const source = pieces.map((piece, index) => {
    if ('literal' in piece) return escaped(piece.literal);
    const token = TOKENS[piece.token];
    if (!token) throw new RangeError(`"${piece.token}" is no token`);
    fields.push(token[0]);
    const touches = isNumeric(pieces[index - 1]) || isNumeric(pieces[index + 1]);
    return touches ? token[2] : token[1];
  });
  checkFields(fields);
  return {
    fields,
    pattern: new RegExp(`^${source.join('')}`, 'u'),
    wholePattern: new RegExp(`^${source.join('')}$`, 'u'),
  };
};

const compiled = new Map<string, DateFormat>();

/**
 * Reads a date format: `yyyy yy MMMM MMM MM M dd d HH H hh h mm ss SSS a XXX xxx Z EEEE EEE`, text in single
 * quotes, and any other characters as themselves (a blank stands for any run of blanks). A format needs
 * year, month and day.
 * @throws RangeError saying what is wrong
 */
export const dateFormat = (format: string): DateFormat => {
  const known = compiled.get(format);
  if (known) return known;
  const fresh = compile(format);
  if (compiled.size >= 100) compiled.clear();
  compiled.set(format, fresh);
  return fresh;
};
