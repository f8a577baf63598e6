import { why } from '../../../shared/rejection';
import type { FieldMapping, ReportFault } from './field-mapping';
import { Rejection } from './rejection';

/** One of some words, however its letters, blanks and dashes are written. @throws Rejection for another text */
export const readWord = <Word extends string>(
  name: string,
  words: readonly Word[],
  text: string | undefined
): Word | null => {
  if (text === undefined) return null;
  const found = words.find((word) => word === text.toLowerCase().replace(/[\s-]+/g, '_'));
  if (found) return found;
  const known = words.join(', ');
  throw new Rejection(name, `"${text}" is none of ${known}`, why('noneOf', { text, known }));
};

/** Reports fields whose fixed value is none of the words that they take. */
export const checkWords = (
  fields: Readonly<Partial<Record<string, FieldMapping | null>>>,
  words: Readonly<Record<string, readonly string[]>>,
  report: ReportFault
): void => {
  for (const [name, known] of Object.entries(words)) {
    const source = fields[name]?.source;
    if (source?.kind === 'value' && !known.includes(source.value))
      report(`${name}.value`, `must be one of ${known.join(', ')}`);
  }
};
