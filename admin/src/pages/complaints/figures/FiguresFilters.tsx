import { Button } from '@strapi/design-system';

import type { GetComplaintFigures } from '../../../../../shared/contracts/complaint-figures';
import { FilterBar } from '../../../filters/FilterBar';
import { CustomPeriod } from '../../../filters/CustomPeriod';
import { FoldedFilters } from '../../../filters/FoldedFilters';
import { IntervalMenu } from '../../../filters/IntervalMenu';
import { PeriodMenu } from '../../../filters/PeriodMenu';
import type { Reader } from '../../../filters/period-state';
import { useTranslate } from '../../../hooks/useTranslate';
import { CaseFilterButtons } from '../CaseFilterButtons';
import { FIGURE_FILTER_NAMES } from '../queue-path';
import { CurrencyMenu } from './CurrencyMenu';
import { intervalOf } from './figures-state';
import type { FiguresStateHandle } from './useFiguresState';

interface FiguresFiltersProps {
  /** null: not read yet. */
  cards: GetComplaintFigures.Response['data']['cards'] | null;
  handle: FiguresStateHandle;
  reader: Reader;
}

/** Of which period and which cases the figures are. */
export const FiguresFilters = ({ cards, handle, reader }: FiguresFiltersProps) => {
  const { state, update } = handle;
  const t = useTranslate();
  return (
    <FilterBar screenOnly>
      <PeriodMenu state={state} reader={reader} onChange={update} />
      <FoldedFilters active={Object.keys(state.filters).length}>
        <IntervalMenu
          interval={state.interval}
          shown={intervalOf(state, reader)}
          onChange={update}
        />
        <CaseFilterButtons
          names={FIGURE_FILTER_NAMES}
          locale={reader.locale}
          filters={state.filters}
          onChange={(filters) => update({ filters })}
        />
        <CurrencyMenu cards={cards} handle={handle} />
      </FoldedFilters>
      {Object.keys(state.filters).length > 0 && (
        <Button variant="ghost" size="S" onClick={() => update({ filters: {} })}>
          {t('filter.clearAll')}
        </Button>
      )}
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
