import { foldText } from './fold';

const APOSTROPHES = /['’‘ʼ`]/g;
/** Whatever is no letter, digit, mark or pictograph separates words. */
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}\p{So}\p{Sk}]+/gu;
/** Letters that a writer draws out: عااااالی, sooooo. */
const DRAWN_OUT_ARABIC = /(\p{Script=Arabic})\1{2,}/gu;
const DRAWN_OUT = /(\p{L})\1{2,}/gu;

/**
 * Persian prefixes and endings that are written joined, with a joiner or apart (میروم, می‌روم, می روم).
 * Joined here, so that one finds the other.
 */
const DETACHED_PREFIX = / (ن?می) (?=\S)/g;
const DETACHED_ENDING = /(?<=\S) (ها|های|هایی|هایم|هایت|هایش|تر|ترین)(?= )/g;

/**
 * The words of a text as they are searched: folded, one blank before and after each. Empty for a text
 * without words.
 * @example searchableText('Late, again!') === ' late again '
 */
export const searchableText = (text: string): string => {
  const words = foldText(text)
    .replace(APOSTROPHES, '')
    .replace(BETWEEN_WORDS, ' ')
    .trim()
    .replace(DRAWN_OUT_ARABIC, '$1')
    .replace(DRAWN_OUT, '$1$1');
  if (words === '') return '';
  return ` ${words} `.replace(DETACHED_PREFIX, ' $1').replace(DETACHED_ENDING, '$1');
};

const QUOTED = /"([^"]*)"|«([^»]*)»|“([^”]*)”/g;
/** In these scripts nothing is written before a word without a blank. */
const BEGINS_ITS_WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/** What one word of a search looks for: words by their beginning, but in Arabic also behind و, ال and the like. */
const partOf = (word: string): string => (BEGINS_ITS_WORD.test(word) ? ` ${word}` : word);

/**
 * What must all stand in a {@link searchableText} for it to be found: each word of the search, and what
 * stands between quotation marks as it is, whole words in this order. Empty when nothing is searched.
 * @example searchParts('deliv "too late"') // [' too late ', ' deliv']
 */
export const searchParts = (search: string): string[] => {
  const phrases = [...search.matchAll(QUOTED)].map((match) =>
    searchableText(match[1] ?? match[2] ?? match[3] ?? '')
  );
  const words = searchableText(search.replace(QUOTED, ' '))
    .split(' ')
    .filter((word) => word !== '');
  const parts = [...phrases.filter((phrase) => phrase !== ''), ...words.map(partOf)];
  return [...new Set(parts)];
};

/** Whether a short text, such as a name in a list, holds what is searched. */
export const isFound = (text: string, search: string): boolean => {
  const searched = searchableText(text);
  return searchParts(search).every((part) => searched.includes(part));
};
