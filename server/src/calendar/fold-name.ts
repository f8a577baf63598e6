/** Marks that are not read: Arabic vowel signs, tatweel, joiners, bidirectional controls, byte order mark. */
const UNREAD =
  /[\u0300-\u036F\u064B-\u065F\u0670\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069\u061C\uFEFF]/g;
/** What separates the words of a name and is left out as often as not. */
const SEPARATORS = /[\s.'’‘ʻʼʿʾ`\-_]+/g;

/**
 * A name as it is compared: lower case, one form for each Arabic/Persian letter that keyboards write in
 * two ways (ي/ی, ك/ک, hamza carriers, ة/ه), and without vowel signs, joiners, blanks or hyphens.
 * @example foldName('كانون الثاني') === foldName('کانون‌الثانی') // true
 */
export const foldName = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(UNREAD, '')
    .replace(SEPARATORS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[يىئ]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[ةۀە]/g, 'ه')
    .replace(/ؤ/g, 'و');
