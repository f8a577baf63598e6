import * as React from 'react';
import { Button, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';

import { ALERT_TRIGGERS, MAX_ALERT_NAME, type AlertRule } from '../../../../shared/contracts/alert';
import type { KpiDescription } from '../../../../shared/contracts/kpi';
import {
  useCreateCxAlertMutation,
  useGetCxAlertRecipientsQuery,
  useUpdateCxAlertMutation,
} from '../../api/alerts';
import { useGetCxKpisQuery } from '../../api/settings';
import { LabelledSelect } from '../../components/LabelledSelect';
import { LoadError } from '../../components/LoadError';
import { TableSkeleton } from '../../components/Skeleton';
import { DimensionFilterButtons } from '../../filters/DimensionFilterButtons';
import { useLanguage, usePortalLanguage } from '../../hooks/useLanguage';
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

interface FormProps extends AlertDialogProps {
  id: string;
  kpis: readonly KpiDescription[];
  choices: RecipientChoices;
  onBusy: (busy: boolean) => void;
  onComplete: (complete: boolean) => void;
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

const Form = ({ id, rule, kpis, choices, onClose, onBusy, onComplete }: FormProps) => {
  const tell = useTell();
  const t = useTranslate();
  const { calendar } = useLanguage();
  const [draft, setDraft] = React.useState(() => draftOf(rule, kpis[0]?.key ?? '', calendar));
  const [create] = useCreateCxAlertMutation();
  const [update] = useUpdateCxAlertMutation();
  const edit = (change: Partial<AlertDraft>) => setDraft((before) => ({ ...before, ...change }));
  const complete = isComplete(draft);
  React.useEffect(() => onComplete(complete), [complete, onComplete]);

  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    onBusy(true);
    const input = inputOf(draft);
    const outcome = rule ? await update({ id: rule.id, changes: input }) : await create(input);
    onBusy(false);
    if (tell(outcome, t('alerts.saved'))) onClose();
  };
  return (
    <form id={id} onSubmit={(event) => void submit(event)}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <AboutFields draft={draft} kpis={kpis} onEdit={edit} />
        {draft.kind === 'control_chart' ? (
          <ControlFields draft={draft} onEdit={edit} />
        ) : (
          <TargetFields draft={draft} onEdit={edit} />
        )}
        <RecipientFields
          choices={choices}
          recipients={draft.recipients}
          onChange={(recipients) => edit({ recipients })}
        />
        {!complete && (
          <Typography variant="pi" textColor="neutral600">
            {t('alerts.form.incomplete')}
          </Typography>
        )}
      </Flex>
    </form>
  );
};

/** Everything that a rule is made of. */
export const AlertDialog = ({ rule, onClose }: AlertDialogProps) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const { locale } = useLanguage();
  const form = React.useId();
  const [isBusy, setIsBusy] = React.useState(false);
  const [complete, setComplete] = React.useState(false);
  const kpis = useGetCxKpisQuery({ locale });
  const recipients = useGetCxAlertRecipientsQuery(undefined, { refetchOnMountOrArgChange: true });
  const failed = [kpis, recipients].find(({ error }) => error);
  const retry = () => [kpis.refetch(), recipients.refetch()];
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content {...portal} aria-describedby={undefined}>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t(rule ? 'alerts.editTitle' : 'alerts.new')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The body's scroll area has a direction of its own. */}
          <div {...portal}>
            {failed?.error && <LoadError error={failed.error} onRetry={retry} />}
            {!failed && !(kpis.data && recipients.data) && <TableSkeleton />}
            {kpis.data && recipients.data && (
              <Form
                id={form}
                rule={rule}
                kpis={kpis.data}
                choices={recipients.data}
                onClose={onClose}
                onBusy={setIsBusy}
                onComplete={setComplete}
              />
            )}
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('curation.cancel')}
          </Button>
          <Button type="submit" form={form} disabled={!complete} loading={isBusy}>
            {t('alerts.form.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
