import { useGetCxOverviewQuery } from '../../api/overview';
import { PageFrame } from '../../components/PageFrame';
import { useOverviewState } from '../../hooks/useOverviewState';
import { useReader } from '../../hooks/useReader';
import { useTranslate } from '../../hooks/useTranslate';
import { useDefaultView } from '../../views/useDefaultView';
import { ViewsMenu } from '../../views/ViewsMenu';
import { CaptionContext } from '../../picture/CaptionContext';
import { FilterRow } from './FilterRow';
import { hasNumbers, OverviewBody } from './OverviewBody';
import { overviewQuery } from './overview-state';
import { PaperCaption } from './PaperCaption';
import { ShareMenu } from './ShareMenu';
import { useCaption } from './useCaption';

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
  const { data } = request;
  const caption = useCaption(data, handle.state);

  return (
    <PageFrame
      title={t('overview.title')}
      purpose={t('overview.purpose')}
      actions={
        <>
          <ViewsMenu page="overview" />
          {data && hasNumbers(data) && caption !== null && (
            <ShareMenu data={data} state={handle.state} caption={caption} />
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
