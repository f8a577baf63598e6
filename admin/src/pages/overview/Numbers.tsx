import * as React from 'react';
import { VisuallyHidden } from '@strapi/design-system';

import type { KpiDescription } from '../../../../shared/contracts/kpi';
import type { GetOverview } from '../../../../shared/contracts/overview';
import { BreakdownCard } from '../../breakdown/BreakdownCard';
import { Stack } from '../../components/PageGrids';
import { shownKpi } from '../../format/shown-kpi';
import type { PathToFacts } from '../../hooks/useFeedbackPath';
import { useKpiPath } from '../../hooks/useKpiPath';
import type { OverviewStateHandle } from '../../hooks/useOverviewState';
import { useTranslate } from '../../hooks/useTranslate';
import { AttentionCard } from './attention/AttentionCard';
import { DistributionCard } from './DistributionCard';
import { KpiCards } from './KpiCards';
import { forKpi, kpiPageUrl } from '../kpi/kpi-page-state';
import { Area, OverviewGrid } from './OverviewGrid';
import { fitting, intervalOf } from './overview-state';
import { TrendCard } from './TrendCard';

interface NumbersProps {
  data: GetOverview.Response['data'];
  handle: OverviewStateHandle;
  isFetching: boolean;
}

/** Of the element that a picture of the page shows. */
export const NUMBERS_ID = 'cx-numbers';

const nowhere: PathToFacts = () => null;

/** Of each KPI, where its answers or cases can be read. */
const usePaths = (
  { cards, detail, countedScales }: NumbersProps['data'],
  state: NumbersProps['handle']['state']
) => {
  const pathFrom = useKpiPath();
  return React.useCallback(
    (definition: KpiDescription) =>
      pathFrom({
        definition,
        answer: cards.find(({ kpi }) => kpi === definition.key) ?? detail,
        period: state,
        filters: state.filters,
        scales: countedScales[definition.key],
      }),
    [pathFrom, state, cards, detail, countedScales]
  );
};

/** Cards of all KPIs, and trend, breakdown and distribution of the chosen one. */
export const Numbers = ({ data, handle, isFetching }: NumbersProps) => {
  const t = useTranslate();
  const { detail, definitions } = data;
  const { state } = handle;
  const pathOf = usePaths(data, state);
  const interval = intervalOf(state, data.window);
  const plain = definitions.find(({ key }) => key === detail.kpi);
  const definition = plain && shownKpi(plain, detail);
  const pathTo = React.useMemo(() => (plain ? pathOf(plain) : nowhere), [plain, pathOf]);

  return (
    <div id={NUMBERS_ID} aria-busy={isFetching} style={{ opacity: isFetching ? 0.6 : 1 }}>
      <VisuallyHidden role="status">{isFetching ? t('state.updating') : ''}</VisuallyHidden>
      <KpiCards
        cards={data.cards}
        definitions={definitions}
        selected={detail.kpi}
        pathOf={pathOf}
        onSelect={(kpi) =>
          handle.update(
            fitting(
              { ...state, kpi },
              definitions.find(({ key }) => key === kpi)
            )
          )
        }
        inDepth={(kpi) => {
          const asked = definitions.find(({ key }) => key === kpi);
          return kpiPageUrl(kpi, forKpi({ ...handle.state, interval: null }, asked));
        }}
      />
      {definition && (
        <OverviewGrid>
          <AttentionCard {...{ data, state }} />
          <Area as={Stack} $name="charts">
            <TrendCard {...{ detail, definition, interval, pathTo }} events={data.events} />
            <BreakdownCard {...{ detail, definition, pathTo }} by={state.by} />
          </Area>
          {definition.unit !== 'count' && definition.input === 'scores' && (
            <Area $name="side">
              <DistributionCard {...{ definition, pathTo }} distribution={data.distribution} />
            </Area>
          )}
        </OverviewGrid>
      )}
    </div>
  );
};
