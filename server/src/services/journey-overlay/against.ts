import type { Core } from '@strapi/strapi';
import type { Journey } from '../../../../shared/contracts/journey';
import type {
  ComparedMetric,
  ComparedPlace,
  ComparedSide,
} from '../../../../shared/contracts/journey-comparison';
import { stepsOf, touchpointsOf } from '../../journey-map';
import { changesBetween, totalOf, type KpiDefinition } from '../../kpi';
import { histogramsOf } from '../kpi/cells';
import { hasAnswers, responsesIn } from './answers';
import { comparabilityOf } from './comparability';
import { onEmotionScale } from './gap';
import { numbersOf, type KpiNumbers } from './numbers';
import { otherSide, type Against } from './other-side';
import { readPlaces, readWordings, type PlacesQuestion } from './read';
import { askedAt, cellsOf, windowOf, type Group, type Side } from './side';
import { connectionsBetween } from './steps';

/** A side whose numbers stand on the map. */
export interface NumberedSide extends Side {
  numbers: readonly KpiNumbers[];
}

/** One KPI of every group on both sides; what is not alike is not compared, and counts in no adjustment. */
const heldAgainst = (
  kpi: KpiDefinition,
  groups: readonly Group[],
  here: Side,
  there: Side
): (ComparedMetric | null)[] => {
  const held = groups.map((group) => ({
    after: histogramsOf(cellsOf(here, group), kpi),
    before: histogramsOf(cellsOf(there, group), kpi),
    ...comparabilityOf(
      group.map((key) => ({ here: askedAt(key, kpi, here), there: askedAt(key, kpi, there) }))
    ),
  }));
  const alike = held.filter(({ reasons }) => reasons.length === 0);
  const changes = changesBetween(kpi, alike, windowOf(there));
  const differences = new Map(alike.map((one, index) => [one, changes[index] ?? null]));
  return held.map((one) => {
    const { before, after, reasons, wordingKnown } = one;
    if (totalOf([...before, ...after]) === 0) return null;
    const difference = differences.get(one) ?? null;
    return { kpi: kpi.key, ...kpi.estimate(before), difference, reasons, wordingKnown };
  });
};

const placesOf = (
  kpis: readonly KpiDefinition[],
  groups: readonly Group[],
  here: Side,
  there: Side
): ComparedPlace[] => {
  const metrics = kpis.map((kpi) => heldAgainst(kpi, groups, here, there));
  return groups.map((group, index) => ({
    responses: responsesIn(cellsOf(there, group)),
    metrics: metrics.flatMap((one) => one[index] ?? []),
  }));
};

/** What both sides have in common. */
interface Compared {
  journey: Journey;
  kpis: readonly KpiDefinition[];
  emotion: KpiDefinition;
}

const NOWHERE: ComparedPlace = { responses: 0, metrics: [] };

/** The other side's numbers on the map, each with what the first side differs from it. */
export const comparedSide = (
  { journey, kpis, emotion }: Compared,
  here: Side,
  there: NumberedSide
): Omit<ComparedSide, 'by' | 'keys'> => {
  const touchpoints = touchpointsOf(journey);
  const steps = stepsOf(journey);
  // Each touchpoint is looked at once, however many steps stand at it.
  const found = placesOf(
    kpis,
    touchpoints.map((key) => [key]),
    here,
    there
  );
  const at = new Map(touchpoints.map((key, index) => [key, found[index] ?? NOWHERE]));
  const groups = journey.stages.map((stage) => touchpointsOf({ ...journey, stages: [stage] }));
  const stages = placesOf(kpis, groups, here, there);
  const [whole = NOWHERE] = placesOf(kpis, [touchpoints], here, there);
  return {
    window: windowOf(there),
    steps: steps.map(({ id: step, cells: { touchpoint = '' } }) => {
      const cells = cellsOf(there, [touchpoint]);
      const felt = emotion.estimate(onEmotionScale(histogramsOf(cells, emotion)));
      return {
        step,
        ...(at.get(touchpoint) ?? NOWHERE),
        assumption: !hasAnswers(cells),
        emotion: felt.n > 0 ? felt : null,
      };
    }),
    stages: journey.stages.map(({ key: stage }, index) => ({
      stage,
      ...(stages[index] ?? NOWHERE),
      assumption: !hasAnswers(cellsOf(there, groups[index] ?? [])),
    })),
    journey: whole,
    connections: connectionsBetween(steps, there.numbers, there.wordings),
  };
};

/**
 * Reads the other side: one question more, and in another period one about its questions' words. Words are
 * known of a touchpoint in a window, not of each location's answers there.
 */
export const readOtherSide = async (
  strapi: Core.Strapi,
  question: PlacesQuestion,
  against: Against,
  here: Side
): Promise<NumberedSide> => {
  const query = otherSide(question.query, against);
  const asked = { ...question, query };
  const reading = await readPlaces(strapi, asked);
  const wordings =
    against.by === 'period' ? await readWordings(strapi, asked, reading) : here.wordings;
  const numbers = question.kpis.map((kpi) =>
    numbersOf(kpi, question.touchpoints, reading, wordings, () => null)
  );
  return { reading, numbers, wordings };
};
