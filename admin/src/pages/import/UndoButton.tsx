import * as React from 'react';
import { Button, Dialog, Typography } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';

import type { ImportJob } from '../../../../shared/contracts/import';
import { useMoveCxImportMutation } from '../../api/imports';
import { usePortalLanguage } from '../../hooks/useLanguage';
import { useTranslate } from '../../hooks/useTranslate';
import { SteadyButton } from '../../components/SteadyButton';
import { Faults } from '../../components/Faults';

/** Takes a whole import back, after asking. */
export const UndoButton = ({ job }: { job: ImportJob }) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const [open, setOpen] = React.useState(false);
  const [move, { error, isLoading }] = useMoveCxImportMutation();
  const undo = async () => {
    const result = await move({ id: job.id, step: 'undo' });
    if ('data' in result) setOpen(false);
  };
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger>
        <Button variant="danger-light" startIcon={<ArrowClockwise aria-hidden />}>
          {t('import.undo')}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content {...portal}>
        <Dialog.Header>{t('import.undo')}</Dialog.Header>
        <Dialog.Body>
          <WarningCircle width="2.4rem" height="2.4rem" fill="danger600" aria-hidden />
          <Dialog.Description>
            <Typography variant="omega">
              {t(`import.undoQuestion.${job.kind}`, { n: job.totals.created })}
            </Typography>
          </Dialog.Description>
          <Faults error={error} />
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {t('import.keep')}
            </Button>
          </Dialog.Cancel>
          <SteadyButton fullWidth variant="danger" loading={isLoading} onClick={() => void undo()}>
            {t('import.undoNow')}
          </SteadyButton>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
