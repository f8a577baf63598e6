/** The custom field of a journey's map; `plugin::cx.` before it makes its uid. */
export const JOURNEY_MAP_FIELD = 'journey-map';

/** The custom field of a survey's questions. */
export const SURVEY_QUESTIONS_FIELD = 'survey-questions';
