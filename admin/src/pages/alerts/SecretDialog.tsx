import * as React from 'react';
import { Button, Flex, TextInput, Typography } from '@strapi/design-system';

import type { CreateWebhook } from '../../../../shared/contracts/webhook';
import { Dialog } from '../../components/Dialog';
import { useNotify } from '../../hooks/useNotify';
import { useTranslate } from '../../hooks/useTranslate';

interface SecretDialogProps {
  webhook: CreateWebhook.Response['data'];
  onClose: () => void;
}

/** Shows a webhook's secret, once. */
export const SecretDialog = ({ webhook, onClose }: SecretDialogProps) => {
  const t = useTranslate();
  const notify = useNotify();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(webhook.secret);
      notify({ type: 'success', message: t('webhooks.copied') });
    } catch {
      // Pages without encryption have no clipboard: the text can be marked and copied by hand.
      notify({ type: 'warning', message: t('webhooks.notCopied') });
    }
  };
  return (
    <Dialog
      title={t('webhooks.secretTitle', { name: webhook.name })}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={() => void copy()}>
            {t('webhooks.copy')}
          </Button>
          <Button onClick={onClose}>{t('webhooks.secretKept')}</Button>
        </>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="p">{t('webhooks.secretText')}</Typography>
        <TextInput
          readOnly
          dir="ltr"
          aria-label={t('webhooks.secret')}
          value={webhook.secret}
          onFocus={(event: React.FocusEvent<HTMLInputElement>) => event.target.select()}
        />
      </Flex>
    </Dialog>
  );
};
