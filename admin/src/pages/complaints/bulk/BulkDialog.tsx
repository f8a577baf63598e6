import * as React from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';

import type { DeskCommand } from '../../../../../shared/contracts/complaint-desk';
import type { ComplaintListed } from '../../../../../shared/contracts/complaint-queue';
import { useGetCxDeskChoicesQuery } from '../../../api/complaints';
import { LoadError } from '../../../components/LoadError';
import { ModalContent } from '../../../components/ModalContent';
import { RowSkeleton } from '../../../components/Skeleton';
import { SteadyButton } from '../../../components/SteadyButton';
import { useLanguage, usePortalLanguage } from '../../../hooks/useLanguage';
import { useTranslate } from '../../../hooks/useTranslate';
import { bulkCommand, EMPTY_BULK, type BulkAction, type BulkDraft } from './bulk-command';
import { BulkFields } from './BulkFields';

interface BulkDialogProps {
  action: BulkAction;
  /** Those that are chosen. */
  complaints: readonly ComplaintListed[];
  isBusy: boolean;
  onConfirm: (command: DeskCommand) => void;
  onClose: () => void;
}

/** Asks what is to be done with the chosen cases. */
export const BulkDialog = ({ action, complaints, isBusy, onConfirm, onClose }: BulkDialogProps) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const { locale } = useLanguage();
  const form = React.useId();
  const choices = useGetCxDeskChoicesQuery({ locale });
  const [draft, setDraft] = React.useState<BulkDraft>(EMPTY_BULK);
  const command = bulkCommand(action, draft);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (command) onConfirm(command);
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <ModalContent>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>
            {t(`complaints.bulk.title.${action}`, { n: complaints.length })}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The body's scroll area has a direction of its own. */}
          <div {...portal}>
            {choices.error && <LoadError error={choices.error} onRetry={choices.refetch} />}
            {choices.isLoading && <RowSkeleton />}
            {choices.data && (
              <form id={form} onSubmit={submit}>
                <Flex direction="column" alignItems="stretch" gap={4}>
                  <BulkFields
                    action={action}
                    draft={draft}
                    choices={choices.data}
                    complaints={complaints}
                    onEdit={(change) => setDraft((before) => ({ ...before, ...change }))}
                  />
                </Flex>
              </form>
            )}
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('curation.cancel')}
          </Button>
          <SteadyButton type="submit" form={form} disabled={command === null} loading={isBusy}>
            {t(`complaints.bulk.confirm.${action}`)}
          </SteadyButton>
        </Modal.Footer>
      </ModalContent>
    </Modal.Root>
  );
};
