import * as React from 'react';

import { isRequired, metricOf, textsOf, type QuestionDraft } from './question-draft';
import { QuestionBody } from './QuestionBody';
import { QuestionHead } from './QuestionHead';
import { Item, ItemBody, type Mark } from './QuestionSheet';
import type { QuestionAct } from './useQuestionActions';
import type { QuestionFaults } from './useQuestionFaults';
import type { QuestionRow } from './useQuestionList';

export interface QuestionItemProps {
  row: QuestionRow;
  index: number;
  count: number;
  /** All of the survey. */
  questions: readonly QuestionDraft[];
  languages: readonly string[];
  faults: QuestionFaults;
  isOpen: boolean;
  /** Another question that is dragged would come to stand there. */
  mark: Mark | null;
  isDragged: boolean;
  disabled: boolean;
  onChange: (question: QuestionDraft) => void;
  onAct: (act: QuestionAct) => void;
}

/** One question: its head is always there, its fields when it is opened or something in it is wrong. */
export const QuestionItem = (props: QuestionItemProps) => {
  const { row, index, count, questions, languages, faults, disabled, onChange, onAct } = props;
  const { question, isKeyFixed, id } = row;
  const bodyId = React.useId();
  const wrong = Object.keys(faults).length;
  const isOpen = props.isOpen || wrong > 0;
  return (
    <Item
      $isWrong={wrong > 0}
      $mark={props.mark}
      $isDragged={props.isDragged}
      data-cx-question={id}
    >
      <QuestionHead
        id={id}
        metric={metricOf(question)}
        prompt={textsOf(question, 'prompt')}
        isRequired={isRequired(question)}
        index={index}
        count={count}
        wrong={wrong}
        isOpen={isOpen}
        bodyId={bodyId}
        disabled={disabled}
        onAct={onAct}
      />
      {isOpen && (
        <ItemBody id={bodyId}>
          <QuestionBody
            question={question}
            others={questions.filter((_, at) => at !== index)}
            languages={languages}
            isKeyFixed={isKeyFixed}
            faults={faults}
            disabled={disabled}
            onChange={onChange}
          />
        </ItemBody>
      )}
    </Item>
  );
};
