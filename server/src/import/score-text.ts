import { foldDigits } from '../../../shared/text/fold-digits';

const WHOLE = /^[+-]?\d{1,9}(?:[.,]0+)?$/;

/**
 * A whole number as it stands in a file: any digits, `4`, `4.0`, `-1`, `٤`, `۴٫۰`. Null for anything else,
 * also for `4.5`: scores are never rounded.
 */
export const readScore = (text: string): number | null => {
  const folded = foldDigits(text)
    .replace(/[\u2212\u2010\u2013]/g, '-')
    .replace('٫', '.');
  const plain = folded.replace(/[\u200E\u200F\u061C\u066C\s]/g, '');
  return WHOLE.test(plain) ? Number.parseInt(plain, 10) || 0 : null;
};
