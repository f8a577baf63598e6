import * as React from 'react';
import { VisuallyHidden } from '@strapi/design-system';

import type { GetKpiPage } from '../../../../shared/contracts/kpi-page';
import { EmptyPeriod } from '../../components/EmptyPeriod';
import { DetailGrid, Stack } from '../../components/PageGrids';
import type { Reader } from '../../filters/period-state';
import { shownKpi } from '../../format/shown-kpi';
import { useKpiPath } from '../../hooks/useKpiPath';
import type { KpiPageStateHandle } from '../../hooks/useKpiPageState';
import { useTranslate } from '../../hooks/useTranslate';
import { ControlCard } from './ControlCard';
import { DefinitionCard } from './DefinitionCard';
import { Dimensions } from './Dimensions';
import { ExclusionsCard } from './ExclusionsCard';
import { controlIntervalOf } from './kpi-page-state';
import { KpiHeadline } from './KpiHeadline';
import { RebasesCard } from './RebasesCard';
import { SignalsCard } from './SignalsCard';

interface KpiInDepthProps {
  data: GetKpiPage.Response['data'];
  handle: KpiPageStateHandle;
  reader: Reader;
  isFetching: boolean;
}

/** Of the element that a picture of the page shows. */
export const KPI_NUMBERS_ID = 'cx-kpi-numbers';

/** The number, whether it is stable, what it means, and where it differs. */
export const KpiInDepth = ({ data, handle, reader, isFetching }: KpiInDepthProps) => {
  const t = useTranslate();
  const { answer, countedScales, controlChart, mayRebase, rebases } = data;
  const definition = shownKpi(data.definition, answer);
  const { state, update } = handle;
  const interval = controlIntervalOf(state, answer.window);
  const isEmpty = answer.n === 0;
  const pathFrom = useKpiPath();
  const pathTo = React.useMemo(
    () =>
      pathFrom({
        definition: data.definition,
        answer,
        period: state,
        filters: state.filters,
        scales: countedScales,
      }),
    [pathFrom, data.definition, answer, state, countedScales]
  );
  const chart = { controlChart, definition, interval };

  return (
    <div id={KPI_NUMBERS_ID} aria-busy={isFetching} style={{ opacity: isFetching ? 0.6 : 1 }}>
      <VisuallyHidden role="status">{isFetching ? t('state.updating') : ''}</VisuallyHidden>
      {isEmpty ? (
        <EmptyPeriod window={answer.window} period={state.period} onChange={update} />
      ) : (
        <KpiHeadline answer={answer} definition={definition} />
      )}
      <DetailGrid>
        {!isEmpty && (
          <Stack>
            <ControlCard {...chart} {...{ pathTo }} events={data.events} target={answer.target} />
            <SignalsCard {...chart} {...{ state, pathTo }} lastDay={answer.window.to} />
            <RebasesCard {...chart} {...{ mayRebase, rebases, state, reader }} />
          </Stack>
        )}
        <Stack>
          <DefinitionCard definition={definition} />
          <ExclusionsCard exclusions={answer.exclusions} input={definition.input} />
        </Stack>
      </DetailGrid>
      {!isEmpty && <Dimensions {...{ answer, definition, state, reader, pathTo }} />}
    </div>
  );
};
