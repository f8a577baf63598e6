import { Page } from '@strapi/strapi/admin';

import type { GetOverview } from '../../../../shared/contracts/overview';
import { isForbidden, type RequestError } from '../../api/request-error';
import { EmptyPeriod } from '../../components/EmptyPeriod';
import { EmptyPlugin } from '../../components/EmptyPlugin';
import { OverviewSkeleton } from '../../components/Skeleton';
import type { OverviewStateHandle } from '../../hooks/useOverviewState';
import { useTranslate } from '../../hooks/useTranslate';
import { LoadError } from '../../components/LoadError';
import { Numbers } from './Numbers';

interface OverviewBodyProps {
  handle: OverviewStateHandle;
  request: {
    data?: GetOverview.Response['data'];
    error?: RequestError;
    isFetching: boolean;
    refetch: () => unknown;
  };
}

/** Whether there is anything to show on paper or in a picture. */
export const hasNumbers = ({ totalResponses, cards }: GetOverview.Response['data']): boolean =>
  totalResponses > 0 && cards.some(({ n }) => n > 0);

/** Which state the page is in: loading, failed, forbidden, empty, or with numbers. */
export const OverviewBody = ({ handle, request }: OverviewBodyProps) => {
  const t = useTranslate();
  const { data, error, isFetching, refetch } = request;

  if (error && isForbidden(error)) return <Page.NoPermissions content={t('state.noPermission')} />;
  if (error && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <OverviewSkeleton />;
  if (data.totalResponses === 0) return <EmptyPlugin />;
  if (!hasNumbers(data)) {
    return (
      <EmptyPeriod window={data.window} period={handle.state.period} onChange={handle.update} />
    );
  }
  return <Numbers data={data} handle={handle} isFetching={isFetching} />;
};
