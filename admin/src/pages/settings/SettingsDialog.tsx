import * as React from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';

import { Faults } from '../../components/Faults';
import type { RequestError } from '../../components/LoadError';
import { usePortalLanguage } from '../../hooks/useLanguage';
import { useTranslate } from '../../hooks/useTranslate';

interface SettingsDialogProps {
  title: string;
  isReady: boolean;
  isBusy: boolean;
  error: RequestError | undefined;
  onSubmit: () => unknown;
  onClose: () => void;
  children: React.ReactNode;
}

/** A form in a dialog; what the server refuses stands in it. */
export const SettingsDialog = ({
  title,
  isReady,
  isBusy,
  error,
  onSubmit,
  onClose,
  children,
}: SettingsDialogProps) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const form = React.useId();
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (isReady) onSubmit();
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content {...portal} aria-describedby={undefined}>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The body's scroll area has a direction of its own. */}
          <div {...portal}>
            <form id={form} onSubmit={submit} noValidate>
              <Flex direction="column" alignItems="stretch" gap={5}>
                {children}
                <Faults error={error} />
              </Flex>
            </form>
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('curation.cancel')}
          </Button>
          <Button type="submit" form={form} disabled={!isReady} loading={isBusy}>
            {t('setting.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
