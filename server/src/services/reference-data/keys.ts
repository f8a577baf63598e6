import type { Core } from '@strapi/strapi';
import { UID } from '../../constants';
import { getService } from '../get-service';
import { createDocumentId } from '../../store/document-id';
import { refuse, type Data } from './checks';

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

/** Types of the desk: no answer names them. */
const OF_DESK: Partial<Record<ReferenceUid, true>> = {
  [UID.complaintCategory]: true,
  [UID.complaintCause]: true,
  [UID.remedy]: true,
  [UID.replyTemplate]: true,
};

/** Why a key is not given: to a living document, or to one that is gone and whose facts and versions keep it. */
const takenBy = async (strapi: Core.Strapi, uid: ReferenceUid, key: string): Promise<string> => {
  const owner = await strapi.db.query(uid).findOne({ where: { key }, select: ['id'] });
  return owner || uid !== UID.journey
    ? `key ${key} is taken by another ${KIND[uid]}`
    : `key ${key} was the key of a journey that is deleted; its feedback and its versions keep it`;
};

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
  if (!claimed) refuse([{ path: ['key'], message: await takenBy(strapi, uid, key) }]);
};

/** What knows reference data by its key. */
const knownBy = (uid: ReferenceUid): string => {
  if (uid === UID.target) return 'alerts';
  if (uid === UID.persona) return 'journeys';
  return uid in OF_DESK ? 'complaints' : 'facts';
};

/** A key never changes: facts know their reference data and customers by it, and alerts their targets. */
export const keepKey = async (
  strapi: Core.Strapi,
  uid: ReferenceUid | typeof UID.customer,
  where: unknown,
  data: Data
): Promise<void> => {
  if (data.key === undefined) return;
  const rows = (await strapi.db.query(uid).findMany({ where, select: ['key'] })) as {
    key: string;
  }[];
  const changed = rows.find((row) => row.key !== data.key);
  if (!changed) return;
  const what =
    uid === UID.customer
      ? 'facts know this customer by it'
      : `${knownBy(uid)} know this ${KIND[uid]} by it; change its name instead`;
  refuse([{ path: ['key'], message: `key must stay ${changed.key}: ${what}` }]);
};
