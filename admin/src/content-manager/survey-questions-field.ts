import type * as React from 'react';
import { Question } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { SURVEY_QUESTIONS_FIELD } from '../../../shared/custom-fields';
import { PLUGIN_ID } from '../constants';

/** The field of a survey's questions in the Content Manager's form: an editor for them. */
export const addSurveyQuestionsField = (app: StrapiApp): void => {
  app.customFields.register({
    name: SURVEY_QUESTIONS_FIELD,
    pluginId: PLUGIN_ID,
    type: 'json',
    icon: Question,
    intlLabel: { id: `${PLUGIN_ID}.questionsField.label`, defaultMessage: 'Survey questions' },
    intlDescription: {
      id: `${PLUGIN_ID}.questionsField.description`,
      defaultMessage: 'Questions of a survey with their scales, worded in several languages',
    },
    components: {
      // Strapi's type knows nothing of the properties that its form gives.
      Input: async () => ({
        default: (await import('./SurveyQuestionsInput'))
          .SurveyQuestionsInput as React.ComponentType,
      }),
    },
  });
};
