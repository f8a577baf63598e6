import { useAuth } from '@strapi/strapi/admin';

import { READ_JOURNEYS } from '../constants';

/** Whether the reader may open journeys: Strapi's own right on the type. The server decides for itself. */
export const useMayJourneys = (): boolean =>
  useAuth('CustomerExperience', ({ permissions }) =>
    permissions.some(
      ({ action, subject }) => action === READ_JOURNEYS.action && subject === READ_JOURNEYS.subject
    )
  );
