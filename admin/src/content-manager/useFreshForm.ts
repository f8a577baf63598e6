import * as React from 'react';
import { useForm } from '@strapi/strapi/admin';

import { useRefreshCxJourneyFormMutation } from '../api/journeys';

/**
 * Reads a journey's form anew whenever its tab is looked at again: the board may have been open in another
 * one, and the form would save the map that it knew over what was drawn there. A form in which something was
 * typed is left alone.
 */
export const useFreshForm = (documentId: string | null): void => {
  const [refresh] = useRefreshCxJourneyFormMutation();
  const isEdited = useForm('MapSummary', ({ modified }) => modified);
  React.useEffect(() => {
    if (documentId === null || isEdited) return undefined;
    const look = () => {
      if (document.visibilityState === 'visible') void refresh(documentId);
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [documentId, isEdited, refresh]);
};
