import * as React from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { Button, Flex, Modal, TextInput, Typography } from '@strapi/design-system';

import type { CreateWebhook } from '../../../../shared/contracts/webhook';
import { usePortalLanguage } from '../../hooks/useLanguage';
import { useTranslate } from '../../hooks/useTranslate';

interface SecretDialogProps {
  webhook: CreateWebhook.Response['data'];
  onClose: () => void;
}

/** Shows a webhook's secret, once. */
export const SecretDialog = ({ webhook, onClose }: SecretDialogProps) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const { toggleNotification } = useNotification();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(webhook.secret);
      toggleNotification({ type: 'success', message: t('webhooks.copied') });
    } catch {
      // Pages without encryption have no clipboard: the text can be marked and copied by hand.
      toggleNotification({ type: 'warning', message: t('webhooks.notCopied') });
    }
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content {...portal} aria-describedby={undefined}>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t('webhooks.secretTitle', { name: webhook.name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The body's scroll area has a direction of its own. */}
          <div {...portal}>
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
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => void copy()}>
            {t('webhooks.copy')}
          </Button>
          <Button onClick={onClose}>{t('webhooks.secretKept')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
