import type {
  GetComplaintControl,
  GetComplaintFigures,
} from '../../../../../shared/contracts/complaint-figures';
import { EmptyPeriod } from '../../../components/EmptyPeriod';
import { Sentence } from '../../../components/Sentence';
import { Stack } from '../../../components/PageGrids';
import { shownKpi } from '../../../format/shown-kpi';
import { useKpiPath } from '../../../hooks/useKpiPath';
import { useTermsText } from '../../../hooks/useTermsText';
import { useTranslate } from '../../../hooks/useTranslate';
import { ControlCard } from '../../kpi/ControlCard';
import { SignalsCard } from '../../kpi/SignalsCard';
import { intervalOf, kpiStateOf } from './figures-state';
import type { FigurePart } from './figure-part';

export interface ControlFigureProps extends FigurePart {
  data: GetComplaintControl.Response['data'];
  /** Names of what complaints can be held against. */
  exposures: GetComplaintFigures.Response['data']['exposures'];
}

/** A KPI of cases between its limits, with what its signals mean; its points lead to their cases. */
export const ControlFigure = ({
  data: { definition: plain, answer, controlChart },
  handle: { state, update },
  reader,
}: Omit<ControlFigureProps, 'exposures'>) => {
  const t = useTranslate();
  const terms = useTermsText()(answer);
  const definition = shownKpi(plain, answer);
  const interval = intervalOf(state, reader);
  const asked = kpiStateOf(state, plain);
  const pathTo = useKpiPath()({
    definition: plain,
    answer,
    period: asked,
    filters: asked.filters,
  });
  if (answer.value === null && controlChart.points.every(({ value }) => value === null)) {
    return (
      <EmptyPeriod
        of={answer.terms?.exposure === undefined ? 'cases' : 'exposure'}
        window={answer.window}
        period={state.period}
        onChange={update}
      />
    );
  }
  const chart = { controlChart, definition, interval };
  return (
    <Stack>
      <ControlCard {...chart} events={[]} target={answer.target} pathTo={pathTo} />
      {terms !== null && <Sentence>{t('figures.told', { terms })}</Sentence>}
      <SignalsCard {...chart} {...{ pathTo }} state={asked} lastDay={answer.window.to} />
    </Stack>
  );
};
