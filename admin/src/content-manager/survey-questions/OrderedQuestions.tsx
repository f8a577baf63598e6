import * as React from 'react';

import { useTranslate } from '../../hooks/useTranslate';
import type { QuestionDraft } from './question-draft';
import { QuestionItem } from './QuestionItem';
import { Items } from './QuestionSheet';
import { markAt, QuestionsDrag } from './QuestionsDrag';
import type { useQuestionActions } from './useQuestionActions';
import type { useQuestionFaults } from './useQuestionFaults';
import type { QuestionList } from './useQuestionList';

interface OrderedQuestionsProps {
  list: QuestionList;
  actions: ReturnType<typeof useQuestionActions>;
  questions: readonly QuestionDraft[];
  languages: readonly string[];
  ofQuestion: ReturnType<typeof useQuestionFaults>['ofQuestion'];
  disabled: boolean;
}

/** The questions in their order, which their buttons and dragging change. */
export const OrderedQuestions = (props: OrderedQuestionsProps) => {
  const { list, actions, questions, languages, ofQuestion, disabled } = props;
  const t = useTranslate();
  const items = React.useRef<HTMLOListElement>(null);
  return (
    <QuestionsDrag rows={list.rows} list={items} onMove={actions.moveTo}>
      {(carried) => (
        <Items ref={items} aria-label={t('questions.list')}>
          {list.rows.map((row, index) => (
            <QuestionItem
              key={row.id}
              row={row}
              index={index}
              count={list.rows.length}
              questions={questions}
              languages={languages}
              faults={ofQuestion(index)}
              isOpen={actions.isOpen(row.id)}
              mark={markAt(carried, index)}
              isDragged={carried?.from === index}
              disabled={disabled}
              onChange={(question) => list.change(index, question)}
              onAct={(act) => actions.act(act, row.id, index)}
            />
          ))}
        </Items>
      )}
    </QuestionsDrag>
  );
};
