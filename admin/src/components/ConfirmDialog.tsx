import * as React from 'react';
import { Button, Typography } from '@strapi/design-system';

import { useTranslate } from '../hooks/useTranslate';
import { Dialog } from './Dialog';

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
  const [isBusy, setIsBusy] = React.useState(false);
  const run = () => {
    setIsBusy(true);
    void onConfirm().finally(() => setIsBusy(false));
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {t('curation.cancel')}
          </Button>
          <Button variant="danger" loading={isBusy} onClick={run}>
            {confirm}
          </Button>
        </>
      }
    >
      <Typography tag="p">{text}</Typography>
    </Dialog>
  );
};
