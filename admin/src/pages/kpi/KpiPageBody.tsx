import { Page } from '@strapi/strapi/admin';

import type { GetKpiPage } from '../../../../shared/contracts/kpi-page';
import { hasStatus, type RequestError } from '../../api/request-error';
import { EmptyPlugin } from '../../components/EmptyPlugin';
import { LoadError } from '../../components/LoadError';
import { OverviewSkeleton } from '../../components/Skeleton';
import type { Reader } from '../../filters/period-state';
import type { KpiPageStateHandle } from '../../hooks/useKpiPageState';
import { useTranslate } from '../../hooks/useTranslate';
import { KpiInDepth } from './KpiInDepth';
import { UnknownKpi } from './UnknownKpi';

interface KpiPageBodyProps {
  handle: KpiPageStateHandle;
  reader: Reader;
  kpi: string;
  request: {
    data?: GetKpiPage.Response['data'];
    error?: RequestError;
    isFetching: boolean;
    refetch: () => unknown;
  };
}

/** Which state the page is in: loading, failed, forbidden, unknown, empty, or with numbers. */
export const KpiPageBody = ({ handle, reader, kpi, request }: KpiPageBodyProps) => {
  const t = useTranslate();
  const { data, error, isFetching, refetch } = request;

  if (error && hasStatus(error, 403))
    return <Page.NoPermissions content={t('state.noPermission')} />;
  if (error && hasStatus(error, 404)) return <UnknownKpi kpi={kpi} />;
  if (error && !isFetching) return <LoadError error={error} onRetry={refetch} />;
  if (!data) return <OverviewSkeleton />;
  if (data.totalResponses === 0 && data.definition.input === 'scores') return <EmptyPlugin />;
  return <KpiInDepth data={data} handle={handle} reader={reader} isFetching={isFetching} />;
};
