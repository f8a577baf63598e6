import { VisuallyHidden } from '@strapi/design-system';

import {
  DURATION_KPIS,
  type GetComplaintFigures,
} from '../../../../../shared/contracts/complaint-figures';
import { ADMIN_ACTIONS } from '../../../../../shared/permissions';
import { KpiCard } from '../../../components/KpiCard';
import { CardGrid } from '../../../components/PageGrids';
import { oneOf } from '../../../filters/period-state';
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

/** Every KPI of cases; pressed, it shows in its picture below. */
export const FigureCards = ({ data, handle: { state, update } }: FigureCardsProps) => {
  const t = useTranslate();
  const readsKpis = useMay(ADMIN_ACTIONS.readKpis);
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
          return (
            definition && (
              <KpiCard
                key={answer.kpi}
                answer={answer}
                definition={definition}
                selected={answer.kpi === state.duration || answer.kpi === state.share}
                onSelect={() => choose(answer.kpi)}
                inDepth={readsKpis ? kpiPageUrl(answer.kpi, kpiStateOf(state, definition)) : null}
              />
            )
          );
        })}
      </CardGrid>
    </section>
  );
};
