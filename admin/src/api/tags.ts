/** Of everything that is computed from answers: fetched anew when answers are excluded or included. */
export const NUMBERS = 'CxNumbers';

/** The values that KPIs should reach; they show with the numbers. */
export const TARGETS = 'CxTargets';

/** Saved views of pages. */
export const VIEWS = 'CxViews';

/** Answers as the feedback page lists them. */
export const ANSWERS = 'CxAnswers';

/** Of what holds for the whole site: week start, reporting zone, names. */
export const SITE = 'CxSite';

/** Of who may do what; keys of sites are among the ways in. */
export const ACCESS = 'CxAccess';

/** Cases of the complaints desk: the queue, its counts, the board, and each case by its reference. */
export const COMPLAINTS = 'CxComplaints';

/** Journeys as they are listed, and their versions. */
export const JOURNEYS = 'CxJourneys';

/** Strapi's own, of entries in the Content Manager. */
export const DOCUMENT = 'Document';

/** What is done about causes, and what came of it. */
export const IMPROVEMENTS = 'CxImprovements';

/** What is written of management reviews. */
export const REVIEWS = 'CxReviews';

/** Which entries of the host are the content of touchpoints. */
export const TOUCHPOINT_LINKS = 'CxTouchpointLinks';
