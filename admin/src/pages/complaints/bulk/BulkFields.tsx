import * as React from 'react';
import { Field, Textarea } from '@strapi/design-system';

import type { DeskChoices } from '../../../../../shared/contracts/complaint-desk';
import type { ComplaintListed } from '../../../../../shared/contracts/complaint-queue';
import { MAX_COMPLAINT_TEXT } from '../../../../../shared/contracts/complaint-filing';
import { PRIORITIES } from '../../../../../shared/contracts/complaint-words';
import { LabelledSelect } from '../../../components/LabelledSelect';
import { isolated } from '../../../format/isolated';
import { useTranslate } from '../../../hooks/useTranslate';
import { useCaseWords } from '../parts/CaseTitle';
import type { BulkAction, BulkDraft } from './bulk-command';

interface BulkFieldsProps {
  action: BulkAction;
  draft: BulkDraft;
  choices: DeskChoices;
  /** Those that are chosen. */
  complaints: readonly ComplaintListed[];
  onEdit: (change: Partial<BulkDraft>) => void;
}

interface TextProps {
  required?: boolean;
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
}

const Text = ({ required = true, label, hint, value, onChange }: TextProps) => (
  <Field.Root required={required} hint={hint}>
    <Field.Label>{label}</Field.Label>
    <Textarea
      dir="auto"
      rows={3}
      maxLength={MAX_COMPLAINT_TEXT}
      value={value}
      onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
    />
    <Field.Hint />
  </Field.Root>
);

const PriorityFields = ({ draft, onEdit }: Pick<BulkFieldsProps, 'draft' | 'onEdit'>) => {
  const t = useTranslate();
  return (
    <>
      <LabelledSelect
        label={t('complaints.filter.priority')}
        value={draft.priority}
        options={[...PRIORITIES].reverse().map((value) => ({
          value,
          label: t(`complaint.priority.${value}`),
        }))}
        onChange={(priority) => onEdit({ priority })}
      />
      <Text
        label={t('complaints.bulk.reason')}
        hint={t('complaints.bulk.reasonHint')}
        value={draft.reason}
        onChange={(reason) => onEdit({ reason })}
      />
    </>
  );
};

/** So much of what a case is about tells it from the others in a list. */
const TOLD = 60;

/** A case by its reference and what it is about: nobody knows references by heart. */
const useCaseName = () => {
  const t = useTranslate();
  const wordsOf = useCaseWords();
  return (complaint: ComplaintListed): string => {
    const words = wordsOf(complaint);
    const told = words.length > TOLD ? `${words.slice(0, TOLD).trimEnd()}…` : words;
    return [complaint.reference, told].map(isolated).join(t('facts.separator'));
  };
};

const MergeFields = ({
  draft,
  complaints,
  onEdit,
}: Pick<BulkFieldsProps, 'draft' | 'complaints' | 'onEdit'>) => {
  const t = useTranslate();
  const nameOf = useCaseName();
  return (
    <>
      <LabelledSelect
        label={t('complaints.bulk.into')}
        hint={t('complaints.bulk.intoHint')}
        value={draft.into}
        options={[
          { value: '', label: t('complaints.bulk.choose') },
          ...complaints.map((one) => ({ value: one.reference, label: nameOf(one) })),
        ]}
        onChange={(into) => onEdit({ into })}
      />
      <Text
        required={false}
        label={t('complaints.bulk.untold')}
        hint={t('complaints.bulk.untoldHint')}
        value={draft.untold}
        onChange={(untold) => onEdit({ untold })}
      />
    </>
  );
};

/** What each action asks for. */
export const BulkFields = ({ action, draft, choices, complaints, onEdit }: BulkFieldsProps) => {
  const t = useTranslate();
  const choose = { value: '', label: t('complaints.bulk.choose') };
  switch (action) {
    case 'assign':
      return (
        <LabelledSelect
          label={t('complaints.filter.assignee')}
          value={draft.assignee}
          options={[choose, ...choices.people.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(assignee) => onEdit({ assignee })}
        />
      );
    case 'team':
      return (
        <LabelledSelect
          label={t('complaints.filter.team')}
          hint={choices.teams.length === 0 ? t('complaints.bulk.noTeams') : undefined}
          value={draft.team}
          options={[choose, ...choices.teams.map((team) => ({ value: team, label: team }))]}
          onChange={(team) => onEdit({ team })}
        />
      );
    case 'priority':
      return <PriorityFields draft={draft} onEdit={onEdit} />;
    case 'note':
      return (
        <Text
          label={t('complaints.bulk.note.label')}
          hint={t('complaints.bulk.noteHint')}
          value={draft.note}
          onChange={(note) => onEdit({ note })}
        />
      );
    case 'merge':
      return <MergeFields draft={draft} complaints={complaints} onEdit={onEdit} />;
  }
};
