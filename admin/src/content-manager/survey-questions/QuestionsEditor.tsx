import * as React from 'react';
import { Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Plus } from '@strapi/icons';

import { MAX_QUESTIONS } from '../../../../shared/survey-questions';
import { useTranslate } from '../../hooks/useTranslate';
import { AddLanguage } from './AddLanguage';
import { FaultText } from './FaultText';
import { draftsIn, type QuestionDraft } from './question-draft';
import { OrderedQuestions } from './OrderedQuestions';
import { UnreadableQuestions } from './UnreadableQuestions';
import { useQuestionActions } from './useQuestionActions';
import { useQuestionFaults } from './useQuestionFaults';
import { useQuestionLanguages } from './useQuestionLanguages';
import { useQuestionList } from './useQuestionList';
import { VersionNote } from './VersionNote';

interface QuestionsEditorProps {
  /** What the form holds. */
  value: unknown;
  /** What it held when it was opened or saved last. */
  saved: unknown;
  /** What the server found wrong. */
  faults: unknown;
  disabled: boolean;
  onChange: (questions: readonly QuestionDraft[]) => void;
}

type ListProps = Omit<QuestionsEditorProps, 'value' | 'saved'> &
  Record<'questions' | 'saved', readonly QuestionDraft[]>;

const QuestionsList = ({ questions, saved, faults, disabled, onChange }: ListProps) => {
  const t = useTranslate();
  const list = useQuestionList(questions, saved, onChange);
  const { ofAll, ofQuestion } = useQuestionFaults(faults, questions);
  const { languages, addLanguage } = useQuestionLanguages(questions);
  const actions = useQuestionActions(list);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} ref={actions.root}>
      {questions.length === 0 && (
        <Typography tag="p" textColor="neutral600">
          {t('questions.empty')}
        </Typography>
      )}
      <OrderedQuestions
        list={list}
        actions={actions}
        questions={questions}
        languages={languages}
        ofQuestion={ofQuestion}
        disabled={disabled}
      />
      {ofAll.map((fault) => (
        <FaultText key={fault.text} fault={fault} />
      ))}
      {!disabled && (
        <Flex alignItems="flex-start" justifyContent="space-between" gap={4} wrap="wrap">
          <Button
            variant="secondary"
            startIcon={<Plus aria-hidden />}
            disabled={questions.length >= MAX_QUESTIONS}
            onClick={actions.add}
            data-cx-add-question
          >
            {t('questions.add')}
          </Button>
          {questions.length > 0 && <AddLanguage onAdd={addLanguage} />}
        </Flex>
      )}
      {!disabled && <VersionNote questions={questions} saved={saved} />}
      <VisuallyHidden>
        <div role="status" aria-live="polite">
          <span key={actions.said?.n}>{actions.said?.text}</span>
        </div>
      </VisuallyHidden>
    </Flex>
  );
};

/** The questions of a survey as a list in which each is worded, measured, ordered and removed. */
export const QuestionsEditor = ({ value, saved, ...props }: QuestionsEditorProps) => {
  const questions = React.useMemo(() => draftsIn(value), [value]);
  const before = React.useMemo(() => draftsIn(saved) ?? [], [saved]);
  if (!questions) return <UnreadableQuestions value={value} {...props} />;
  return <QuestionsList {...props} questions={questions} saved={before} />;
};
