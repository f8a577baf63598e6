import * as React from 'react';
import { Button, Field, Flex, Modal, TextInput } from '@strapi/design-system';

import {
  MAX_WEBHOOK_NAME,
  MAX_WEBHOOK_URL,
  type AlertWebhook,
  type CreateWebhook,
} from '../../../../shared/contracts/webhook';
import { useCreateCxWebhookMutation, useUpdateCxWebhookMutation } from '../../api/webhooks';
import { EXAMPLE_WEBHOOK } from '../../constants';
import { usePortalLanguage } from '../../hooks/useLanguage';
import { useTell } from '../../hooks/useTell';
import { useTranslate } from '../../hooks/useTranslate';

interface WebhookDialogProps {
  /** The webhook that is changed; null: a new one. */
  webhook: AlertWebhook | null;
  onSecret: (webhook: CreateWebhook.Response['data']) => void;
  onClose: () => void;
}

type Fields = CreateWebhook.Request;

const WebhookFields = ({
  fields,
  onEdit,
}: {
  fields: Fields;
  onEdit: (change: Partial<Fields>) => void;
}) => {
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
      <Field.Root name="url" required hint={t('webhooks.urlHint')}>
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
        <Field.Hint />
      </Field.Root>
    </Flex>
  );
};

/** Where a webhook posts to, and what it is called. */
export const WebhookDialog = ({ webhook, onSecret, onClose }: WebhookDialogProps) => {
  const t = useTranslate();
  const tell = useTell();
  const portal = usePortalLanguage();
  const form = React.useId();
  const [fields, setFields] = React.useState<Fields>({
    name: webhook?.name ?? '',
    url: webhook?.url ?? '',
  });
  const [create, { isLoading: isCreating }] = useCreateCxWebhookMutation();
  const [update, { isLoading: isUpdating }] = useUpdateCxWebhookMutation();

  const save = async (): Promise<boolean> => {
    const input = { ...fields, url: fields.url.trim() };
    if (webhook) {
      const changed = await update({ id: webhook.id, changes: input });
      return tell(changed, t('alerts.saved')) !== null;
    }
    const created = tell<CreateWebhook.Response['data']>(await create(input));
    if (created) onSecret(created);
    return created !== null;
  };
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    if (await save()) onClose();
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content {...portal} aria-describedby={undefined}>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t(webhook ? 'webhooks.editTitle' : 'webhooks.new')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The body's scroll area has a direction of its own. */}
          <div {...portal}>
            <form id={form} onSubmit={(event) => void submit(event)} noValidate>
              <WebhookFields
                fields={fields}
                onEdit={(change) => setFields((before) => ({ ...before, ...change }))}
              />
            </form>
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('curation.cancel')}
          </Button>
          <Button
            type="submit"
            form={form}
            disabled={fields.name.trim() === '' || fields.url.trim() === ''}
            loading={isCreating || isUpdating}
          >
            {t('alerts.form.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
