import { Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';

import type { GetComplaintFigures } from '../../../../../shared/contracts/complaint-figures';
import {
  useGetCxBacklogFlowQuery,
  useGetCxComplaintCausesQuery,
  useGetCxComplaintFiguresQuery,
} from '../../../api/complaint-figures';
import { DetailGrid, PairGrid } from '../../../components/PageGrids';
import { PageFrame } from '../../../components/PageFrame';
import { StateCard } from '../../../components/StateCard';
import { TextLink } from '../../../components/TextLink';
import { COMPLAINTS_PATH } from '../../../constants';
import { useReader } from '../../../hooks/useReader';
import { useTranslate } from '../../../hooks/useTranslate';
import { CaptionContext } from '../../../picture/CaptionContext';
import { PaperCaption } from '../../../export/PaperCaption';
import { DeskSwitch } from '../DeskSwitch';
import { AgeingCard } from './AgeingCard';
import { DurationsCard } from './DurationsCard';
import { FigureCards, FIGURE_IDS } from './FigureCards';
import type { FigurePart } from './figure-part';
import { cardsQuery, causesQuery, flowQuery } from './figures-state';
import { FiguresFilters } from './FiguresFilters';
import { FlowCard } from './FlowCard';
import { ParetoCard } from './ParetoCard';
import { RateFigure, ShareFigure } from './RateFigure';
import { useFiguresCaption } from './useFiguresCaption';
import { useFiguresState } from './useFiguresState';
import { WhenLoaded } from './WhenLoaded';

/** Seconds for which numbers count as fresh when the page is opened again. */
const FRESH_SECONDS = 30;

const NoComplaintYet = () => {
  const t = useTranslate();
  return (
    <StateCard
      icon={<EmptyDocuments width="16rem" height="8.8rem" />}
      title={t('figures.empty.title')}
      action={<TextLink to={COMPLAINTS_PATH}>{t('figures.empty.toQueue')}</TextLink>}
    >
      <Typography textColor="neutral600">{t('figures.empty.hint')}</Typography>
    </StateCard>
  );
};

const Backlog = (part: FigurePart) => {
  const request = useGetCxBacklogFlowQuery(flowQuery(part.handle.state, part.reader), part.fresh);
  return (
    <WhenLoaded request={request}>
      {(data) => (
        <DetailGrid id={FIGURE_IDS.flow}>
          <FlowCard data={data} {...part} />
          <AgeingCard data={data} {...part} />
        </DetailGrid>
      )}
    </WhenLoaded>
  );
};

const Causes = (part: FigurePart) => {
  const query = causesQuery(part.handle.state, part.reader);
  const request = useGetCxComplaintCausesQuery(query, part.fresh);
  return (
    <WhenLoaded request={request}>
      {(data) => (
        <PairGrid>
          <ParetoCard by="cause" data={data} {...part} />
          <ParetoCard by="category" data={data} {...part} />
        </PairGrid>
      )}
    </WhenLoaded>
  );
};

const Figures = ({
  data,
  ...part
}: FigurePart & { data: GetComplaintFigures.Response['data'] }) => (
  <>
    <FigureCards data={data} handle={part.handle} />
    <div id={FIGURE_IDS.durations} style={{ marginBlockStart: '1.6rem' }}>
      <DurationsCard {...part} />
    </div>
    <Backlog {...part} />
    <div style={{ marginBlockStart: '1.6rem' }}>
      <Causes {...part} />
    </div>
    <PairGrid style={{ marginBlockStart: '1.6rem' }}>
      <div id={FIGURE_IDS.rate}>
        <RateFigure exposures={data.exposures} {...part} />
      </div>
      <div id={FIGURE_IDS.share}>
        <ShareFigure {...part} />
      </div>
    </PairGrid>
  </>
);

/** How the complaints desk does: how long cases last, what piles up, of what there is most, what is out of the usual. */
export const FiguresPage = () => {
  const t = useTranslate();
  const handle = useFiguresState();
  const reader = useReader();
  const fresh = { refetchOnMountOrArgChange: FRESH_SECONDS };
  const request = useGetCxComplaintFiguresQuery(cardsQuery(handle.state, reader), fresh);
  const caption = useFiguresCaption(handle.state, reader);
  const nameOf = (kpi: string): string =>
    request.data?.definitions.find(({ key }) => key === kpi)?.name ?? kpi;
  return (
    <PageFrame title={t('figures.title')} purpose={t('figures.purpose')} actions={<DeskSwitch />}>
      <FiguresFilters cards={request.data?.cards ?? null} handle={handle} reader={reader} />
      <CaptionContext.Provider value={caption}>
        <PaperCaption>{caption}</PaperCaption>
        <WhenLoaded request={request}>
          {(data) =>
            data.anyComplaint ? (
              <Figures data={data} handle={handle} reader={reader} nameOf={nameOf} fresh={fresh} />
            ) : (
              <NoComplaintYet />
            )
          }
        </WhenLoaded>
      </CaptionContext.Provider>
    </PageFrame>
  );
};
