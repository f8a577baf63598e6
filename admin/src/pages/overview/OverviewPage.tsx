import { useGetCxOverviewQuery } from '../../api/overview';
import { PageFrame } from '../../components/PageFrame';
import { useOverviewState } from '../../hooks/useOverviewState';
import { useReader } from '../../hooks/useReader';
import { useTranslate } from '../../hooks/useTranslate';
import { FilterRow } from './FilterRow';
import { OverviewBody } from './OverviewBody';
import { overviewQuery } from './overview-state';

/** Seconds for which numbers count as fresh when the page is opened again. */
const FRESH_SECONDS = 30;

export const OverviewPage = () => {
  const t = useTranslate();
  const handle = useOverviewState();
  const reader = useReader();
  const request = useGetCxOverviewQuery(overviewQuery(handle.state, reader), {
    refetchOnMountOrArgChange: FRESH_SECONDS,
  });

  return (
    <PageFrame title={t('overview.title')} purpose={t('overview.purpose')}>
      <FilterRow handle={handle} reader={reader} data={request.data} />
      <OverviewBody handle={handle} request={request} />
    </PageFrame>
  );
};
