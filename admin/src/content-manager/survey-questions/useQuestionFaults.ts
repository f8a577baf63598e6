import * as React from 'react';

import type { Fault } from '../../../../shared/fault';
import { questionsFaults } from '../../../../shared/survey-questions';
import { useRefusals, type RefusalText } from '../../hooks/useRefusals';
import type { QuestionDraft } from './question-draft';
import { foreignFaults } from './question-faults';

/** What is wrong with a question, by its property. */
export type QuestionFaults = Readonly<Record<string, RefusalText>>;

const NONE: QuestionFaults = {};

/** What the server found and we don't, as long as nothing was changed since it said so. */
const useForeignFaults = (error: unknown, questions: readonly QuestionDraft[]): Fault[] => {
  const at = React.useRef({ error, questions });
  if (at.current.error !== error) at.current = { error, questions };
  return at.current.questions === questions ? foreignFaults(error, questions) : [];
};

/**
 * What is wrong with the questions, once the server refused them: as they are now, so that what is put right is
 * told no more, in the reader's language.
 */
export const useQuestionFaults = (error: unknown, questions: readonly QuestionDraft[]) => {
  const refusalsOf = useRefusals();
  const foreign = useForeignFaults(error, questions);
  const isRefused = error !== undefined && error !== null;
  const all = isRefused ? [...questionsFaults(questions), ...foreign] : [];
  const textOf = (fault: Fault): RefusalText => {
    const [text] = refusalsOf({ message: fault.message, details: { errors: [fault] } } as object);
    return text ?? { text: fault.message, foreign: true };
  };
  const ofQuestion = (index: number): QuestionFaults => {
    const mine = all.filter(({ path }) => path[1] === String(index));
    if (mine.length === 0) return NONE;
    return Object.fromEntries(mine.map((fault) => [fault.path[2] ?? '', textOf(fault)]));
  };
  return { ofAll: all.filter(({ path }) => path.length === 1).map(textOf), ofQuestion };
};
