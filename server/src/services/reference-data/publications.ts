import type { Core } from '@strapi/strapi';
import type { PublishedJourney } from '../../../../shared/contracts/journey-version';
import { journeyOf, type JourneyEntry } from '../../../../shared/journey-map/model';
import { UID } from '../../constants';
import { displayNameOf, type AdminUser } from '../admin-names';
import { getService } from '../get-service';

interface Row extends JourneyEntry {
  locale?: string | null;
}

const keyOf = async (strapi: Core.Strapi, documentId: unknown): Promise<string | null> => {
  if (typeof documentId !== 'string') return null;
  const row = (await strapi.db
    .query(UID.journey)
    .findOne({ where: { documentId }, select: ['key'] })) as { key: string } | null;
  return row?.key ?? null;
};

/** What is published of a journey now, in each language. */
const publishedRows = async (strapi: Core.Strapi, key: string): Promise<Row[]> => {
  const rows = (await strapi.db
    .query(UID.journey)
    .findMany({ where: { key, publishedAt: { $notNull: true } } })) as Row[];
  return rows.filter((row) => row.key === key);
};

const contentOf = (rows: readonly Row[]): PublishedJourney =>
  Object.fromEntries(
    rows.map((row) => {
      const map = typeof row.map === 'string' ? (JSON.parse(row.map) as Row['map']) : row.map;
      return [row.locale || 'default', journeyOf({ ...row, map })];
    })
  );

/** The admin who publishes; null for programs. */
const publisher = (strapi: Core.Strapi): string | null => {
  const { user } = (strapi.requestContext.get()?.state ?? {}) as { user?: AdminUser };
  return user ? displayNameOf(user).slice(0, 255) : null;
};

/** What a call of the Document Service asks for. */
interface Call {
  action: string;
  params: { documentId?: unknown; status?: unknown };
}

/** Strapi publishes within creating and updating too, and no middleware hears of that inner publishing. */
const publishesOnTheWay = ({ action, params }: Call): boolean =>
  (action === 'create' || action === 'update') && params.status === 'published';

const isNoted = (call: Call): boolean =>
  ['publish', 'unpublish', 'delete'].includes(call.action) || publishesOnTheWay(call);

/** Nothing is published where the document, or the language asked for, does not exist. */
const didPublish = (call: Call, result: unknown): boolean =>
  publishesOnTheWay(call)
    ? Boolean(result)
    : call.action === 'publish' &&
      ((result as { entries?: readonly unknown[] } | null)?.entries ?? []).length > 0;

const addVersion = async (strapi: Core.Strapi, key: string): Promise<void> => {
  const store = getService('store', { strapi });
  const now = new Date();
  await store.events.addPublished([key], now);
  const content = contentOf(await publishedRows(strapi, key));
  await store.journeyVersions.add(key, JSON.stringify(content), +now, publisher(strapi));
};

/**
 * Makes a version of a journey each time somebody publishes it, and ends the last one when the journey is
 * taken back in all its languages: rows are deleted and made anew for each of them, so that lifecycles
 * would tell of it several times. In one transaction with the publishing: what was not published was not
 * noted either.
 */
export const notePublications = ({ strapi }: { strapi: Core.Strapi }): void => {
  const note = async (call: Call, key: string, result: unknown): Promise<void> => {
    if (didPublish(call, result)) await addVersion(strapi, key);
    else if (call.action === 'unpublish' || call.action === 'delete') {
      if ((await publishedRows(strapi, key)).length > 0) return;
      await getService('store', { strapi }).journeyVersions.end(key, Date.now());
    }
  };

  strapi.documents.use(async (context, next) => {
    const call = context as unknown as Call;
    if (context.uid !== UID.journey || !isNoted(call)) return next();
    return strapi.db.transaction(async ({ onCommit }) => {
      const before = await keyOf(strapi, call.params.documentId);
      const result = await next();
      const made = call.action === 'create' ? (result as { documentId?: unknown } | null) : null;
      const key = before ?? (await keyOf(strapi, made?.documentId));
      if (key === null) return result;
      await note(call, key, result);
      onCommit(() => getService('reference', { strapi }).forget(UID.journey));
      return result;
    });
  });
};
