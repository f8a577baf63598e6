import { useNavigate, useParams } from 'react-router-dom';

import { useGetCxKpiPageQuery } from '../../api/kpi-page';
import { PageFrame } from '../../components/PageFrame';
import { PaperCaption } from '../../export/PaperCaption';
import { useCaption } from '../../export/useCaption';
import { useKpiPageState } from '../../hooks/useKpiPageState';
import { useReader } from '../../hooks/useReader';
import { useTranslate } from '../../hooks/useTranslate';
import { CaptionContext } from '../../picture/CaptionContext';
import { forAnyKpi, kpiPageQuery, kpiPageUrl } from './kpi-page-state';
import { KpiExport } from './KpiExport';
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

  const { filters } = handle.state;
  const caption = useCaption(own ?? null, filters);
  const hasNumbers = own !== undefined && own.answer.n > 0;

  return (
    <PageFrame
      title={own?.definition.name ?? t('kpiPage.title')}
      purpose={t('kpiPage.purpose')}
      actions={
        hasNumbers &&
        caption !== null && (
          <KpiExport
            data={own}
            isFetching={request.isFetching}
            state={handle.state}
            {...{ caption, reader }}
          />
        )
      }
    >
      <KpiFilterRow
        handle={handle}
        reader={reader}
        kpi={kpi}
        kpis={data?.kpis ?? []}
        shown={own}
        onChoose={(key) => navigate(kpiPageUrl(key, forAnyKpi(handle.state)))}
      />
      <CaptionContext.Provider value={caption}>
        {caption !== null && <PaperCaption>{caption}</PaperCaption>}
        <KpiPageBody
          handle={handle}
          reader={reader}
          kpi={kpi}
          request={{ ...request, data: own }}
        />
      </CaptionContext.Provider>
    </PageFrame>
  );
};
