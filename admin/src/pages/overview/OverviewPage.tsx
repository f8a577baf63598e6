import { useGetCxOverviewQuery } from '../../api/overview';
import { PageFrame } from '../../components/PageFrame';
import { ExportMenu } from '../../export/ExportMenu';
import { PaperCaption } from '../../export/PaperCaption';
import { useCaption } from '../../export/useCaption';
import { useOverviewState } from '../../hooks/useOverviewState';
import { useReader } from '../../hooks/useReader';
import { useTranslate } from '../../hooks/useTranslate';
import { useDefaultView } from '../../views/useDefaultView';
import { ViewsMenu } from '../../views/ViewsMenu';
import { CaptionContext } from '../../picture/CaptionContext';
import { FilterRow } from './FilterRow';
import { NUMBERS_ID } from './Numbers';
import { hasNumbers, OverviewBody } from './OverviewBody';
import { overviewCsv } from './overview-csv';
import { overviewQuery } from './overview-state';

/** Seconds for which numbers count as fresh when the page is opened again. */
const FRESH_SECONDS = 30;

export const OverviewPage = () => {
  const t = useTranslate();
  const handle = useOverviewState();
  const reader = useReader();
  const ready = useDefaultView('overview');
  const request = useGetCxOverviewQuery(overviewQuery(handle.state, reader), {
    refetchOnMountOrArgChange: FRESH_SECONDS,
    skip: !ready,
  });
  const { data, isFetching } = request;
  const { filters, by } = handle.state;
  const definition = data?.definitions.find(({ key }) => key === data.detail.kpi);
  const caption = useCaption(data ? { answer: data.detail, definition } : null, filters);

  return (
    <PageFrame
      title={t('overview.title')}
      purpose={t('overview.purpose')}
      actions={
        <>
          <ViewsMenu page="overview" />
          {data && hasNumbers(data) && caption !== null && (
            <ExportMenu
              title={t('overview.title')}
              window={data.window}
              caption={caption}
              shows={NUMBERS_ID}
              csv={isFetching ? null : () => overviewCsv(data, filters, by)}
            />
          )}
        </>
      }
    >
      <FilterRow handle={handle} reader={reader} data={data} />
      <CaptionContext.Provider value={caption}>
        {caption !== null && <PaperCaption>{caption}</PaperCaption>}
        <OverviewBody handle={handle} request={request} />
      </CaptionContext.Provider>
    </PageFrame>
  );
};
