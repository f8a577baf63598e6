import type { Core } from '@strapi/strapi';
import { JOURNEY_MAP_FIELD, SURVEY_QUESTIONS_FIELD } from '../../shared/custom-fields';
import { PLUGIN_ID } from './constants';

/** Tells Strapi of our custom fields, before it looks for the types that they are kept as. */
export const registerCustomFields = (strapi: Core.Strapi): void => {
  for (const name of [JOURNEY_MAP_FIELD, SURVEY_QUESTIONS_FIELD]) {
    strapi.customFields.register({
      name,
      plugin: PLUGIN_ID,
      type: 'json',
      inputSize: { default: 12, isResizable: false },
    });
  }
};
