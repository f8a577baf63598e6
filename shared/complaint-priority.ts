import {
  PRIORITIES,
  type ComplaintFacts,
  type Priority,
  type PriorityMatrix,
} from './contracts/complaint';

const HIGHEST = PRIORITIES.length - 1;

/** By how many priorities its complexity lifts a complaint; none while it is not known. */
export const stepsOfComplexity = (
  { complexity }: Partial<ComplaintFacts>,
  { complexitySteps }: PriorityMatrix
): number => (complexity ? complexitySteps[complexity] : 0);

/**
 * Priority by the matrix: that of its cell, lifted by complexity, and no lower than safety allows.
 * @returns null while severity, impact or urgency is not known; complexity may stay unknown
 */
export const priorityOf = (
  facts: Partial<ComplaintFacts>,
  matrix: PriorityMatrix
): Priority | null => {
  const { severity, impact, urgency, safety } = facts;
  if (!severity || !impact || !urgency) return null;
  const found = matrix.cells[severity][impact][urgency];
  const lifted = PRIORITIES.indexOf(found) + stepsOfComplexity(facts, matrix);
  const floor = safety ? PRIORITIES.indexOf(matrix.safetyFloor) : 0;
  return PRIORITIES[Math.min(Math.max(lifted, floor), HIGHEST)] ?? found;
};
