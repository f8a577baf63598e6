import { VisuallyHidden } from '@strapi/design-system';

import { DURATION_KPIS } from '../../../../../shared/contracts/complaint-durations';
import type { GetComplaintFigures } from '../../../../../shared/contracts/complaint-figures';
import { ADMIN_ACTIONS } from '../../../../../shared/permissions';
import { KpiCard } from '../../../components/KpiCard';
import { CardGrid } from '../../../components/PageGrids';
import { oneOf } from '../../../filters/period-state';
import { useKpiPath } from '../../../hooks/useKpiPath';
import { useMay } from '../../../hooks/useMay';
import { useTranslate } from '../../../hooks/useTranslate';
import { kpiPageUrl } from '../../kpi/kpi-page-state';
import { kpiStateOf, SHARE_KPIS } from './figures-state';
import type { FiguresStateHandle } from './useFiguresState';

/** Where the pictures stand that cards lead to. */
export const FIGURE_IDS = {
  durations: 'cx-figure-durations',
  flow: 'cx-figure-flow',
  rate: 'cx-figure-rate',
  share: 'cx-figure-share',
} as const;

const show = (id: string): void =>
  document.getElementById(id)?.scrollIntoView({ block: 'start', behavior: 'smooth' });

interface FigureCardsProps {
  data: GetComplaintFigures.Response['data'];
  handle: FiguresStateHandle;
}

/** Every KPI of complaints; pressed, one of cases shows in its picture below. */
export const FigureCards = ({ data, handle: { state, update } }: FigureCardsProps) => {
  const t = useTranslate();
  const readsKpis = useMay(ADMIN_ACTIONS.readKpis);
  const pathFrom = useKpiPath();
  const choose = (kpi: string): void => {
    const duration = oneOf(DURATION_KPIS, kpi);
    const share = oneOf(SHARE_KPIS, kpi);
    if (duration) update({ duration });
    else if (share) update({ share });
    const rate = kpi === 'complaint_rate' || kpi === 'complaint_change';
    show(FIGURE_IDS[duration ? 'durations' : share ? 'share' : rate ? 'rate' : 'flow']);
  };
  return (
    <section aria-labelledby="cx-figure-cards">
      <VisuallyHidden>
        <h2 id="cx-figure-cards">{t('overview.kpis')}</h2>
      </VisuallyHidden>
      <CardGrid>
        {data.cards.map((answer) => {
          const definition = data.definitions.find(({ key }) => key === answer.kpi);
          const asked = definition && kpiStateOf(state, definition);
          return (
            asked && (
              <KpiCard
                key={answer.kpi}
                answer={answer}
                definition={definition}
                selected={answer.kpi === state.duration || answer.kpi === state.share}
                onSelect={definition.input === 'cases' ? () => choose(answer.kpi) : null}
                answersPath={pathFrom({
                  definition,
                  answer,
                  period: asked,
                  filters: asked.filters,
                })(answer.n)}
                inDepth={readsKpis ? kpiPageUrl(answer.kpi, asked) : null}
              />
            )
          );
        })}
      </CardGrid>
    </section>
  );
};
