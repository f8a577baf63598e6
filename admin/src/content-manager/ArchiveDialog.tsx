import { Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';

import { useGetCxReferenceUsageQuery } from '../api/references';
import { useLanguage, usePortalLanguage } from '../hooks/useLanguage';
import { useTranslate } from '../hooks/useTranslate';
import { PanelError } from './PanelState';
import type { PanelSubject } from './panel-subject';
import { UsageList } from './UsageList';

interface ArchiveDialogProps {
  subject: PanelSubject;
  isBusy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Says what refers to the entry and what archiving means, before it happens. */
export const ArchiveDialog = ({ subject, isBusy, onConfirm, onClose }: ArchiveDialogProps) => {
  const t = useTranslate();
  const portal = usePortalLanguage();
  const { locale } = useLanguage();
  const { kind, key } = subject;
  const { data, error, isFetching, refetch } = useGetCxReferenceUsageQuery(
    { kind, key, locale },
    { refetchOnMountOrArgChange: true }
  );
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content {...portal} aria-describedby={undefined}>
        <Modal.Header closeLabel={t('feedback.close')}>
          <Modal.Title>{t('archive.title', { kind })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <div {...portal}>
            <Flex direction="column" alignItems="stretch" gap={4} aria-busy={isFetching}>
              <Typography tag="h3" fontWeight="bold">
                {t('usage.title')}
              </Typography>
              {!data && isFetching && <Loader small>{t('state.loading')}</Loader>}
              {error && !isFetching && <PanelError onRetry={refetch} />}
              {!error && data && <UsageList usage={data} />}
              <Typography tag="p">{t('archive.means')}</Typography>
            </Flex>
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('curation.cancel')}
          </Button>
          <Button disabled={!data} loading={isBusy} onClick={onConfirm}>
            {t('archive.now')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
