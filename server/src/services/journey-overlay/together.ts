import type { Journey } from '../../../../shared/contracts/journey';
import type { GetJourneyOverlay } from '../../../../shared/contracts/journey-overlay';
import { touchpointsOf } from '../../journey-map';
import type { KpiDefinition } from '../../kpi';
import { hasAnswers, responsesIn } from './answers';
import { changesOf } from './changes';
import { numbersTogether } from './numbers';
import { cellsOf, type Group, type Side } from './side';

type Overlay = GetJourneyOverlay.Response['data'];
type Metrics = Overlay['journey']['metrics'];

/** Numbers of groups of touchpoints with their changes; those of one KPI are adjusted together. */
const metricsOf = (
  kpis: readonly KpiDefinition[],
  groups: readonly Group[],
  here: Side,
  earlier: Side | null
): Metrics[] => {
  const numbers = numbersTogether(kpis, groups, here.reading);
  const moved = new Map(kpis.map((kpi) => [kpi.key, changesOf(kpi, groups, here, earlier)]));
  return numbers.map((own, index) =>
    own.map((metric) => ({
      ...metric,
      ...(moved.get(metric.kpi)?.[index] ?? { change: null, changeReasons: [] }),
    }))
  );
};

/** Stages and the whole journey, each touchpoint once. */
export const together = (
  journey: Journey,
  kpis: readonly KpiDefinition[],
  here: Side,
  earlier: Side | null
): Pick<Overlay, 'stages' | 'journey'> => {
  const groups = journey.stages.map((stage) => touchpointsOf({ ...journey, stages: [stage] }));
  const all = touchpointsOf(journey);
  const stages = metricsOf(kpis, groups, here, earlier);
  const [whole = []] = metricsOf(kpis, [all], here, earlier);
  return {
    stages: journey.stages.map(({ key: stage }, index) => {
      const cells = cellsOf(here, groups[index] ?? []);
      return {
        stage,
        responses: responsesIn(cells),
        assumption: !hasAnswers(cells),
        metrics: stages[index] ?? [],
      };
    }),
    journey: { responses: responsesIn(cellsOf(here, all)), metrics: whole },
  };
};
