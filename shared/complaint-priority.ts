import {
  PRIORITIES,
  type ComplaintFacts,
  type Priority,
  type PriorityMatrix,
} from './contracts/complaint';

/** Priority by the matrix, or null while severity, impact or urgency is not known. */
export const priorityOf = (
  { severity, impact, urgency, safety }: Partial<ComplaintFacts>,
  matrix: PriorityMatrix
): Priority | null => {
  if (!severity || !impact || !urgency) return null;
  const found = matrix.cells[severity][impact][urgency];
  const floor = safety ? PRIORITIES.indexOf(matrix.safetyFloor) : 0;
  return PRIORITIES[Math.max(PRIORITIES.indexOf(found), floor)] ?? found;
};
