import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { UID } from '../../constants';
import type { StoredJourneyMap } from '../../../../shared/contracts/journey';
import { upgradeJourneyMap } from '../../journey-map';
import { jsonValue } from '../../store/json-value';
import { getService } from '../get-service';
import type { Store } from '../../store/types';
import { createDocumentId } from '../../store/document-id';
import { refuse, type Data } from './checks';
import { forgetLinksTo } from '../touchpoint-links/watch';
import { releasePeriod } from './target-periods';

/** Reference types with keys that never change, and the kind under which a key is claimed. */
export const KIND = {
  [UID.journey]: 'journey',
  [UID.touchpoint]: 'touchpoint',
  [UID.persona]: 'persona',
  [UID.location]: 'location',
  [UID.survey]: 'survey',
  [UID.target]: 'target',
  [UID.complaintCategory]: 'complaint-category',
  [UID.complaintCause]: 'complaint-cause',
  [UID.remedy]: 'remedy',
  [UID.replyTemplate]: 'reply-template',
} as const;

export type ReferenceUid = keyof typeof KIND;

type FactKind = Parameters<Store['facts']['refersTo']>[0];

interface Row {
  id: number;
  documentId: string;
  key: string;
}

/** Takes the key for the document, over all its locales and versions. */
export const claimKey = async (
  strapi: Core.Strapi,
  uid: ReferenceUid,
  data: Data
): Promise<void> => {
  const { key } = data;
  if (typeof key !== 'string') return;
  // A new document gets its id only in the insert; the claim needs it before.
  const documentId = typeof data.documentId === 'string' ? data.documentId : createDocumentId();
  data.documentId = documentId;
  const claimed = await getService('store', { strapi }).keys.claim(KIND[uid], key, documentId);
  if (!claimed) refuse([{ path: ['key'], message: `key ${key} is taken by another ${KIND[uid]}` }]);
};

/** What complaints name, by the attribute in which they do. */
const IN_COMPLAINTS = {
  [UID.touchpoint]: 'touchpoint',
  [UID.location]: 'location',
  [UID.complaintCategory]: 'category',
  [UID.complaintCause]: 'causeCode',
} as const;

/** Types of the desk: no answer names them. */
const OF_DESK: Partial<Record<ReferenceUid, true>> = {
  [UID.complaintCategory]: true,
  [UID.complaintCause]: true,
  [UID.remedy]: true,
  [UID.replyTemplate]: true,
};

const isInComplaints = (uid: ReferenceUid): uid is keyof typeof IN_COMPLAINTS =>
  uid in IN_COMPLAINTS;

/** What knows reference data by its key. */
const knownBy = (uid: ReferenceUid): string => {
  if (uid === UID.target) return 'alerts';
  if (uid === UID.persona) return 'journeys';
  return uid in OF_DESK ? 'complaints' : 'facts';
};

/** A key never changes: facts know their reference data by it, and alerts their targets. */
export const keepKey = async (
  strapi: Core.Strapi,
  uid: ReferenceUid,
  where: unknown,
  data: Data
): Promise<void> => {
  if (data.key === undefined) return;
  const rows = (await strapi.db
    .query(uid)
    .findMany({ where, select: ['id', 'documentId', 'key'] })) as Row[];
  const changed = rows.find((row) => row.key !== data.key);
  if (changed) {
    refuse([
      {
        path: ['key'],
        message: `key must stay ${changed.key}: ${knownBy(uid)} know this ${KIND[uid]} by it; change its name instead`,
      },
    ]);
  }
};

/** Documents of which `where` would delete the last row. */
const vanishing = async (
  strapi: Core.Strapi,
  uid: ReferenceUid,
  where: unknown
): Promise<Row[]> => {
  const doomed = (await strapi.db
    .query(uid)
    .findMany({ where, select: ['id', 'documentId', 'key'] })) as Row[];
  const documentIds = [...new Set(doomed.map((row) => row.documentId))];
  if (documentIds.length === 0) return [];
  const all = (await strapi.db.query(uid).findMany({
    where: { documentId: { $in: documentIds } },
    select: ['id', 'documentId', 'key'],
  })) as Row[];
  const ids = new Set(doomed.map((row) => row.id));
  const staying = new Set(all.filter((row) => !ids.has(row.id)).map((row) => row.documentId));
  return [...new Map(doomed.map((row) => [row.documentId, row])).values()].filter(
    (row) => !staying.has(row.documentId)
  );
};

/** Whether a draft or a published map is drawn for a persona. */
const isDrawnFor = async (strapi: Core.Strapi, persona: string): Promise<boolean> => {
  const rows = (await strapi.db.query(UID.journey).findMany({ select: ['map'] })) as {
    map: StoredJourneyMap | string;
  }[];
  return rows.some(({ map }) => upgradeJourneyMap(jsonValue(map)).persona === persona);
};

/** Whether answers, complaints, journeys or other categories name it. */
const referrersOf = async (
  strapi: Core.Strapi,
  uid: ReferenceUid,
  key: string
): Promise<'answers' | 'complaints' | 'categories' | 'journeys' | null> => {
  if (uid === UID.persona) return (await isDrawnFor(strapi, key)) ? 'journeys' : null;
  const { facts, complaints } = getService('store', { strapi });
  const isAnswered = uid !== UID.target && !(uid in OF_DESK);
  if (isAnswered && (await facts.refersTo(KIND[uid] as FactKind, key))) return 'answers';
  if (isInComplaints(uid) && (await complaints.refersTo(IN_COMPLAINTS[uid], key)) > 0)
    return 'complaints';
  if (uid !== UID.complaintCategory) return null;
  const part = await strapi.db.query(uid).findOne({ where: { parent: key }, select: ['id'] });
  return part ? 'categories' : null;
};

/** In the language in which the admin who deletes reads the plugin; programs read English. */
const refusalOf = async (strapi: Core.Strapi, reason: string, key: string): Promise<string> => {
  const { user } = (strapi.requestContext.get()?.state ?? {}) as { user?: { id?: unknown } };
  const id = String(user?.id ?? '');
  const languages = await getService('preferences', { strapi }).languagesOf(id ? [id] : []);
  const texts = getService('translations', { strapi });
  const refusal = texts.find(languages.get(id)?.locale, `delete.refused.${reason}`) ?? '{key}';
  return refusal.replace('{key}', key);
};

/**
 * The last row of a document goes: refused where facts refer to it, else its key is given back.
 * @throws ApplicationError that says to archive instead
 */
export const endDocument = async (
  strapi: Core.Strapi,
  uid: ReferenceUid,
  row: Pick<Row, 'documentId' | 'key'>
): Promise<void> => {
  const store = getService('store', { strapi });
  const used = await referrersOf(strapi, uid, row.key);
  if (used && uid !== UID.journey) {
    const reason = used === 'answers' ? KIND[uid] : used;
    throw new errors.ApplicationError(await refusalOf(strapi, reason, row.key), {
      key: row.key,
      kind: KIND[uid],
    });
  }
  // The key of a journey that facts still name is never given to another.
  if (!used) await store.keys.release(KIND[uid], row.documentId);
  if (uid === UID.target) await releasePeriod(strapi, row.documentId);
  if (uid === UID.touchpoint) await forgetLinksTo(strapi, row.key);
};

/** See {@link endDocument}, for what a lifecycle is about to delete. */
export const guardDelete = async (
  strapi: Core.Strapi,
  uid: ReferenceUid,
  where: unknown
): Promise<void> => {
  for (const row of await vanishing(strapi, uid, where)) await endDocument(strapi, uid, row);
};
