/** What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"), also in full width. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^-\d+(?:\.\d+)?$/;
const NEEDS_QUOTES = /[",\r\n]/;

/** A cell that no spreadsheet takes for a formula: those that could be one begin with an apostrophe. */
export const neutralised = (text: string): string =>
  FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;

const APOSTROPHES = /^'*/;

/** A formula behind any number of apostrophes: what `reversiblyNeutralised` gives one more. */
const isGuarded = (text: string): boolean => {
  const bare = text.replace(APOSTROPHES, '');
  return FORMULA_START.test(bare) && !(PLAIN_NUMBER.test(text) && bare === text);
};

/**
 * As `neutralised`, for files that are read back: what has such an apostrophe of its own gets another one,
 * so that `originalText` always finds what was written.
 */
export const reversiblyNeutralised = (text: string): string =>
  isGuarded(text) ? `'${text}` : text;

/** The text that `reversiblyNeutralised` made safe. */
export const originalText = (text: string): string =>
  text.startsWith("'") && isGuarded(text) ? text.slice(1) : text;

/** A cell of a CSV file as RFC 4180 quotes it, unchanged otherwise; nothing for null. */
export const quotedCell = (text: string | null): string => {
  if (text === null) return '';
  return NEEDS_QUOTES.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

/**
 * A cell of an export: neutralised, then quoted where needed. Numbers, also negative ones, stay numbers.
 * @example csvCell('=1+1') // "'=1+1"
 * @example csvCell('-2') // '-2'
 */
export const csvCell = (value: string | number | null): string => {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : quotedCell(neutralised(value));
};
