import * as React from 'react';
import { Field, Flex, TextInput } from '@strapi/design-system';

import {
  MAX_WEBHOOK_NAME,
  MAX_WEBHOOK_URL,
  type AlertWebhook,
  type CreateWebhook,
} from '../../../../shared/contracts/webhook';
import type { RequestError } from '../../api/request-error';
import { serverFaults } from '../../api/server-faults';
import { useCreateCxWebhookMutation, useUpdateCxWebhookMutation } from '../../api/webhooks';
import { EXAMPLE_WEBHOOK } from '../../constants';
import { FormDialog } from '../../components/FormDialog';
import { useRefusals } from '../../hooks/useRefusals';
import { useTell } from '../../hooks/useTell';
import { useTranslate } from '../../hooks/useTranslate';

interface WebhookDialogProps {
  /** The webhook that is changed; null: a new one. */
  webhook: AlertWebhook | null;
  onSecret: (webhook: CreateWebhook.Response['data']) => void;
  onClose: () => void;
}

type Fields = CreateWebhook.Request;

interface WebhookFieldsProps {
  fields: Fields;
  /** What is wrong with the address. */
  fault: string | undefined;
  onEdit: (change: Partial<Fields>) => void;
}

const WebhookFields = ({ fields, fault, onEdit }: WebhookFieldsProps) => {
  const t = useTranslate();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root name="name" required>
        <Field.Label>{t('alerts.form.name')}</Field.Label>
        <TextInput
          autoFocus
          dir="auto"
          maxLength={MAX_WEBHOOK_NAME}
          value={fields.name}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
            onEdit({ name: event.target.value })
          }
        />
      </Field.Root>
      <Field.Root name="url" required hint={t('webhooks.urlHint')} error={fault}>
        <Field.Label>{t('webhooks.url')}</Field.Label>
        <TextInput
          type="url"
          dir="ltr"
          maxLength={MAX_WEBHOOK_URL}
          placeholder={EXAMPLE_WEBHOOK}
          value={fields.url}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
            onEdit({ url: event.target.value })
          }
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
    </Flex>
  );
};

/** Where a webhook posts to, and what it is called. */
export const WebhookDialog = ({ webhook, onSecret, onClose }: WebhookDialogProps) => {
  const t = useTranslate();
  const tell = useTell();
  const [fields, setFields] = React.useState<Fields>({
    name: webhook?.name ?? '',
    url: webhook?.url ?? '',
  });
  const [create, { isLoading: isCreating, error: failedToCreate }] = useCreateCxWebhookMutation();
  const [update, { isLoading: isUpdating, error: failedToUpdate }] = useUpdateCxWebhookMutation();
  const error = (failedToCreate ?? failedToUpdate) as RequestError | undefined;
  const refusalsOf = useRefusals();
  const faults = error ? serverFaults(error, fields, refusalsOf) : {};
  const isOfUrlAlone = Object.keys(faults).join() === 'url';

  const save = async (): Promise<boolean> => {
    const input = { ...fields, url: fields.url.trim() };
    if (webhook) {
      const changed = await update({ id: webhook.id, changes: input });
      return !('error' in changed) && tell(changed, t('alerts.saved')) !== null;
    }
    const created = await create(input);
    if ('error' in created) return false;
    onSecret(created.data);
    return true;
  };
  const submit = async () => {
    if (await save()) onClose();
  };
  return (
    <FormDialog
      title={t(webhook ? 'webhooks.editTitle' : 'webhooks.new')}
      submit={t('alerts.form.save')}
      isReady={fields.name.trim() !== '' && fields.url.trim() !== ''}
      isBusy={isCreating || isUpdating}
      error={isOfUrlAlone ? undefined : error}
      onSubmit={submit}
      onClose={onClose}
    >
      <WebhookFields
        fields={fields}
        fault={faults.url}
        onEdit={(change) => setFields((before) => ({ ...before, ...change }))}
      />
    </FormDialog>
  );
};
