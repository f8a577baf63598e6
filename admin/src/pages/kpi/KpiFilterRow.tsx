import { Flex } from '@strapi/design-system';

import type { GetKpiPage } from '../../../../shared/contracts/kpi-page';
import { FilterBar } from '../../filters/FilterBar';
import { FilterMenu } from '../../components/FilterMenu';
import { CompareMenu } from '../../filters/CompareMenu';
import { CustomPeriod } from '../../filters/CustomPeriod';
import { DimensionFilterButtons } from '../../filters/DimensionFilterButtons';
import { FoldedFilters } from '../../filters/FoldedFilters';
import { IntervalMenu } from '../../filters/IntervalMenu';
import { PeriodMenu } from '../../filters/PeriodMenu';
import { TermMenus } from '../../filters/TermMenus';
import { windowOf, type Reader } from '../../filters/period-state';
import type { KpiPageStateHandle } from '../../hooks/useKpiPageState';
import { useTranslate } from '../../hooks/useTranslate';
import { controlIntervalOf } from './kpi-page-state';

interface KpiFilterRowProps {
  handle: KpiPageStateHandle;
  reader: Reader;
  kpi: string;
  kpis: GetKpiPage.Response['data']['kpis'];
  /** What is on the screen; undefined before the first answer. */
  shown: GetKpiPage.Response['data'] | undefined;
  onChoose: (kpi: string) => void;
}

/** Which KPI, of which period, and of which answers. */
export const KpiFilterRow = ({
  handle: { state, update },
  reader,
  kpi,
  kpis,
  shown,
  onChoose,
}: KpiFilterRowProps) => {
  const t = useTranslate();
  return (
    <FilterBar screenOnly>
      {kpis.length > 0 && (
        <FilterMenu
          name={t('kpiPage.choose')}
          value={kpi}
          choices={kpis.map(({ key, name }) => ({ value: key, label: name }))}
          onChoose={onChoose}
        />
      )}
      <PeriodMenu state={state} reader={reader} onChange={update} />
      <FoldedFilters active={Object.keys(state.filters).length}>
        <CompareMenu compare={state.compare} onChange={update} />
        <IntervalMenu
          interval={state.interval}
          shown={controlIntervalOf(state, windowOf(state, reader))}
          onChange={update}
        />
        {shown && <TermMenus {...shown} terms={state.terms} onChange={update} />}
        <Flex gap={2} wrap="wrap" width="100%">
          <DimensionFilterButtons
            filters={state.filters}
            onChange={(filters) => update({ filters })}
            offered={shown?.definition.groupings}
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
