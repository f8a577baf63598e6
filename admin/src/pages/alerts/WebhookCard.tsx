import * as React from 'react';
import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Pencil, Trash } from '@strapi/icons';

import type { AlertWebhook, CreateWebhook } from '../../../../shared/contracts/webhook';
import {
  useDeleteCxWebhookMutation,
  useRotateCxWebhookMutation,
  useTestCxWebhookMutation,
  useUpdateCxWebhookMutation,
} from '../../api/webhooks';
import { Card } from '../../components/Card';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { OnOff } from '../../components/OnOff';
import { SteadyButton } from '../../components/SteadyButton';
import { Tag } from '../../components/Tag';
import { useFormats } from '../../hooks/useFormats';
import { useTell } from '../../hooks/useTell';
import { useTranslate } from '../../hooks/useTranslate';

type WithSecret = CreateWebhook.Response['data'];

interface WebhookCardProps {
  webhook: AlertWebhook;
  onEdit: () => void;
  /** Shows a secret for the only time. */
  onSecret: (webhook: WithSecret) => void;
}

type Question = 'rotate' | 'delete';

/** Both can't be had back. */
const Asked = ({
  question,
  webhook,
  onSecret,
  onClose,
}: Pick<WebhookCardProps, 'webhook' | 'onSecret'> & {
  question: Question;
  onClose: () => void;
}) => {
  const t = useTranslate();
  const tell = useTell();
  const [rotate] = useRotateCxWebhookMutation();
  const [remove] = useDeleteCxWebhookMutation();
  const confirm = async () => {
    if (question === 'delete') {
      tell(await remove(webhook.id), t('webhooks.deleted'));
      return onClose();
    }
    const rotated = tell<WithSecret>(await rotate(webhook.id));
    onClose();
    if (rotated) onSecret(rotated);
  };
  return (
    <ConfirmDialog
      title={t(`webhooks.${question}Title`)}
      text={t(`webhooks.${question}Text`, { name: webhook.name })}
      confirm={t(`webhooks.${question}Now`)}
      variant={question === 'rotate' ? 'default' : 'danger'}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
};

const Actions = ({ webhook, onEdit, onSecret }: WebhookCardProps) => {
  const t = useTranslate();
  const tell = useTell();
  const [update] = useUpdateCxWebhookMutation();
  const [test, { isLoading: isTesting }] = useTestCxWebhookMutation();
  const [question, setQuestion] = React.useState<Question | null>(null);
  const { id, name, active } = webhook;
  return (
    <Flex gap={2} wrap="wrap">
      <OnOff
        aria-label={t('alerts.switch', { name })}
        checked={active}
        onChange={async (on) => {
          tell(await update({ id, changes: { active: on } }));
        }}
      />
      <SteadyButton
        variant="tertiary"
        disabled={!active}
        loading={isTesting}
        onClick={async () => {
          tell(await test(id), t('alerts.testSent'));
        }}
      >
        {t('alerts.test')}
      </SteadyButton>
      <Button variant="tertiary" onClick={() => setQuestion('rotate')}>
        {t('webhooks.rotate')}
      </Button>
      <IconButton label={t('alerts.edit', { name })} onClick={onEdit}>
        <Pencil />
      </IconButton>
      <IconButton label={t('alerts.delete', { name })} onClick={() => setQuestion('delete')}>
        <Trash />
      </IconButton>
      {question && (
        <Asked
          question={question}
          webhook={webhook}
          onSecret={onSecret}
          onClose={() => setQuestion(null)}
        />
      )}
    </Flex>
  );
};

/** One webhook: where it posts to, and whether it does. */
export const WebhookCard = (props: WebhookCardProps) => {
  const { name, url, off, previousSecretUntil } = props.webhook;
  const t = useTranslate();
  const formats = useFormats();
  const id = React.useId();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <Card aria-labelledby={id}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <Flex direction="column" alignItems="flex-start" gap={1} maxWidth="60rem">
          <Flex gap={2} wrap="wrap">
            <Typography id={id} tag="h2" variant="delta">
              <bdi>{name}</bdi>
            </Typography>
            {off && (
              <Tag $tone={off === 'gone' ? 'bad' : 'neutral'}>{t(`webhooks.off.${off}`)}</Tag>
            )}
          </Flex>
          <Typography
            tag="p"
            variant="pi"
            textColor="neutral800"
            style={{ overflowWrap: 'anywhere' }}
          >
            <bdi dir="ltr">{url}</bdi>
          </Typography>
          {previousSecretUntil && (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {t('webhooks.rotating', { when: formats.moment(previousSecretUntil, timeZone) })}
            </Typography>
          )}
        </Flex>
        <Actions {...props} />
      </Flex>
    </Card>
  );
};
