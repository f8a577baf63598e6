import * as React from 'react';

import { copyOf, keyOf, moved, type QuestionDraft } from './question-draft';
import { newQuestion } from './question-scale';

/** A question under an id that stays while it is edited and moved. */
export interface QuestionRow {
  id: number;
  question: QuestionDraft;
  /** Whether feedback may know it by its key already. */
  isKeyFixed: boolean;
}

interface Identity {
  id: number;
  /** Made in this form, and not saved since. */
  isNew: boolean;
}

const useIdentities = (saved: readonly QuestionDraft[]) => {
  const known = React.useRef(new WeakMap<QuestionDraft, Identity>());
  const last = React.useRef(0);
  const identityOf = (question: QuestionDraft): Identity => {
    const found = known.current.get(question);
    if (found) return found;
    const identity = { id: (last.current += 1), isNew: false };
    known.current.set(question, identity);
    return identity;
  };
  const isSaved = (question: QuestionDraft): boolean =>
    saved.includes(question) ||
    (!identityOf(question).isNew && saved.some((one) => keyOf(one) === keyOf(question)));
  return {
    identityOf,
    isSaved,
    /** A question that takes the place of another one is the same to its reader. */
    keep: (before: QuestionDraft, after: QuestionDraft) => {
      const { id, isNew } = identityOf(before);
      known.current.set(after, { id, isNew: isNew && !isSaved(before) });
    },
    begin: (question: QuestionDraft): number => {
      const id = (last.current += 1);
      known.current.set(question, { id, isNew: true });
      return id;
    },
  };
};

export interface QuestionList {
  rows: readonly QuestionRow[];
  change: (index: number, question: QuestionDraft) => void;
  /** Makes one at the end, or a copy behind the one at an index. Returns its id. */
  add: (copied?: number) => number;
  remove: (index: number) => void;
  move: (from: number, to: number) => void;
}

/** The questions of the form as a list to be edited. */
export const useQuestionList = (
  questions: readonly QuestionDraft[],
  saved: readonly QuestionDraft[],
  onChange: (questions: readonly QuestionDraft[]) => void
): QuestionList => {
  const { identityOf, isSaved, keep, begin } = useIdentities(saved);
  return {
    rows: questions.map((question) => ({
      id: identityOf(question).id,
      question,
      isKeyFixed: isSaved(question),
    })),
    change: (index, question) => {
      const before = questions[index];
      if (before) keep(before, question);
      onChange(questions.map((one, at) => (at === index ? question : one)));
    },
    add: (copied) => {
      const source = copied === undefined ? undefined : questions[copied];
      const question = source ? copyOf(source, questions) : newQuestion(questions);
      const at = copied === undefined ? questions.length : copied + 1;
      const id = begin(question);
      onChange([...questions.slice(0, at), question, ...questions.slice(at)]);
      return id;
    },
    remove: (index) => onChange(questions.filter((_, at) => at !== index)),
    move: (from, to) => onChange(moved(questions, from, to)),
  };
};
