import * as React from 'react';
import { Button, Modal, Typography } from '@strapi/design-system';

import { usePortalLanguage } from '../hooks/useLanguage';
import { useTranslate } from '../hooks/useTranslate';

interface ConfirmDialogProps {
  title: string;
  text: string;
  /** What the button does. */
  confirm: string;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

/** Asks once more before what can't be had back. */
export const ConfirmDialog = ({ title, text, confirm, onConfirm, onClose }: ConfirmDialogProps) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const [isBusy, setIsBusy] = React.useState(false);
  const run = () => {
    setIsBusy(true);
    void onConfirm().finally(() => setIsBusy(false));
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
            <Typography tag="p">{text}</Typography>
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('curation.cancel')}
          </Button>
          <Button variant="danger" loading={isBusy} onClick={run}>
            {confirm}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
