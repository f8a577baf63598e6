import { useNavigate, useParams } from 'react-router-dom';

import { useGetCxKpiPageQuery } from '../../api/kpi-page';
import { PageFrame } from '../../components/PageFrame';
import { useKpiPageState } from '../../hooks/useKpiPageState';
import { useReader } from '../../hooks/useReader';
import { useTranslate } from '../../hooks/useTranslate';
import { forAnyKpi, kpiPageQuery, kpiPageUrl } from './kpi-page-state';
import { KpiFilterRow } from './KpiFilterRow';
import { KpiPageBody } from './KpiPageBody';

/** Seconds for which numbers count as fresh when the page is opened again. */
const FRESH_SECONDS = 30;

/** One KPI in depth. */
export const KpiPage = () => {
  const t = useTranslate();
  const navigate = useNavigate();
  const { kpi = '' } = useParams();
  const handle = useKpiPageState();
  const reader = useReader();
  const { data, ...request } = useGetCxKpiPageQuery(
    { kpi, query: kpiPageQuery(handle.state, reader) },
    { refetchOnMountOrArgChange: FRESH_SECONDS }
  );
  // While another KPI is on its way, the last one's numbers would stand under the wrong name.
  const own = data?.definition.key === kpi ? data : undefined;

  return (
    <PageFrame title={own?.definition.name ?? t('kpiPage.title')} purpose={t('kpiPage.purpose')}>
      <KpiFilterRow
        handle={handle}
        reader={reader}
        kpi={kpi}
        kpis={data?.kpis ?? []}
        shown={own}
        onChoose={(key) => navigate(kpiPageUrl(key, forAnyKpi(handle.state)))}
      />
      <KpiPageBody handle={handle} reader={reader} kpi={kpi} request={{ ...request, data: own }} />
    </PageFrame>
  );
};
