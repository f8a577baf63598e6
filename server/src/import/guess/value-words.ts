import type { FieldJson } from '../../../../shared/contracts/import-mapping';
import { foldName } from '../../calendar/fold-name';
import { shareOf, type Column } from './column';

const SURE = 0.8;

/** Folded names of words, each with its word: every word is also a name of itself. */
export const wordMap = <Word extends string>(
  names: Readonly<Record<Word, string>>
): ReadonlyMap<string, Word> =>
  new Map(
    (Object.entries(names) as [Word, string][]).flatMap(([word, text]) =>
      `${word} ${text}`.split(' ').map((name): [string, Word] => [foldName(name), word])
    )
  );

/** A column whose values nearly all are names of words, each with the word it stands for; null otherwise. */
export const translated = (
  { name, distinct }: Column,
  known: ReadonlyMap<string, string>,
  keep: (text: string) => boolean
): FieldJson | null => {
  const read = (text: string) => (keep(text) ? text : known.get(foldName(text)));
  if (shareOf(distinct, (text) => read(text) !== undefined) < SURE) return null;
  const values: Record<string, string | null> = {};
  for (const text of distinct) {
    const value = read(text);
    if (value !== text) values[text] = value ?? null;
  }
  return Object.keys(values).length > 0 ? { column: name, values } : { column: name };
};
