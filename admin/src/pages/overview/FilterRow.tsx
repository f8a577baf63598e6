import { Flex, Typography } from '@strapi/design-system';

import type { GetOverview } from '../../../../shared/contracts/overview';
import { GROUPINGS, KPI_GROUPINGS } from '../../../../shared/dimensions';
import { RESPONSE_METRIC } from '../../../../shared/metrics';
import { FilterBar } from '../../filters/FilterBar';
import { AnswersLink } from '../../components/AnswersLink';
import { FilterMenu } from '../../components/FilterMenu';
import { CompareMenu } from '../../filters/CompareMenu';
import { CustomPeriod } from '../../filters/CustomPeriod';
import { DimensionFilterButtons } from '../../filters/DimensionFilterButtons';
import { FoldedFilters } from '../../filters/FoldedFilters';
import { IntervalMenu } from '../../filters/IntervalMenu';
import { PeriodMenu } from '../../filters/PeriodMenu';
import { TermMenus } from '../../filters/TermMenus';
import { windowOf, type Reader } from '../../filters/period-state';
import { useFeedbackPath } from '../../hooks/useFeedbackPath';
import type { OverviewStateHandle } from '../../hooks/useOverviewState';
import { useTranslate } from '../../hooks/useTranslate';
import { fitting, intervalOf, type OverviewState } from './overview-state';

interface FilterRowProps {
  handle: OverviewStateHandle;
  reader: Reader;
  data: GetOverview.Response['data'] | undefined;
}

const ResponseCount = ({
  data,
  state,
}: Pick<FilterRowProps, 'data'> & { state: OverviewState }) => {
  const t = useTranslate();
  const pathFrom = useFeedbackPath();
  const n = data?.cards.find(({ kpi }) => kpi === 'responses')?.value ?? null;
  if (n === null) return null;
  const path = pathFrom({ period: state, filters: state.filters, metrics: [RESPONSE_METRIC] })(n);
  return (
    <Typography variant="pi" textColor="neutral600" style={{ marginInlineStart: 'auto' }}>
      <AnswersLink to={path}>{t('filter.responses', { n })}</AnswersLink>
    </Typography>
  );
};

/** One row of filters; a custom period opens its dates below. */
export const FilterRow = ({ handle: { state, update }, reader, data }: FilterRowProps) => {
  const t = useTranslate();
  const window = windowOf(state, reader);
  const definition = data?.definitions.find(({ key }) => key === data.detail.kpi);
  const groupings = definition?.groupings ?? GROUPINGS;

  return (
    <FilterBar screenOnly>
      <PeriodMenu state={state} reader={reader} onChange={update} />
      <FoldedFilters active={Object.keys(state.filters).length}>
        <CompareMenu compare={state.compare} onChange={update} />
        <IntervalMenu
          interval={state.interval}
          shown={intervalOf(state, window)}
          onChange={update}
        />
        <FilterMenu
          name={t('filter.by')}
          value={state.by}
          choices={groupings.map((value) => ({ value, label: t(`dimension.${value}`) }))}
          onChoose={(by) => update({ by })}
        />
        {data && definition && (
          <TermMenus
            definition={definition}
            answer={data.detail}
            exposures={data.exposures}
            terms={state.terms}
            onChange={update}
          />
        )}
        <ResponseCount data={data} state={state} />
        <Flex gap={2} wrap="wrap" width="100%">
          <DimensionFilterButtons
            filters={state.filters}
            onChange={(filters) =>
              update({ filters, ...fitting({ ...state, filters }, definition) })
            }
            offered={KPI_GROUPINGS}
          />
        </Flex>
      </FoldedFilters>
      {state.custom && (
        <CustomPeriod
          value={state.custom}
          today={reader.today}
          onChange={(custom) => update({ custom })}
        />
      )}
    </FilterBar>
  );
};
