import { VisuallyHidden } from '@strapi/design-system';

import type { GetOverview } from '../../../../shared/contracts/kpi';
import { BreakdownCard } from '../../breakdown/BreakdownCard';
import { DetailGrid, Stack } from '../../components/PageGrids';
import type { OverviewStateHandle } from '../../hooks/useOverviewState';
import { useTranslate } from '../../hooks/useTranslate';
import { DistributionCard } from './DistributionCard';
import { KpiCards } from './KpiCards';
import { kpiPageUrl } from '../kpi/kpi-page-state';
import { intervalOf } from './overview-state';
import { TrendCard } from './TrendCard';

interface NumbersProps {
  data: GetOverview.Response['data'];
  handle: OverviewStateHandle;
  isFetching: boolean;
}

/** Cards of all KPIs, and trend, breakdown and distribution of the chosen one. */
export const Numbers = ({ data, handle, isFetching }: NumbersProps) => {
  const t = useTranslate();
  const { detail, definitions } = data;
  const interval = intervalOf(handle.state, data.window);
  const definition = definitions.find(({ key }) => key === detail.kpi);

  return (
    <div aria-busy={isFetching} style={{ opacity: isFetching ? 0.6 : 1 }}>
      <VisuallyHidden role="status">{isFetching ? t('state.updating') : ''}</VisuallyHidden>
      <KpiCards
        cards={data.cards}
        definitions={definitions}
        selected={detail.kpi}
        onSelect={(kpi) => handle.update({ kpi })}
        inDepth={(kpi) => kpiPageUrl(kpi, { ...handle.state, interval: null })}
      />
      {definition && (
        <DetailGrid>
          <Stack>
            <TrendCard detail={detail} definition={definition} interval={interval} />
            <BreakdownCard detail={detail} definition={definition} by={handle.state.by} />
          </Stack>
          {definition.unit !== 'count' && (
            <DistributionCard definition={definition} distribution={data.distribution} />
          )}
        </DetailGrid>
      )}
    </div>
  );
};
