import { FEEDBACK_PATH, OVERVIEW_PATH } from '../constants';
import { readFeedbackState, writeFeedbackState } from '../pages/feedback/feedback-state';
import {
  INITIAL_STATE,
  writeOverviewState,
  type OverviewState,
} from '../pages/overview/overview-state';
import type { PanelSubject } from './panel-subject';

type Subject = Pick<PanelSubject, 'kind' | 'key'>;

/** The overview of the last 90 days, of this touchpoint, location, survey or journey alone. */
export const overviewOf = ({ kind, key }: Subject): OverviewState => ({
  ...INITIAL_STATE,
  filters: { [kind]: [key] },
});

export const overviewPathOf = (subject: Subject): string =>
  `${OVERVIEW_PATH}?${writeOverviewState(new URLSearchParams(), overviewOf(subject))}`;

/** Its answers of the same days, the archived ones too. */
export const feedbackOf = ({ kind, key }: Subject) => ({
  ...readFeedbackState(new URLSearchParams()),
  filters: { [kind]: [key] },
  archive: 'all' as const,
});

export const feedbackPathOf = (subject: Subject): string =>
  `${FEEDBACK_PATH}?${writeFeedbackState(new URLSearchParams(), feedbackOf(subject))}`;
