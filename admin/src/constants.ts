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

/** Where journeys are listed; each stands under it by its documentId. */
export const JOURNEYS_PATH = `${OVERVIEW_PATH}/journeys`;

/** Where complaints are handled; a case stands under it by its reference. */
export const COMPLAINTS_PATH = `${OVERVIEW_PATH}/complaints`;

/** Open cases by state. */
export const COMPLAINT_BOARD_PATH = `${COMPLAINTS_PATH}/board`;

/** Figures of complaints. */
export const COMPLAINT_FIGURES_PATH = `${COMPLAINTS_PATH}/figures`;

/** What is done about the causes of complaints; each stands under it by its key. */
export const IMPROVEMENTS_PATH = `${COMPLAINTS_PATH}/improvements`;

/** What complainants were promised, and what became of it. */
export const COMPLAINT_PROMISES_PATH = `${COMPLAINTS_PATH}/promises`;

/** What a management review looks at. */
export const COMPLAINT_REVIEW_PATH = `${COMPLAINTS_PATH}/review`;

/** Where files of feedback are brought in. */
export const IMPORT_PATH = `${OVERVIEW_PATH}/import`;

/** What an address, and a webhook's URL, look like. */
export const EXAMPLE_EMAIL = 'name@example.com';
export const EXAMPLE_WEBHOOK = 'https://hooks.example.com/cx';

/** Where alerts are decided on, and what was sent is seen. */
export const ALERTS_PATH = `${OVERVIEW_PATH}/alerts`;

/** Where the values are kept that KPIs should reach. */
export const TARGETS_PATH = `${OVERVIEW_PATH}/targets`;

/** Where one KPI is shown in depth, by its key. */
export const KPIS_PATH = `${OVERVIEW_PATH}/kpis`;

/** Where site keys and limits are set. */
export const INTAKE_SETTINGS_PATH = `/settings/${PLUGIN_ID}/intake`;

/** Where KPIs are opened to everybody. */
export const PUBLIC_KPIS_PATH = `/settings/${PLUGIN_ID}/public-kpis`;

/** Surveys in the Content Manager. */
export const SURVEYS_PATH = `/content-manager/collection-types/plugin::${PLUGIN_ID}.survey`;

/** Strapi's own page of the admin's roles. */
export const ADMIN_ROLES_PATH = '/settings/roles';

/** The type of journeys, as the Content Manager knows it. */
export const JOURNEY_UID = `plugin::${PLUGIN_ID}.journey`;

/** Strapi's own right to read journeys: whoever may in the Content Manager may on the board. */
export const READ_JOURNEYS = {
  action: 'plugin::content-manager.explorer.read',
  subject: JOURNEY_UID,
};
