import * as React from 'react';
import { Field, Flex, Textarea, TextInput } from '@strapi/design-system';

import {
  MAX_TARGET_NAME,
  MAX_TARGET_NOTE,
  type ListTargetChoices,
  type Target,
} from '../../../../shared/contracts/target';
import { useTranslate } from '../../hooks/useTranslate';
import { LabelledSelect } from './LabelledSelect';
import type { TargetDraft } from './target-draft';

interface AboutFieldsProps {
  draft: TargetDraft;
  /** Whose it is now; may be gone from those who can be chosen. */
  owner: Target['owner'];
  choices: ListTargetChoices.Response['data'];
  onChange: (change: Partial<TargetDraft>) => void;
}

/** What people know a target by. */
export const AboutFields = ({ draft, owner, choices, onChange }: AboutFieldsProps) => {
  const t = useTranslate();
  const isOffered = owner === null || choices.owners.some(({ id }) => id === owner.id);
  const owners = [...choices.owners, ...(isOffered ? [] : [owner])];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root name="name">
        <Field.Label>{t('targets.form.name')}</Field.Label>
        <TextInput
          dir="auto"
          maxLength={MAX_TARGET_NAME}
          value={draft.name}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
            onChange({ name: event.target.value })
          }
        />
      </Field.Root>
      <LabelledSelect
        label={t('targets.form.owner')}
        value={draft.owner}
        options={[
          { value: '', label: t('targets.form.nobody') },
          ...owners.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(chosen) => onChange({ owner: chosen })}
      />
      <Field.Root name="note">
        <Field.Label>{t('targets.form.note')}</Field.Label>
        <Textarea
          dir="auto"
          rows={2}
          maxLength={MAX_TARGET_NOTE}
          value={draft.note}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) =>
            onChange({ note: event.target.value })
          }
        />
      </Field.Root>
    </Flex>
  );
};
