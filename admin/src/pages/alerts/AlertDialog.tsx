import * as React from 'react';
import { Typography } from '@strapi/design-system';

import type { AlertRule } from '../../../../shared/contracts/alert';
import type { KpiDescription } from '../../../../shared/contracts/kpi';
import {
  useCreateCxAlertMutation,
  useGetCxAlertRecipientsQuery,
  useUpdateCxAlertMutation,
} from '../../api/alerts';
import type { RequestError } from '../../api/request-error';
import { useGetCxKpisQuery } from '../../api/settings';
import { FormDialog } from '../../components/FormDialog';
import { LoadError } from '../../components/LoadError';
import { TableSkeleton } from '../../components/Skeleton';
import { useLanguage } from '../../hooks/useLanguage';
import { useTell } from '../../hooks/useTell';
import { useTranslate } from '../../hooks/useTranslate';
import { AboutFields } from './AboutFields';
import { ControlFields } from './ControlFields';
import { RecipientFields, type RecipientChoices } from './RecipientFields';
import { TargetFields } from './TargetFields';
import { draftOf, inputOf, isComplete, type AlertDraft } from './alert-draft';

interface AlertDialogProps {
  /** The rule that is changed; null: a new one. */
  rule: AlertRule | null;
  onClose: () => void;
}

/** What is saved, and what became of it. */
const useSaving = ({ rule, onClose }: AlertDialogProps) => {
  const t = useTranslate();
  const tell = useTell();
  const [create, created] = useCreateCxAlertMutation();
  const [update, updated] = useUpdateCxAlertMutation();
  const save = async (draft: AlertDraft): Promise<void> => {
    const input = inputOf(draft);
    const outcome = rule ? await update({ id: rule.id, changes: input }) : await create(input);
    if ('error' in outcome) return;
    tell(outcome, t('alerts.saved'));
    onClose();
  };
  const { error, isLoading } = rule ? updated : created;
  return { save, isBusy: isLoading, error: error as RequestError | undefined };
};

interface FieldsProps {
  draft: AlertDraft;
  kpis: readonly KpiDescription[];
  choices: RecipientChoices;
  onEdit: (change: Partial<AlertDraft>) => void;
}

const Fields = ({ draft, kpis, choices, onEdit }: FieldsProps) => {
  const t = useTranslate();
  return (
    <>
      <AboutFields draft={draft} kpis={kpis} onEdit={onEdit} />
      {draft.kind === 'control_chart' ? (
        <ControlFields draft={draft} onEdit={onEdit} />
      ) : (
        <TargetFields draft={draft} onEdit={onEdit} />
      )}
      <RecipientFields
        choices={choices}
        recipients={draft.recipients}
        onChange={(recipients) => onEdit({ recipients })}
      />
      {!isComplete(draft) && (
        <Typography variant="pi" textColor="neutral600">
          {t('alerts.form.incomplete')}
        </Typography>
      )}
    </>
  );
};

/** Everything that a rule is made of. */
export const AlertDialog = (props: AlertDialogProps) => {
  const { rule, onClose } = props;
  const t = useTranslate();
  const { locale, calendar } = useLanguage();
  const kpis = useGetCxKpisQuery({ locale });
  const recipients = useGetCxAlertRecipientsQuery(undefined, { refetchOnMountOrArgChange: true });
  const [edits, setEdits] = React.useState<Partial<AlertDraft>>({});
  const { save, isBusy, error } = useSaving(props);
  const draft = { ...draftOf(rule, kpis.data?.[0]?.key ?? '', calendar), ...edits };
  const failed = [kpis, recipients].find((request) => request.error);
  const isLoaded = kpis.data !== undefined && recipients.data !== undefined;
  return (
    <FormDialog
      title={t(rule ? 'alerts.editTitle' : 'alerts.new')}
      submit={t('alerts.form.save')}
      isReady={isLoaded && isComplete(draft)}
      isBusy={isBusy}
      error={error}
      onSubmit={() => save(draft)}
      onClose={onClose}
    >
      {failed?.error && (
        <LoadError error={failed.error} onRetry={() => [kpis.refetch(), recipients.refetch()]} />
      )}
      {!failed && !isLoaded && <TableSkeleton />}
      {kpis.data && recipients.data && (
        <Fields
          draft={draft}
          kpis={kpis.data}
          choices={recipients.data}
          onEdit={(change) => setEdits((before) => ({ ...before, ...change }))}
        />
      )}
    </FormDialog>
  );
};
