import { languageOf, NO_PREFERENCE, type ReaderLanguage } from '../../../shared/language';
import { keptText, shownText } from '../format/number-text';

/** A number as Arabic and Persian texts write it. */
const NATIVE_NUMBER = /[\u0660-\u0669\u06f0-\u06f9][\u0660-\u0669\u06f0-\u06f9\u066b\u066c]*/g;

const THOUSANDS = '\u066c';

/** The digits themselves, among which one chooses. */
const SHOWS_DIGITS = 'digits.';

/**
 * Texts whose own numbers stand in the digits that the reader chose, as those do that are put into them:
 * Arabic with Western digits says `per 1,000` and not `per ١٬٠٠٠`. English texts stay as they are, for there
 * digits may be part of a message's grammar.
 */
export const textsInDigits = <T extends Record<string, string>>(
  texts: T,
  { locale, digits }: Pick<ReaderLanguage, 'locale' | 'digits'>
): T => {
  if (digits === languageOf({ ...NO_PREFERENCE, locale }, locale).digits) return texts;
  const inDigits = (number: string): string =>
    number
      .split(THOUSANDS)
      .map((part) => shownText(keptText(part), digits))
      .join(digits === 'latn' ? ',' : THOUSANDS);
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      key.startsWith(SHOWS_DIGITS) ? text : text.replace(NATIVE_NUMBER, inDigits),
    ])
  ) as T;
};
