import { useForm } from '@strapi/strapi/admin';
import { Typography } from '@strapi/design-system';

import type { SurveyQuestion } from '../../../../shared/contracts/survey';
import { questionsFingerprint } from '../../../../shared/survey-questions';
import { useTranslate } from '../../hooks/useTranslate';
import type { QuestionDraft } from './question-draft';

const fingerprintOf = (questions: readonly QuestionDraft[]): string =>
  questionsFingerprint(questions as unknown as readonly SurveyQuestion[]);

interface VersionNoteProps {
  questions: readonly QuestionDraft[];
  saved: readonly QuestionDraft[];
}

/** What saving does to the survey's version; nothing in forms that have none. */
export const VersionNote = ({ questions, saved }: VersionNoteProps) => {
  const t = useTranslate();
  const version = useForm('VersionNote', ({ values }) => (values as { version?: unknown }).version);
  if (typeof version !== 'number') return null;
  const next = version + 1;
  const text = (): string => {
    if (saved.length === 0) return t('questions.version.first', { next: version });
    return fingerprintOf(questions) === fingerprintOf(saved)
      ? t('questions.version.same', { version, next })
      : t('questions.version.changed', { next });
  };
  return (
    <Typography tag="p" variant="pi" textColor="neutral600" data-cx-version-note>
      {text()}
    </Typography>
  );
};
