import { getService } from '../../../server/src/services/get-service';
import type { Host } from '../host';

/** How often each comment is stored. */
export const countComments = async (host: Host): Promise<Map<string, number>> => {
  const rows = (await host.strapi.db
    .query('plugin::cx.feedback')
    .findMany({ select: ['comment'] })) as { comment: string }[];
  const counts = new Map<string, number>();
  for (const { comment } of rows) counts.set(comment, (counts.get(comment) ?? 0) + 1);
  return counts;
};

/** Differences between the histograms and the facts, as `strapi-cx verify` counts them. */
export const verify = (host: Host) =>
  getService('store', { strapi: host.strapi }).verification.verify();
