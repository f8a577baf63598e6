import type { Core } from '@strapi/strapi';
import type { StepMetric } from '../../../../shared/contracts/journey-overlay';
import { changesBetween, type KpiDefinition } from '../../kpi';
import { histogramsOf } from '../kpi/cells';
import { comparabilityOf } from './comparability';
import type { KpiNumbers } from './numbers';
import { readWordings, type PlacesQuestion, type PlacesReading } from './read';
import { askedAt, cellsOf, windowOf, type Group, type Side } from './side';

/** What a number differs by from the window before, or why that isn't said. */
export type Moved = Pick<StepMetric, 'change' | 'changeReasons'>;

const UNMOVED: Moved = { change: null, changeReasons: [] };

/** The window compared with, and what was asked in it; null where none is compared with. */
export const earlierSide = async (
  strapi: Core.Strapi,
  question: PlacesQuestion,
  { asked, query, earlier }: PlacesReading
): Promise<Side | null> => {
  if (!earlier) return null;
  const { window, places } = earlier;
  const then = { from: window.from, to: window.to, compare: null };
  const reading: PlacesReading = {
    query: { ...query, ...then },
    asked: { ...asked, ...then },
    now: places,
    earlier: null,
  };
  return { reading, wordings: await readWordings(strapi, question, reading) };
};

/**
 * Changes of one KPI at several groups of touchpoints, adjusted together. What was asked otherwise before is
 * not compared, and counts in no adjustment; where nobody answered before, the change says so by its n.
 */
export const changesOf = (
  kpi: KpiDefinition,
  groups: readonly Group[],
  now: Side,
  earlier: Side | null
): Moved[] => {
  if (!earlier) return groups.map(() => UNMOVED);
  const held = groups.map((group) => {
    const { reasons } = comparabilityOf(
      group.map((key) => ({ here: askedAt(key, kpi, now), there: askedAt(key, kpi, earlier) }))
    );
    return {
      before: histogramsOf(cellsOf(earlier, group), kpi),
      after: histogramsOf(cellsOf(now, group), kpi),
      changeReasons: reasons.filter((reason) => reason !== 'no_answers'),
    };
  });
  const alike = held.filter(({ changeReasons }) => changeReasons.length === 0);
  const changes = changesBetween(kpi, alike, windowOf(earlier));
  const found = new Map(alike.map((one, index) => [one, changes[index] ?? null]));
  return held.map((one) => ({
    change: found.get(one) ?? null,
    changeReasons: one.changeReasons,
  }));
};

/** What each KPI changed by at each touchpoint that has answers to it. */
export const movedAt = (
  numbers: readonly KpiNumbers[],
  now: Side,
  earlier: Side | null
): ((kpi: string, touchpoint: string) => Moved) => {
  const found = new Map(
    numbers.map(({ kpi, at }) => {
      const touchpoints = [...at.keys()];
      const groups = touchpoints.map((key) => [key]);
      const changes = changesOf(kpi, groups, now, earlier);
      return [kpi.key, new Map(changes.map((one, index) => [touchpoints[index] ?? '', one]))];
    })
  );
  return (kpi, touchpoint) => found.get(kpi)?.get(touchpoint) ?? UNMOVED;
};
