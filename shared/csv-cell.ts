/** What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"), also in full width. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^-\d+(?:\.\d+)?$/;
const NEEDS_QUOTES = /[",\r\n]/;

/** A cell that no spreadsheet takes for a formula: those that could be one begin with an apostrophe. */
export const neutralised = (text: string): string =>
  FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;

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
