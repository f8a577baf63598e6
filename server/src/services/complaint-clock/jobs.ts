import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';

/** Every minute: what time does with complaints. What is to be told leaves with the other messages. */
export const runComplaintClock = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const run = await getService('complaintClock', { strapi }).run();
  if (run && run.told + run.digests > 0) getService('alertSender', { strapi }).wake();
};
