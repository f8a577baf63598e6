import { Page } from '@strapi/strapi/admin';
import { Flex } from '@strapi/design-system';
import { useParams } from 'react-router-dom';

import { useGetCxComplaintQuery } from '../../../api/complaints';
import { LoadError } from '../../../components/LoadError';
import { PageFrame } from '../../../components/PageFrame';
import { RowSkeleton } from '../../../components/Skeleton';
import { useLanguage } from '../../../hooks/useLanguage';
import { useTranslate } from '../../../hooks/useTranslate';
import { Countdown } from '../parts/Countdown';
import { PriorityTag } from '../parts/PriorityTag';
import { StateTag } from '../parts/StateTag';

/** One case. */
export const CasePage = () => {
  const t = useTranslate();
  const { locale } = useLanguage();
  const { reference = '' } = useParams();
  const { data, error, fulfilledTimeStamp, refetch } = useGetCxComplaintQuery(
    { reference, locale },
    { refetchOnMountOrArgChange: true }
  );
  if (error && 'status' in error && error.status === 403) {
    return <Page.NoPermissions content={t('state.noPermission')} />;
  }
  const complaint = data?.data;
  return (
    <PageFrame title={reference} purpose={complaint?.subject ?? complaint?.excerpt ?? ''}>
      {error && !data && <LoadError error={error} onRetry={refetch} />}
      {!data && !error && <RowSkeleton />}
      {complaint && (
        <Flex gap={3} wrap="wrap" paddingTop={4}>
          <StateTag state={complaint.state} />
          <PriorityTag priority={complaint.priority} safety={complaint.safety} />
          <Countdown complaint={complaint} asOf={fulfilledTimeStamp ?? Date.now()} />
        </Flex>
      )}
    </PageFrame>
  );
};
