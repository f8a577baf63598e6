import type { Digits } from '../language';
import type { Locale } from '../locales';

export interface NumberStyle {
  locale: Locale;
  digits: Digits;
  /** Digits after the point. */
  decimals: number;
  /** True: a plus stands before positive numbers, nothing before 0. */
  signed?: boolean;
  /** False for years. */
  grouping?: boolean;
}

/** Marks that Intl puts round signs in Arabic and Persian; the runs are ordered by us instead. */
const BIDI_MARKS = /[\u200e\u200f\u061c]/g;

const SIGNS: Partial<Record<Intl.NumberFormatPartTypes, string>> = {
  minusSign: '\u2212',
  plusSign: '+',
};

/** Rounds half away from zero, never to "−0"; digits and separators by choice, a true minus sign. */
export const formatNumber = (value: number, style: NumberStyle): string => {
  const format = new Intl.NumberFormat(`${style.locale}-u-nu-${style.digits}`, {
    minimumFractionDigits: style.decimals,
    maximumFractionDigits: style.decimals,
    useGrouping: style.grouping ?? true,
    signDisplay: style.signed ? 'exceptZero' : 'auto',
  });
  const isZero = Math.abs(value) * 10 ** style.decimals < 0.5;
  return format
    .formatToParts(isZero ? 0 : value)
    .map((part) => SIGNS[part.type] ?? part.value)
    .join('')
    .replace(BIDI_MARKS, '');
};

/**
 * Keeps signs and intervals in order inside right-to-left plain text: an isolate (so that neighbours
 * don't mix in) with an override (Arabic-Indic digits are bidi class AN, which moves signs to the
 * other end even in an isolate). For markup use the `Num` component.
 */
export const isolateLtr = (text: string): string => `\u2066\u202d${text}\u202c\u2069`;
