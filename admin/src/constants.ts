export const PLUGIN_ID = 'cx';

/** Where the overview lives, seen from the admin's root. */
export const OVERVIEW_PATH = `/plugins/${PLUGIN_ID}`;

/** The KPI of the home page's widget, and the overview's first choice. */
export const HEADLINE_KPI = 'nps';

/** How feedback comes in; shown where there is none yet. */
export const FEEDBACK_ENDPOINT = 'POST /api/cx/feedback';

/** Where a KPI is read. */
export const kpiEndpoint = (kpi: string): string => `GET /api/cx/kpis/${kpi}`;

/** How to send, import and read feedback. */
export const DOCS_URL = 'https://github.com/strapi-plugin-cx/strapi-plugin-cx#readme';

/** Where feedback is read. */
export const FEEDBACK_PATH = `${OVERVIEW_PATH}/feedback`;

/** Where files of feedback are brought in. */
export const IMPORT_PATH = `${OVERVIEW_PATH}/import`;

/** Where the values are kept that KPIs should reach. */
export const TARGETS_PATH = `${OVERVIEW_PATH}/targets`;

/** Where one KPI is shown in depth, by its key. */
export const KPIS_PATH = `${OVERVIEW_PATH}/kpis`;
