import type { Core } from '@strapi/strapi';
import { removeJobs } from './jobs';
import { forgetOwnWrites } from './services/complaint-settings/own-writes';
import { forgetTurns } from './services/feedback-writes';
import { getService } from './services/get-service';

/** Also runs at each reload in development: nothing may be left running. */
export const destroy = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  removeJobs({ strapi });
  // After a failed boot there may be no database to open the services over.
  if (!strapi.isLoaded) return;
  await getService('settings', { strapi }).close();
  await getService('importJobs', { strapi }).close();
  await getService('curationJobs', { strapi }).close();
  await getService('alertSender', { strapi }).close();
  await getService('complaintMails', { strapi }).close();
  getService('intake', { strapi }).rateLimits.close();
  forgetOwnWrites();
  forgetTurns();
};
