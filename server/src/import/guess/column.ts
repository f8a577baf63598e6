import { foldName } from '../../calendar/fold-name';

/** A column of the file as far as the sample goes. */
export interface Column {
  name: string;
  /** The words of the name, folded for comparison. */
  words: string[];
  /** The whole name, folded, without what separates its words. */
  folded: string;
  /** Cells that are not empty, without blanks around them. */
  texts: string[];
  /** Each of them once. */
  distinct: string[];
}

const WORD = /[\p{L}\p{M}\p{N}\u200C]+/gu;
/** `surveyDate` and `NPSScore` are two words. */
const CAMEL = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

export const wordsOf = (name: string): string[] =>
  [...name.replace(CAMEL, ' ').replace(/_/g, ' ').matchAll(WORD)].map(([word]) => foldName(word));

/** The columns of a sample; one whose name is empty or stands twice can't be mapped and is left out. */
export const columnsOf = (
  header: readonly string[],
  rows: readonly (readonly string[])[]
): Column[] =>
  header.flatMap((name, at) => {
    if (name === '' || header.indexOf(name) !== header.lastIndexOf(name)) return [];
    const texts = rows.map((cells) => cells[at]?.trim() ?? '').filter((text) => text !== '');
    const distinct = [...new Set(texts)];
    return [{ name, words: wordsOf(name), folded: foldName(name), texts, distinct }];
  });

/** Share of the texts (0 to 1) that pass the test; 0 where there are none. */
export const shareOf = (texts: readonly string[], test: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
