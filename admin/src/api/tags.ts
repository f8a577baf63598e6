/** Of everything that is computed from answers: fetched anew when answers are excluded or included. */
export const NUMBERS = 'CxNumbers';

/** Saved views of pages. */
export const VIEWS = 'CxViews';

/** Of what holds for the whole site: week start, reporting zone, names. */
export const SITE = 'CxSite';

/** Of who may do what; keys of sites are among the ways in. */
export const ACCESS = 'CxAccess';
