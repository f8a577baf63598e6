/** Of everything that is computed from answers: fetched anew when answers are excluded or included. */
export const NUMBERS = 'CxNumbers';

/** The values that KPIs should reach; they show with the numbers. */
export const TARGETS = 'CxTargets';

/** Saved views of pages. */
export const VIEWS = 'CxViews';

/** Answers as the feedback page lists them. */
export const ANSWERS = 'CxAnswers';
