import type * as React from 'react';
import { Field } from '@strapi/design-system';

import { LanguageProvider } from '../language/LanguageProvider';
import { PanelBoundary } from './PanelBoundary';
import { QuestionsEditor } from './survey-questions/QuestionsEditor';

/** What Strapi's form gives to the input of a custom field. */
interface SurveyQuestionsInputProps {
  name: string;
  label: string;
  labelAction?: React.ReactNode;
  hint?: React.ReactNode;
  error?: string;
  /** As the server's faults stand in the form: by position and property. */
  rawError?: unknown;
  required?: boolean;
  disabled?: boolean;
  value?: unknown;
  initialValue?: unknown;
  onChange: (name: string, value: unknown) => void;
}

/** What stood as the field's hint while it was one of JSON; forms that were stored then still have it. */
const isOfOld = (hint: React.ReactNode): boolean =>
  typeof hint === 'string' && hint.startsWith('[{ "key":');

/** The questions of a survey in the Content Manager's form, in the reader's own language. */
export const SurveyQuestionsInput = (props: SurveyQuestionsInputProps) => {
  const { name, label, labelAction, hint, error, rawError, required } = props;
  const { disabled = false, value, initialValue, onChange } = props;
  return (
    <Field.Root
      name={name}
      hint={isOfOld(hint) ? undefined : hint}
      error={error}
      required={required}
      gap={1}
    >
      <Field.Label action={labelAction}>{label}</Field.Label>
      <div role="group" aria-label={label} data-cx-questions-field>
        <PanelBoundary>
          <LanguageProvider>
            <QuestionsEditor
              value={value}
              saved={initialValue}
              faults={rawError}
              disabled={disabled}
              onChange={(next) => onChange(name, next)}
            />
          </LanguageProvider>
        </PanelBoundary>
      </div>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
