import type { Fault } from '../../../../shared/fault';
import { questionsFaults } from '../../../../shared/survey-questions';
import type { QuestionDraft } from './question-draft';

/** Sentences that stand in the server's error at their places. */
const told = (error: unknown, path: string[]): Fault[] => {
  if (typeof error === 'string') return [{ path, message: error }];
  if (typeof error !== 'object' || error === null) return [];
  return Object.entries(error).flatMap(([name, inner]) => told(inner, [...path, name]));
};

const placeOf = ({ path }: Fault): string => path.join('.');

/** What the server found wrong that is not found here; a sentence about the whole is the field's own. */
export const foreignFaults = (error: unknown, questions: readonly QuestionDraft[]): Fault[] => {
  if (typeof error !== 'object') return [];
  const known = new Set(questionsFaults(questions).map(placeOf));
  return told(error, ['questions']).filter((fault) => !known.has(placeOf(fault)));
};
