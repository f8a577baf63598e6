import type * as React from 'react';
import { Layout } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { JOURNEY_MAP_FIELD } from '../../../shared/custom-fields';
import { PLUGIN_ID } from '../constants';

/** The field of a journey's map in the Content Manager's form: what is drawn, and the way to the board. */
export const addJourneyMapField = (app: StrapiApp): void => {
  app.customFields.register({
    name: JOURNEY_MAP_FIELD,
    pluginId: PLUGIN_ID,
    type: 'json',
    icon: Layout,
    intlLabel: { id: `${PLUGIN_ID}.mapField.label`, defaultMessage: 'Journey map' },
    intlDescription: {
      id: `${PLUGIN_ID}.mapField.description`,
      defaultMessage: 'Stages and steps of a journey, drawn on the board of Customer Experience',
    },
    components: {
      // Strapi's type knows nothing of the properties that its form gives.
      Input: async () => ({
        default: (await import('./JourneyMapInput')).JourneyMapInput as React.ComponentType,
      }),
    },
  });
};
