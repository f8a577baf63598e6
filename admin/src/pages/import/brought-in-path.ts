import type { ImportJob } from '../../../../shared/contracts/import';
import { COMPLAINTS_PATH, FEEDBACK_PATH } from '../../constants';
import type { PeriodState } from '../../filters/period-state';
import { readComplaintsState, writeComplaintsState } from '../complaints/complaints-state';
import { readFeedbackState, writeFeedbackState } from '../feedback/feedback-state';

/** Where what came in lies: old answers and closed cases are not where those pages begin. */
export const broughtInPath = ({ kind, period }: Pick<ImportJob, 'kind' | 'period'>): string => {
  const empty = new URLSearchParams();
  const custom: PeriodState | null = period && {
    period: 'custom',
    custom: { from: period.from, to: period.to },
  };
  if (kind === 'feedback') {
    const state = { ...readFeedbackState(empty), ...custom };
    return custom ? `${FEEDBACK_PATH}?${writeFeedbackState(empty, state)}` : FEEDBACK_PATH;
  }
  const state = { ...readComplaintsState(empty), queue: 'all' as const, received: custom };
  return custom ? `${COMPLAINTS_PATH}?${writeComplaintsState(empty, state)}` : COMPLAINTS_PATH;
};
