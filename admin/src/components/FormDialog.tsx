import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';

import type { RequestError } from '../api/request-error';
import { useTranslate } from '../hooks/useTranslate';
import { Dialog } from './Dialog';
import { Faults } from './Faults';

interface FormDialogProps {
  title: string;
  /** What the button does; saving where it is left out. */
  submit?: string;
  /** Whether everything is there that it takes. */
  isReady: boolean;
  isBusy: boolean;
  /** What the server refuses. */
  error?: RequestError | undefined;
  onSubmit: () => unknown;
  onClose: () => void;
  children: React.ReactNode;
}

/** A form in a dialog; what the server refuses stands in it. */
export const FormDialog = ({
  title,
  submit,
  isReady,
  isBusy,
  error,
  onSubmit,
  onClose,
  children,
}: FormDialogProps) => {
  const t = useTranslate();
  const form = React.useId();
  const send = (event: React.FormEvent) => {
    event.preventDefault();
    if (isReady && !isBusy) onSubmit();
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
          <Button type="submit" form={form} disabled={!isReady} loading={isBusy}>
            {submit ?? t('setting.save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={send} noValidate>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {children}
          <Faults error={error} />
        </Flex>
      </form>
    </Dialog>
  );
};
