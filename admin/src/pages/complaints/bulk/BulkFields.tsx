import * as React from 'react';
import { Field, Textarea } from '@strapi/design-system';

import type { DeskChoices } from '../../../../../shared/contracts/complaint-desk';
import { MAX_COMPLAINT_TEXT } from '../../../../../shared/contracts/complaint-filing';
import { PRIORITIES } from '../../../../../shared/contracts/complaint-words';
import { LabelledSelect } from '../../../components/LabelledSelect';
import { useTranslate } from '../../../hooks/useTranslate';
import type { BulkAction, BulkDraft } from './bulk-command';

interface BulkFieldsProps {
  action: BulkAction;
  draft: BulkDraft;
  choices: DeskChoices;
  /** Of the chosen cases. */
  references: readonly string[];
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

const MergeFields = ({
  draft,
  references,
  onEdit,
}: Pick<BulkFieldsProps, 'draft' | 'references' | 'onEdit'>) => {
  const t = useTranslate();
  return (
    <>
      <LabelledSelect
        label={t('complaints.bulk.into')}
        hint={t('complaints.bulk.intoHint')}
        value={draft.into}
        options={[
          { value: '', label: t('complaints.bulk.choose') },
          ...references.map((value) => ({ value, label: value })),
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
export const BulkFields = ({ action, draft, choices, references, onEdit }: BulkFieldsProps) => {
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
      return <MergeFields draft={draft} references={references} onEdit={onEdit} />;
  }
};
