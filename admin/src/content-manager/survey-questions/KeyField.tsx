import * as React from 'react';
import { Field, TextInput } from '@strapi/design-system';

import { useTranslate } from '../../hooks/useTranslate';
import { keyOf } from './question-draft';
import type { QuestionFieldsProps } from './QuestionBody';

/** By what answers know the question: proposed, to be changed until it is saved. */
export const KeyField = (props: QuestionFieldsProps & { isFixed: boolean }) => {
  const { question, faults, disabled, isFixed, onChange } = props;
  const t = useTranslate();
  return (
    <Field.Root
      required
      hint={t(isFixed ? 'questions.keyFixed' : 'questions.keyHint')}
      error={faults.key?.text}
    >
      <Field.Label>{t('questions.key')}</Field.Label>
      <TextInput
        dir="ltr"
        value={keyOf(question)}
        maxLength={100}
        disabled={disabled}
        readOnly={isFixed}
        onChange={({ target }: React.ChangeEvent<HTMLInputElement>) =>
          onChange({ ...question, key: target.value })
        }
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
