import type { BreakReason } from '../../../../shared/contracts/journey-connection';
import { sameWords } from './connections';
import type { Wording } from './wording';

/** How a KPI was asked at a touchpoint on one side. */
export interface AskedPlace {
  /** Of the counted answers; empty without any. */
  scales: readonly string[];
  /** Of each metric of the KPI. */
  wordings: readonly Wording[];
}

/** The same touchpoint on both sides. */
export interface PlaceOnBothSides {
  here: AskedPlace;
  there: AskedPlace;
}

export interface Comparability {
  /** Why the sides are not compared; empty where they are. */
  reasons: BreakReason[];
  /** Whether it is known that both were asked in the same words. */
  wordingKnown: boolean;
}

const scalesOf = (places: readonly AskedPlace[]): string =>
  [...new Set(places.flatMap(({ scales }) => scales))].sort().join('\n');

const hasOneScale = ({ here, there }: PlaceOnBothSides): boolean =>
  here.scales.length === 1 && there.scales.length === 1 && here.scales[0] === there.scales[0];

const isKnown = ({ here, there }: PlaceOnBothSides): boolean =>
  ![...here.wordings, ...there.wordings].includes(null);

const hasOneWording = ({ here, there }: PlaceOnBothSides): boolean =>
  here.wordings.every((words, at) => {
    const others = there.wordings[at] ?? null;
    return words === null || others === null || sameWords(words, others);
  });

/**
 * Whether a KPI of two sides may be held against each other: only where the same was asked on the same scale.
 * Where nobody knows what was asked (answers without a survey) the numbers are compared, and that is said:
 * it is the same touchpoint.
 *
 * @param places one touchpoint, or all of a stage
 */
export const comparabilityOf = (places: readonly PlaceOnBothSides[]): Comparability => {
  const [here, there] = [places.map((one) => one.here), places.map((one) => one.there)];
  if (scalesOf(here) === '' || scalesOf(there) === '')
    return { reasons: ['no_answers'], wordingKnown: false };
  const shared = places.filter(
    (place) => place.here.scales.length > 0 && place.there.scales.length > 0
  );
  const sameScale = scalesOf(here) === scalesOf(there) && shared.every(hasOneScale);
  return {
    reasons: [
      ...(sameScale ? [] : (['scale'] as const)),
      ...(shared.every(hasOneWording) ? [] : (['wording'] as const)),
    ],
    wordingKnown: shared.length > 0 && shared.every(isKnown),
  };
};
