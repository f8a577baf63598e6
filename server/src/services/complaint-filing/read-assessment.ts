import type { StatedAssessment } from '../../../../shared/contracts/complaint-filing';
import {
  LEVELS,
  PRIORITIES,
  SEVERITIES,
  type Level,
} from '../../../../shared/contracts/complaint-words';
import { readChoice, readText, type Json, type Report } from '../intake/read-values';

const MAX_REASON = 20_000;

const readSafety = ({ safety }: Json, report: Report): boolean | null => {
  if (safety === undefined || safety === null) return null;
  if (typeof safety === 'boolean') return safety;
  report('safety', 'safety must be true or false');
  return null;
};

/** What a caller says of how pressing a complaint is; only what was said. Pure: whether they may is asked elsewhere. */
export const readAssessment = (from: Json, report: Report): StatedAssessment => {
  const level = (name: 'complexity' | 'impact' | 'urgency'): Level | null =>
    readChoice(from, name, LEVELS, report);
  const read = {
    severity: readChoice(from, 'severity', SEVERITIES, report),
    safety: readSafety(from, report),
    complexity: level('complexity'),
    impact: level('impact'),
    urgency: level('urgency'),
    priority: readChoice(from, 'priority', PRIORITIES, report),
    priorityReason: readText(from, 'priorityReason', MAX_REASON, report),
  };
  // A reason alone would keep the matrix from ever setting the priority.
  if (from.priorityReason != null && from.priority == null)
    report('priorityReason', 'priorityReason must be left out where no priority is given');
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null));
};
