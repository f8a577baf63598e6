import { Button, Flex, Loader, Typography } from '@strapi/design-system';

import { useGetCxReferenceUsageQuery } from '../api/references';
import { Dialog } from '../components/Dialog';
import { SteadyButton } from '../components/SteadyButton';
import { useLanguage } from '../hooks/useLanguage';
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
  const { locale } = useLanguage();
  const { kind, key } = subject;
  const { data, error, isFetching, refetch } = useGetCxReferenceUsageQuery(
    { kind, key, locale },
    { refetchOnMountOrArgChange: true }
  );
  return (
    <Dialog
      title={t('archive.title', { kind })}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {t('curation.cancel')}
          </Button>
          <SteadyButton disabled={!data} loading={isBusy} onClick={onConfirm}>
            {t('archive.now')}
          </SteadyButton>
        </>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4} aria-busy={isFetching}>
        <Typography tag="h3" fontWeight="bold">
          {t('usage.title')}
        </Typography>
        {!data && isFetching && <Loader small>{t('state.loading')}</Loader>}
        {error && !isFetching && <PanelError onRetry={refetch} />}
        {!error && data && <UsageList kind={kind} usage={data} />}
        <Typography tag="p">{t('archive.means')}</Typography>
      </Flex>
    </Dialog>
  );
};
