import type { Core } from '@strapi/strapi';
import { UID } from '../../constants';
import { getService } from '../get-service';

const keyOf = async (strapi: Core.Strapi, documentId: unknown): Promise<string | null> => {
  if (typeof documentId !== 'string') return null;
  const row = (await strapi.db
    .query(UID.journey)
    .findOne({ where: { documentId }, select: ['key'] })) as { key: string } | null;
  return row?.key ?? null;
};

/** Nothing is published where the document, or the language asked for, does not exist. */
const hasEntries = (published: unknown): boolean =>
  ((published as { entries?: readonly unknown[] } | null)?.entries ?? []).length > 0;

/**
 * Notes when a journey is published, once for each time somebody publishes it: rows are deleted and made
 * anew for each of its languages, so that lifecycles would tell of it several times. In one transaction
 * with the publishing: what was not published was not noted either.
 */
export const notePublications = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== UID.journey || context.action !== 'publish') return next();
    const { documentId } = context.params as { documentId?: unknown };
    return strapi.db.transaction(async () => {
      const published = await next();
      const key = await keyOf(strapi, documentId);
      if (key !== null && hasEntries(published)) {
        await getService('store', { strapi }).events.addPublished([key], new Date());
      }
      return published;
    });
  });
};
