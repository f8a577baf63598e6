import * as React from 'react';
import { Field, Flex, Textarea } from '@strapi/design-system';

import type { SiteKeyState } from '../../../../shared/contracts/settings';
import { useCreateCxSiteKeyMutation, useUpdateCxSiteKeyMutation } from '../../api/intake-settings';
import { FormDialog } from '../../components/FormDialog';
import { LabelledInput } from '../../components/LabelledInput';
import { useOutcome } from '../../hooks/useOutcome';
import { useTranslate } from '../../hooks/useTranslate';
import { originsIn, wrongOriginIn } from './origins';

interface SiteKeyDialogProps {
  /** null: a new one. */
  site: SiteKeyState | null;
  onClose: () => void;
}

interface Draft {
  name: string;
  /** One a line. */
  origins: string;
}

interface FieldsProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
}

const Fields = ({ draft, onChange }: FieldsProps) => {
  const t = useTranslate();
  const wrong = wrongOriginIn(draft.origins);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <LabelledInput
        label={t('intake.name')}
        hint={t('intake.nameHint')}
        value={draft.name}
        maxLength={100}
        required
        autoFocus
        onChange={(name) => onChange({ ...draft, name })}
      />
      <Field.Root
        hint={t('intake.originsHint')}
        error={wrong === null ? undefined : t('intake.originsWrong', { origin: wrong })}
      >
        <Field.Label>{t('intake.origins')}</Field.Label>
        <Textarea
          dir="ltr"
          spellCheck={false}
          value={draft.origins}
          onChange={({ target }: React.ChangeEvent<HTMLTextAreaElement>) =>
            onChange({ ...draft, origins: target.value })
          }
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </Flex>
  );
};

const useSave = (site: SiteKeyState | null) => {
  const [create, made] = useCreateCxSiteKeyMutation();
  const [update, changed] = useUpdateCxSiteKeyMutation();
  const save = (given: { name: string; origins: string[] }) =>
    site?.id ? update({ id: site.id, changes: given }) : create(given);
  return { save, isBusy: made.isLoading || changed.isLoading, error: made.error ?? changed.error };
};

/** Asks for a key's name and from which pages it may be used. */
export const SiteKeyDialog = ({ site, onClose }: SiteKeyDialogProps) => {
  const t = useTranslate();
  const tell = useOutcome();
  const [draft, setDraft] = React.useState<Draft>({
    name: site?.name ?? '',
    origins: site?.origins.join('\n') ?? '',
  });
  const { save, isBusy, error } = useSave(site);
  const isReady = draft.name.trim() !== '' && wrongOriginIn(draft.origins) === null;

  const submit = async () => {
    const outcome = await save({ name: draft.name.trim(), origins: originsIn(draft.origins) });
    // What is wrong stands in the dialog.
    if (!('data' in outcome)) return;
    tell(outcome, t(site ? 'setting.saved' : 'intake.created'));
    onClose();
  };
  return (
    <FormDialog
      title={t(site ? 'intake.editTitle' : 'intake.newTitle')}
      isReady={isReady}
      isBusy={isBusy}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields draft={draft} onChange={setDraft} />
    </FormDialog>
  );
};
