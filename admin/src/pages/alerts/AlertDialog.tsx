import * as React from 'react';
import { Field, Flex, TextInput, Typography } from '@strapi/design-system';

import { ALERT_TRIGGERS, MAX_ALERT_NAME, type AlertRule } from '../../../../shared/contracts/alert';
import type { KpiDescription } from '../../../../shared/contracts/kpi';
import {
  useCreateCxAlertMutation,
  useGetCxAlertRecipientsQuery,
  useUpdateCxAlertMutation,
} from '../../api/alerts';
import type { RequestError } from '../../api/request-error';
import { useGetCxKpisQuery } from '../../api/settings';
import { FormDialog } from '../../components/FormDialog';
import { LabelledSelect } from '../../components/LabelledSelect';
import { LoadError } from '../../components/LoadError';
import { TableSkeleton } from '../../components/Skeleton';
import { DimensionFilterButtons } from '../../filters/DimensionFilterButtons';
import { useLanguage } from '../../hooks/useLanguage';
import { useTell } from '../../hooks/useTell';
import { useTranslate } from '../../hooks/useTranslate';
import { ControlFields } from './ControlFields';
import { FieldGroup } from './FieldGroup';
import { RecipientFields, type RecipientChoices } from './RecipientFields';
import { TargetFields } from './TargetFields';
import { draftOf, inputOf, isComplete, type AlertDraft } from './alert-draft';

interface AlertDialogProps {
  /** The rule that is changed; null: a new one. */
  rule: AlertRule | null;
  onClose: () => void;
}

const AboutFields = ({
  draft,
  kpis,
  onEdit,
}: {
  draft: AlertDraft;
  kpis: readonly KpiDescription[];
  onEdit: (change: Partial<AlertDraft>) => void;
}) => {
  const t = useTranslate();
  return (
    <>
      <Field.Root name="name" required>
        <Field.Label>{t('alerts.form.name')}</Field.Label>
        <TextInput
          autoFocus
          dir="auto"
          maxLength={MAX_ALERT_NAME}
          value={draft.name}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
            onEdit({ name: event.target.value })
          }
        />
      </Field.Root>
      <LabelledSelect
        label={t('kpiPage.choose')}
        value={draft.kpi}
        options={kpis.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(kpi) => onEdit({ kpi })}
      />
      <FieldGroup label={t('alerts.form.scope')} hint={t('alerts.form.scopeHint')}>
        <Flex gap={2} wrap="wrap">
          <DimensionFilterButtons
            filters={draft.filters}
            onChange={(filters) => onEdit({ filters })}
          />
        </Flex>
      </FieldGroup>
      <LabelledSelect
        label={t('alerts.form.trigger')}
        hint={t(`alerts.trigger.${draft.kind}.hint`)}
        value={draft.kind}
        options={ALERT_TRIGGERS.map((kind) => ({
          value: kind,
          label: t(`alerts.trigger.${kind}`),
        }))}
        onChange={(kind) => onEdit({ kind })}
      />
    </>
  );
};

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
