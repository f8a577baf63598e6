import * as React from 'react';

import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { feedbackPath, type CountedAnswers, type Part } from '../pages/feedback/feedback-path';
import { useMay } from './useMay';

/** From a number's n and its part to where the answers or cases that it counts can be read; null: nowhere. */
export type PathToFacts = (n: number, part?: Part) => string | null;

/** The way from numbers to their answers: none from a number without answers, none for those who may not read them. */
export const useFeedbackPath = (): ((answers: CountedAnswers) => PathToFacts) => {
  const mayRead = useMay(ADMIN_ACTIONS.readFeedback);
  return React.useCallback(
    (answers) => (n, part) => (mayRead && n > 0 ? feedbackPath(answers, part) : null),
    [mayRead]
  );
};
