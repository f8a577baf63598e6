import type { Journey } from '../../contracts/journey';
import { DETAILS } from '../edit/command';
import { refusedAt, type Result } from '../../fault';
import { journeyFaults } from '../model/journey-faults';
import type { Conflict } from './conflict';
import { mergeLanes } from './merge-lanes';
import { mergeStages } from './merge-stages';
import { mergeSteps } from './merge-steps';
import { mergeValue } from './merge-value';
import { touchedSince } from './touched';

/** Two journeys in one. */
export interface Merge {
  journey: Journey;
  /** Empty when nobody is in anybody's way. */
  conflicts: Conflict[];
}

const mergeDetails = (base: Journey, mine: Journey, theirs: Journey) => {
  const conflicts: Conflict[] = [];
  const details = Object.fromEntries(
    DETAILS.map((field) => {
      const merged = mergeValue<Journey[typeof field]>(base[field], mine[field], theirs[field]);
      if (merged.conflict) {
        const rival = { base: base[field], mine: mine[field], theirs: theirs[field] };
        conflicts.push({ kind: 'detail', field, ...rival });
      }
      return [field, merged.value];
    })
  ) as Partial<Journey>;
  return { details, conflicts };
};

/**
 * What two editors made of the same journey, in one, step by step and cell by cell, with everything that
 * both changed otherwise. Nothing is overwritten silently: what the journey doesn't have of one side is
 * named in a conflict. Refused when the two together would be no valid journey (too many stages, say).
 * @param base what both began from
 * @param mine what is to be saved now
 * @param theirs what was saved in between
 */
export const mergeJourneys = (base: Journey, mine: Journey, theirs: Journey): Result<Merge> => {
  if (mine.key !== theirs.key) {
    return refusedAt(['key'], `these are two journeys: ${mine.key} and ${theirs.key}`);
  }
  const [own, others] = [touchedSince(base, mine), touchedSince(base, theirs)];
  const { details, conflicts } = mergeDetails(base, mine, theirs);
  const lanes = mergeLanes(base, own, others);
  const steps = mergeSteps(base, own, others, lanes.lanes);
  const stages = mergeStages(base, own, others, steps);
  const journey: Journey = {
    ...theirs,
    ...details,
    lanes: lanes.lanes,
    stages: stages.stages,
  };
  const faults = journeyFaults(journey);
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    journey,
    conflicts: [...conflicts, ...lanes.conflicts, ...stages.conflicts, ...steps.conflicts],
  };
};
