import type { Core } from '@strapi/strapi';
import type { Creatable } from '../../import/sink';
import { getService } from '../get-service';
import type { ReferenceService } from '../reference';

/** Reference data as a dry run sees it: what the real run would create counts as there. */
export const assumeCreated = (
  strapi: Core.Strapi,
  kinds: readonly Creatable[]
): Pick<ReferenceService, 'touchpoint' | 'location' | 'survey' | 'journey' | 'customer'> => {
  const reference = getService('reference', { strapi });
  const { timeZone } = getService('settings', { strapi }).general();
  return {
    ...reference,
    touchpoint: async (key) =>
      (await reference.touchpoint(key)) ??
      (kinds.includes('touchpoint') ? { key, archived: false } : null),
    location: async (key) =>
      (await reference.location(key)) ??
      (kinds.includes('location') ? { key, archived: false, timeZone } : null),
  };
};
