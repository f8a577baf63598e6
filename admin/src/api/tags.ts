/** Of everything that is computed from answers: fetched anew when answers are excluded or included. */
export const NUMBERS = 'CxNumbers';

/** Saved views of pages. */
export const VIEWS = 'CxViews';

/** Answers as the feedback page lists them. */
export const ANSWERS = 'CxAnswers';
