import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';

/** Every few seconds: goes on with curations that a restart or another instance's end left undone. */
export const resumeCurations = ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  getService('curationJobs', { strapi }).wake();
  return Promise.resolve();
};
