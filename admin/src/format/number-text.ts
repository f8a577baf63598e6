import type { Digits } from '../../../shared/language';
import { foldText } from '../../../shared/text/fold';

/** Between thousands; a comma is one where three digits follow it. */
const GROUPING = /[\s\u066c\u00a0\u202f]|,(?=\d{3}(\D|$))/g;

const NATIVE_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;
const NATIVE_POINT = '\u066b';
const TRUE_MINUS = '\u2212';

/** Code points of the zeros that the others follow. */
const ZERO: Readonly<Record<Digits, number>> = { latn: 0x30, arab: 0x660, arabext: 0x6f0 };

/**
 * A number as people type it, in Western, Arabic or Persian digits and signs; NaN where it is none.
 * @example parseNumber('−۱۲٫۵') // -12.5
 */
export const parseNumber = (text: string): number => {
  const plain = foldText(text)
    .replaceAll(NATIVE_POINT, '.')
    .replaceAll(TRUE_MINUS, '-')
    .replace(GROUPING, '')
    .replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
};

/**
 * What a field of a number keeps of what is typed: digits, point and minus as programs write them, all else
 * as it is, so that what is no number is seen and told.
 * @example keptText('۱۲٫۵') // '12.5'
 */
export const keptText = (typed: string): string =>
  typed
    .replace(NATIVE_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll(NATIVE_POINT, '.')
    .replaceAll('\u066c', '')
    .replaceAll(TRUE_MINUS, '-');

/**
 * The same text in the reader's digits; as long as before, so that the cursor stays.
 * @example shownText('12.5', 'arabext') // '۱۲٫۵'
 */
export const shownText = (kept: string, digits: Digits): string =>
  digits === 'latn'
    ? kept
    : kept
        .replace(/\d/g, (digit) => String.fromCharCode(ZERO[digits] + Number(digit)))
        .replaceAll('.', NATIVE_POINT);
