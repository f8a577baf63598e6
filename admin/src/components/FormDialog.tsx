import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';

import type { RequestError } from '../api/request-error';
import { useTranslate } from '../hooks/useTranslate';
import { Dialog } from './Dialog';
import { Faults } from './Faults';
import { focusFault, leadToFault } from './lead-to-fault';
import { SteadyButton } from './SteadyButton';

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

/** Leads whoever sent a form to the first of its fields that is refused. */
const useRefusedField = () => {
  const form = React.useRef<HTMLFormElement>(null);
  const [answers, answered] = React.useReducer((count: number) => count + 1, 0);
  React.useEffect(() => {
    if (answers > 0) focusFault(form.current);
  }, [answers]);
  return { form, answered };
};

/** A form in a dialog; what the server refuses stands in it, and the keyboard goes on at the field that is wrong. */
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
  const id = React.useId();
  const { form, answered } = useRefusedField();
  const send = async (event: React.FormEvent) => {
    event.preventDefault();
    if (!isReady || isBusy) return;
    await onSubmit();
    answered();
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
          <SteadyButton type="submit" form={id} disabled={!isReady} loading={isBusy}>
            {submit ?? t('setting.save')}
          </SteadyButton>
        </>
      }
    >
      <form
        id={id}
        ref={form}
        onSubmit={(event) => void send(event)}
        onKeyDown={isReady ? undefined : leadToFault}
        noValidate
      >
        <Flex direction="column" alignItems="stretch" gap={5}>
          {children}
          <Faults error={error} />
        </Flex>
      </form>
    </Dialog>
  );
};
