import type { Journey, Stage, Step } from '../../../../shared/contracts/journey';
import type {
  Connection,
  ImportancePoint,
  MeasuredStep,
  StepMetric,
} from '../../../../shared/contracts/journey-overlay';
import type { KpiPoint } from '../../../../shared/contracts/kpi';
import type { KpiDefinition } from '../../kpi';
import { histogramsByPeriod, histogramsOf } from '../kpi/cells';
import { hasAnswers, responsesIn, type PlacesCells } from './answers';
import { connectionsOf } from './connections';
import { gapOf, onEmotionScale } from './gap';
import { NO_CELLS, type KpiNumbers } from './numbers';
import type { Moved } from './changes';
import type { readWeeks } from './read';
import type { Wordings } from './wording';

export type Weeks = Awaited<ReturnType<typeof readWeeks>>;

/** What all steps are measured with. */
export interface Measures {
  numbers: readonly KpiNumbers[];
  /** What the KPI at each touchpoint changed by. */
  moved(kpi: string, touchpoint: string): Moved;
  now: PlacesCells;
  /** Of what was found with what was expected. */
  comparison: KpiDefinition;
  emotion: KpiDefinition;
  weeks: Weeks | null;
  /** Local date on which the last week has not ended. */
  today: string;
}

const metricsAt = (touchpoint: string, { numbers, moved }: Measures): StepMetric[] =>
  numbers.flatMap(({ kpi, at }) => {
    const own = at.get(touchpoint);
    if (!own) return [];
    const { estimate, versusOthers, target, scales } = own;
    const change = moved(kpi.key, touchpoint);
    return [{ kpi: kpi.key, ...estimate, ...change, versusOthers, target, scales }];
  });

const weeksAt = (
  touchpoint: string,
  { weeks, numbers, today }: Measures
): MeasuredStep['trend'] => {
  const cells = weeks?.places.get(touchpoint);
  if (!weeks || !cells) return [];
  return numbers
    .filter(({ at }) => at.has(touchpoint))
    .map(({ kpi }) => {
      const series = histogramsByPeriod(cells, kpi, weeks.periods.length);
      return {
        kpi: kpi.key,
        series: weeks.periods.map(({ period, start, end, partial }, index): KpiPoint => ({
          period,
          start,
          end,
          partial: partial || end >= today,
          ...kpi.estimate(series[index] ?? []),
        })),
      };
    });
};

const measured = (
  step: Step,
  stage: Stage,
  sharedWith: string[],
  measures: Measures
): MeasuredStep => {
  const { touchpoint, importanceToCustomer, importanceToOrganisation } = step.cells;
  const cells = measures.now.get(touchpoint ?? '') ?? NO_CELLS;
  const emotions = onEmotionScale(histogramsOf(cells, measures.emotion));
  const emotion = measures.emotion.estimate(emotions);
  return {
    step: step.id,
    stage: stage.key,
    touchpoint: touchpoint ?? null,
    sharedWith,
    responses: responsesIn(cells),
    assumption: !hasAnswers(cells),
    metrics: touchpoint === undefined ? [] : metricsAt(touchpoint, measures),
    emotion: emotion.n > 0 ? emotion : null,
    gap: gapOf(histogramsOf(cells, measures.comparison), measures.comparison),
    trend: touchpoint === undefined ? [] : weeksAt(touchpoint, measures),
    importanceToCustomer: importanceToCustomer ?? null,
    importanceToOrganisation: importanceToOrganisation ?? null,
  };
};

/** Steps of the board, in order, with their numbers. */
export const measuredSteps = ({ stages }: Journey, measures: Measures): MeasuredStep[] => {
  const steps = stages.flatMap((stage) => stage.steps.map((step) => ({ stage, step })));
  return steps.map(({ stage, step }) => {
    const { touchpoint } = step.cells;
    const sharedWith = steps
      .filter((other) => other.step !== step && other.step.cells.touchpoint === touchpoint)
      .map((other) => other.step.id);
    return measured(step, stage, touchpoint === undefined ? [] : sharedWith, measures);
  });
};

/** Where lines may be drawn, of each KPI. */
export const connectionsBetween = (
  steps: readonly Step[],
  numbers: readonly KpiNumbers[],
  wordings: Wordings
): Connection[] =>
  numbers.flatMap(({ kpi, at }) =>
    connectionsOf(
      kpi.key,
      steps.map(({ id, cells: { touchpoint = '' } }) => {
        const own = at.get(touchpoint);
        return {
          step: id,
          hasValue: (own?.estimate.value ?? null) !== null,
          scales: own?.scales ?? [],
          wordings: kpi.metrics.map((metric) => wordings.of(touchpoint, metric)),
        };
      })
    )
  );

/** Importance × performance: steps that have both. */
export const importanceOf = (
  steps: readonly Step[],
  numbers: readonly KpiNumbers[]
): ImportancePoint[] =>
  steps.flatMap(({ id: step, cells: { touchpoint, importanceToCustomer } }) => {
    if (touchpoint === undefined || importanceToCustomer === undefined) return [];
    return numbers.flatMap(({ kpi, at }) => {
      const own = at.get(touchpoint);
      if (!own || own.estimate.value === null) return [];
      const { estimate, position } = own;
      const { value, confidence, n } = estimate;
      const importance = importanceToCustomer;
      return [{ step, kpi: kpi.key, importance, value: value as number, confidence, n, position }];
    });
  });
