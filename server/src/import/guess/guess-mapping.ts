import type {
  AnswerJson,
  DateJson,
  MappingJson,
} from '../../../../shared/contracts/import-mapping';
import { columnsOf, type Column } from './column';
import { guessContext, languageOfTexts } from './guess-context';
import { guessDate, type DateContext } from './guess-date';
import { guessScore } from './guess-score';
import { namesRole } from './header-words';

/** The date's column: of those that hold dates, the one whose name says so best, then the first. */
const findDate = (
  columns: readonly Column[],
  context: DateContext
): { column: Column; field: DateJson } | null => {
  const byName = [...columns].sort(
    (a, b) => namesRole(b, 'occurredAt') - namesRole(a, 'occurredAt')
  );
  for (const column of byName) {
    const reading = guessDate(column, context);
    if (!reading) continue;
    const { format, calendar } = reading;
    return {
      column,
      field: {
        column: column.name,
        ...(format === undefined ? {} : { format }),
        timeZone: context.timeZone,
        ...(calendar === 'gregorian' ? {} : { calendar }),
      },
    };
  }
  return null;
};

const MOST_ANSWERS = 20;

/** Several answers of one metric differ by what they are about: each gets its column's name as touchpoint. */
const tellApart = (answers: readonly { answer: AnswerJson; column: Column }[]): AnswerJson[] =>
  answers.map(({ answer, column }) => {
    const alike = answers.filter(
      ({ answer: other }) => other.metric?.value === answer.metric?.value
    );
    return alike.length > 1 ? { ...answer, touchpoint: { value: column.name } } : answer;
  });

const findAnswers = (columns: readonly Column[]): { answer: AnswerJson; column: Column }[] =>
  columns
    .flatMap((column) => {
      const found = guessScore(column);
      return found ? [{ answer: found.answer, column }] : [];
    })
    .slice(0, MOST_ANSWERS);

/**
 * A proposal how a file's columns become feedback, from the names of the columns (English, Arabic, Persian)
 * and a sample of its rows: scores and their scales in numbers of any digits or in words, dates and the
 * calendar they are written in, comments, places, channels, ids. An editor changes it where it is wrong.
 * Without any score the list of answers is empty, which is no mapping yet.
 */
export const guessMapping = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
  context: DateContext
): MappingJson => {
  const columns = columnsOf(header, rows);
  const date = findDate(columns, context);
  const answers = findAnswers(columns.filter((column) => column !== date?.column));
  const rest = columns.filter(
    (column) => column !== date?.column && !answers.some((answer) => answer.column === column)
  );
  const { comment, ...found } = guessContext(rest);
  const commented = columns.find(({ name }) => name === comment?.column);
  const language = commented ? languageOfTexts(commented.texts) : null;
  const [first, ...others] = tellApart(answers);
  const creates = [
    ...(found.touchpoint || first?.touchpoint ? ['touchpoint'] : []),
    ...(found.location ? ['location'] : []),
  ];
  return {
    answers: first ? [{ ...first, ...(comment ? { comment } : {}) }, ...others] : [],
    ...found,
    ...(language && !found.language ? { language: { value: language } } : {}),
    ...(date ? { occurredAt: date.field } : {}),
    ...(creates.length > 0 ? { createMissing: creates } : {}),
  };
};
