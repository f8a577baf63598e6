import * as React from 'react';
import { Checkbox } from '@strapi/design-system';

import { LOCALES } from '../../../../shared/locales';
import { useTranslate } from '../../hooks/useTranslate';
import { MESSAGES } from '../../translations/messages';
import { asksComment, isCommentRequired, withComment, withCommentRequired } from './question-draft';
import type { QuestionDraft } from './question-draft';
import type { QuestionFieldsProps } from './QuestionBody';

/** What is asked where nobody words it otherwise. */
const usualComment = (): QuestionDraft => ({
  prompt: Object.fromEntries(
    LOCALES.map((locale) => [locale, MESSAGES[locale]['questions.commentDefault']])
  ),
  required: false,
});

/** Whether visitors are asked why; what was asked before comes back where that is turned on again. */
export const CommentFields = ({ question, disabled, onChange }: QuestionFieldsProps) => {
  const t = useTranslate();
  const before = React.useRef<QuestionDraft | null>(null);
  const asks = asksComment(question);
  const turn = (on: boolean) => {
    if (asks) before.current = question.comment as QuestionDraft;
    onChange(withComment(question, on ? (before.current ?? usualComment()) : null));
  };
  return (
    <>
      <Checkbox
        checked={asks}
        disabled={disabled}
        onCheckedChange={(state) => turn(state === true)}
      >
        {t('questions.comment')}
      </Checkbox>
      {asks && (
        <Checkbox
          checked={isCommentRequired(question)}
          disabled={disabled}
          onCheckedChange={(state) => onChange(withCommentRequired(question, state === true))}
        >
          {t('questions.commentRequired')}
        </Checkbox>
      )}
    </>
  );
};
