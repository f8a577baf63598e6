import * as React from 'react';
import { Checkbox, Field, Textarea, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { DeskChoices } from '../../../../../shared/contracts/complaint-desk';
import { COMPLAINT_KINDS, REMEDY_TYPES } from '../../../../../shared/contracts/complaint-words';
import { CHANNELS } from '../../../../../shared/dimensions';
import { LOCALES } from '../../../../../shared/locales';
import { LabelledInput } from '../../../components/LabelledInput';
import { LabelledSelect } from '../../../components/LabelledSelect';
import { useTranslate } from '../../../hooks/useTranslate';
import type { Choice } from '../../../components/ChoiceList';
import { useFilterChoices } from '../useFilterChoices';
import type { FeedbackRow } from '../../../../../shared/contracts/feedback-list';
import { BoughtFields } from './BoughtFields';
import type { CaseDraft, CaseFaults } from './case-draft';
import { FeedbackField } from './FeedbackField';

export interface CaseFieldsProps {
  draft: CaseDraft;
  /** In words. */
  faults: CaseFaults;
  onEdit: (change: Partial<CaseDraft>) => void;
}

const Group = styled.fieldset`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
  align-items: start;
  gap: ${({ theme }) => theme.spaces[4]};
  min-inline-size: 0;
  margin: 0;
  padding: 0;
  border: 0;

  legend {
    padding-block-end: ${({ theme }) => theme.spaces[2]};
  }

  > [data-whole] {
    grid-column: 1 / -1;
  }
`;

const Legend = ({ children }: { children: React.ReactNode }) => (
  <legend>
    <Typography variant="delta" tag="span">
      {children}
    </Typography>
  </legend>
);

/** What came in: kind, way and language, and the words themselves. */
export const WordsFields = ({ draft, faults, onEdit }: CaseFieldsProps) => {
  const t = useTranslate();
  return (
    <Group>
      <Legend>{t('fileCase.words')}</Legend>
      <LabelledSelect
        label={t('complaints.filter.kind')}
        value={draft.kind}
        options={COMPLAINT_KINDS.map((value) => ({ value, label: t(`complaint.kind.${value}`) }))}
        onChange={(kind) => onEdit({ kind })}
      />
      <LabelledSelect
        label={t('fileCase.channel')}
        value={draft.channel}
        options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
        onChange={(channel) => onEdit({ channel })}
      />
      <LabelledSelect
        label={t('fileCase.language')}
        value={draft.locale}
        options={LOCALES.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChange={(locale) => onEdit({ locale })}
      />
      <div data-whole>
        <LabelledInput
          label={t('fileCase.subject')}
          value={draft.subject}
          error={faults.subject}
          onChange={(subject) => onEdit({ subject })}
        />
      </div>
      <div data-whole>
        <Field.Root required error={faults.text} hint={t('fileCase.textHint')}>
          <Field.Label>{t('fileCase.text')}</Field.Label>
          <Textarea
            dir="auto"
            rows={5}
            value={draft.text}
            onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) =>
              onEdit({ text: event.target.value })
            }
          />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      </div>
    </Group>
  );
};

/** Where it happened, what it is about, and what is wanted. */
export const AboutFields = ({
  draft,
  faults,
  onEdit,
  choices,
}: CaseFieldsProps & { choices: DeskChoices | undefined }) => {
  const t = useTranslate();
  const choicesOf = useFilterChoices(choices);
  const none = { value: '', label: t('fileCase.unknown') };
  // Answers from which a case is filed may name what is no longer offered.
  const options = (all: readonly Choice[], value: string): { value: string; label: string }[] => [
    none,
    ...(value === '' || all.some(({ key }) => key === value) ? [] : [{ value, label: value }]),
    ...all.map(({ key, label }) => ({ value: key, label })),
  ];
  return (
    <Group>
      <Legend>{t('fileCase.about')}</Legend>
      {(['location', 'touchpoint', 'category'] as const).map((name) => (
        <LabelledSelect
          key={name}
          label={t(`complaints.filter.${name}`)}
          hint={faults[name]}
          value={draft[name]}
          options={options(choicesOf(name), draft[name])}
          onChange={(value) => onEdit({ [name]: value })}
        />
      ))}
      <BoughtFields draft={draft} faults={faults} onEdit={onEdit} />
      <LabelledSelect
        label={t('fileCase.remedy')}
        hint={faults.remedySought}
        value={draft.remedySought}
        options={[
          { value: '' as const, label: none.label },
          ...REMEDY_TYPES.map((value) => ({ value, label: t(`complaint.remedy.${value}`) })),
        ]}
        onChange={(remedySought) => onEdit({ remedySought })}
      />
    </Group>
  );
};

const WHO = ['name', 'email', 'phone', 'customer'] as const;

/** Who it was, unless they do not want to be known. */
export const WhoFields = ({
  draft,
  faults,
  about,
  onEdit,
}: CaseFieldsProps & { about: readonly FeedbackRow[] }) => {
  const t = useTranslate();
  return (
    <Group>
      <Legend>{t('fileCase.who')}</Legend>
      <div data-whole>
        <Checkbox
          checked={draft.anonymous}
          onCheckedChange={(state) => onEdit({ anonymous: state === true })}
        >
          {t('fileCase.anonymous')}
        </Checkbox>
      </div>
      {!draft.anonymous &&
        WHO.map((name) => (
          <LabelledInput
            key={name}
            label={t(`fileCase.${name}`)}
            value={draft[name]}
            error={faults[name]}
            onChange={(value) =>
              // Another customer's answers are not this one's.
              onEdit({ [name]: value, ...(name === 'customer' && { feedback: '' }) })
            }
          />
        ))}
      {!draft.anonymous && (
        <FeedbackField draft={draft} faults={faults} about={about} onEdit={onEdit} />
      )}
    </Group>
  );
};
