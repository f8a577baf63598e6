import * as React from 'react';
import { Button, Typography } from '@strapi/design-system';

import { useTranslate } from '../hooks/useTranslate';
import { Dialog } from './Dialog';
import { SteadyButton } from './SteadyButton';

interface ConfirmDialogProps {
  title: string;
  text: string;
  /** What the button does. */
  confirm: string;
  /** Red where something is lost by it; `default` where it is not. */
  variant?: 'danger' | 'default';
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

/** Asks once more before what can't be had back, or goes out to somebody. */
export const ConfirmDialog = ({
  title,
  text,
  confirm,
  variant = 'danger',
  onConfirm,
  onClose,
}: ConfirmDialogProps) => {
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
          <SteadyButton variant={variant} loading={isBusy} onClick={run}>
            {confirm}
          </SteadyButton>
        </>
      }
    >
      <Typography tag="p">{text}</Typography>
    </Dialog>
  );
};
