/**
 * Marks that are not read: combining accents, Arabic vowel and Quranic signs, tatweel, joiners,
 * bidirectional controls, variation selectors, byte order mark.
 */
const UNREAD = new RegExp(
  [
    '[\\u0300-\\u036F]',
    '[\\u064B-\\u065F]|\\u0670|[\\u06D6-\\u06DC]|[\\u06DF-\\u06E8]|[\\u06EA-\\u06ED]',
    '[\\u0640\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]',
    '[\\uFE00-\\uFE0F]',
  ].join('|'),
  'g'
);

/** Letters that keyboards and languages write in several ways, and the one form that stands for them. */
const ONE_FORM: readonly (readonly [RegExp, string])[] = [
  [/[أإآٱ]/g, 'ا'],
  [/[يىئے]/g, 'ی'],
  [/ك/g, 'ک'],
  [/[ةۀەہ]/g, 'ه'],
  [/ؤ/g, 'و'],
  [/ß/g, 'ss'],
  [/ı/g, 'i'],
];

const NATIVE_DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/g;
/** Nothing but these: already folded when in lower case. */
const PLAIN = /^[\x20-\x7e\n\r\t]*$/;

/**
 * A text as it is compared, never as it is shown: lower case, western digits, one form for each letter that
 * is written in two ways (ي/ی, ك/ک, hamza carriers, ة/ه, é/e), without vowel signs and joiners.
 * @example foldText('كتابِ ۱۲') === foldText('کتاب ١٢') // true
 */
export const foldText = (text: string): string => {
  if (PLAIN.test(text)) return text.toLowerCase();
  let folded = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(UNREAD, '')
    .replace(NATIVE_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
    // Scripts whose letters were taken apart and lost nothing, such as Hangul, are put together again.
    .normalize('NFC');
  for (const [forms, one] of ONE_FORM) folded = folded.replace(forms, one);
  return folded;
};
