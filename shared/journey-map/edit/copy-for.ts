import type { Journey } from '../../contracts/journey';

/** For whom a journey is copied: only what is said changes. */
export interface CopyTarget {
  /** Key and name of the copy. */
  key: string;
  name: string;
  persona?: string | null;
  segment?: string | null;
  location?: string | null;
}

/**
 * A copy of a journey for another persona, segment or location. Stages and steps keep their keys and ids,
 * so that the copy can be compared with its original step by step. Pain points come along as assumptions:
 * their evidence was about other customers.
 */
export const copyFor = (journey: Journey, { key, name, ...target }: CopyTarget): Journey => ({
  ...journey,
  key,
  name,
  persona: target.persona === undefined ? journey.persona : target.persona,
  segment: target.segment === undefined ? journey.segment : target.segment,
  location: target.location === undefined ? journey.location : target.location,
  stages: journey.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) => {
      const { painPoints } = step.cells;
      if (!painPoints) return step;
      const assumed = painPoints.map((item) => ({ ...item, evidence: null }));
      return { ...step, cells: { ...step.cells, painPoints: assumed } };
    }),
  })),
});
