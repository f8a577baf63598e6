import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { getService } from '../get-service';

/** Of a touchpoint that goes. */
export const forgetLinksTo = async (strapi: Core.Strapi, touchpoint: string): Promise<void> => {
  const { touchpointLinks } = getService('store', { strapi });
  // MySQL locks the gap where nothing is to be deleted.
  if ((await touchpointLinks.entriesOf(touchpoint, 1)).length > 0)
    await touchpointLinks.forget(touchpoint);
};

/** What a call of the Document Service does to what readers of the site see. */
interface Call {
  action: string;
  params: { documentId?: unknown; status?: unknown };
  contentType: Parameters<typeof contentTypes.hasDraftAndPublish>[0];
}

/** The API publishes as it updates, in one call. */
const publishes = ({ action, params, contentType }: Call): boolean =>
  action === 'publish' ||
  (action === 'update' &&
    params.status === 'published' &&
    contentTypes.hasDraftAndPublish(contentType));

/** Nothing is published where the document, or the language asked for, does not exist. */
const didPublish = ({ action }: Call, result: unknown): boolean =>
  action === 'publish'
    ? ((result as { entries?: readonly unknown[] } | null)?.entries ?? []).length > 0
    : result !== null;

/**
 * Publishing an entry that is linked leaves a mark on the charts of its touchpoints, and an entry that is
 * deleted in its last language loses its links: each in one transaction with what it follows from.
 */
export const watchLinkedEntries = ({ strapi }: { strapi: Core.Strapi }): void => {
  const isGone = async (uid: string, documentId: string): Promise<boolean> =>
    (await strapi.db.query(uid).count({ where: { documentId } })) === 0;

  strapi.documents.use(async (context, next) => {
    const call = context as unknown as Call;
    const { documentId } = call.params;
    const { uid, action } = context;
    if (typeof documentId !== 'string' || !(action === 'delete' || publishes(call))) return next();
    return strapi.db.transaction(async () => {
      const { touchpointLinks, events } = getService('store', { strapi });
      const touchpoints = await touchpointLinks.of(uid, documentId);
      const result = await next();
      if (touchpoints.length === 0) return result;
      if (action === 'delete') {
        if (await isGone(uid, documentId)) await touchpointLinks.replace(uid, documentId, []);
      } else if (didPublish(call, result)) {
        await events.addPublished(touchpoints, new Date(), 'touchpoint');
      }
      return result;
    });
  });
};
