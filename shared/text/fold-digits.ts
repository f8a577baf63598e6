const NATIVE_DIGIT = /[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g;
const ANY_NATIVE_DIGIT = /[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/;

/** Arabic-Indic (٠–٩), Persian (۰–۹) and full-width digits as 0–9; everything else unchanged. */
export const foldDigits = (text: string): string =>
  ANY_NATIVE_DIGIT.test(text)
    ? text.replace(NATIVE_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
    : text;
