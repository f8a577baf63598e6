import type { Journey } from '../../contracts/journey';
import { isFreeLane } from './lanes';
import { stepsOf } from './stored-map';

/** Makes an id that nothing ever had. */
export type NewId = () => string;

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 12;

/**
 * Ids of 12 letters and digits; what looks alike is left out. Chance is enough inside one journey, and
 * whoever edits a journey at the same time needs no counter in common.
 * @param random numbers from 0 to below 1, evenly
 */
export const createNewId =
  (random: () => number = Math.random): NewId =>
  () =>
    Array.from({ length: LENGTH }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');

/**
 * Every id that a journey has given, with its kind before it (`step/…`): lanes that editors added, stages,
 * steps, and the items of steps (pain points, opportunities). Built-in lanes are no ids but meanings.
 */
export const idsOf = (journey: Journey): Set<string> =>
  new Set([
    ...journey.lanes.filter(isFreeLane).map(({ id }) => `lane/${id}`),
    ...journey.stages.map(({ key }) => `stage/${key}`),
    ...stepsOf(journey).flatMap(({ id, cells }) => [
      `step/${id}`,
      ...(cells.painPoints ?? []).map((item) => `item/${item.id}`),
      ...(cells.opportunities ?? []).map((item) => `item/${item.id}`),
    ]),
  ]);
