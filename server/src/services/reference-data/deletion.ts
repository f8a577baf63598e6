import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Named } from '../../../../shared/contracts/reference-usage';
import { languageOf, NO_PREFERENCE } from '../../../../shared/language';
import { UID } from '../../constants';
import { isolate, wordsFor, type Words } from '../../mail/words';
import { getService } from '../get-service';
import { forgetLinksTo } from '../touchpoint-links/watch';
import { isInMaps, journeysReferringTo, type InMaps } from './journey-referrers';
import { KIND, type ReferenceUid } from './keys';
import { releasePeriod } from './target-periods';
import { vanishing } from './vanishing';

/** What can't go while answers name it; a journey can: they keep its key and version. */
const IN_ANSWERS = [UID.touchpoint, UID.location, UID.survey] as const;

type InAnswers = (typeof IN_ANSWERS)[number];

/** What keeps an entry from being deleted, with the text that says so. */
type Referrer =
  | { text: `delete.refused.${(typeof KIND)[InAnswers] | 'complaints' | 'categories'}` }
  | { text: `delete.refused.inJourneys.${(typeof KIND)[InMaps]}`; journeys: readonly string[] };

/** What complaints name, by the attribute in which they do. */
const IN_COMPLAINTS = {
  [UID.touchpoint]: 'touchpoint',
  [UID.location]: 'location',
  [UID.complaintCategory]: 'category',
  [UID.complaintCause]: 'causeCode',
} as const;

const isInAnswers = (uid: ReferenceUid): uid is InAnswers =>
  (IN_ANSWERS as readonly ReferenceUid[]).includes(uid);

const isInComplaints = (uid: ReferenceUid): uid is keyof typeof IN_COMPLAINTS =>
  uid in IN_COMPLAINTS;

const isAnswered = (
  strapi: Core.Strapi,
  uid: InAnswers | typeof UID.journey,
  key: string
): Promise<boolean> => getService('store', { strapi }).facts.refersTo(KIND[uid], key);

/** What names it: answers, complaints, journeys or other categories; null where nothing does. */
const referrerOf = async (
  strapi: Core.Strapi,
  uid: ReferenceUid,
  key: string
): Promise<Referrer | null> => {
  if (isInAnswers(uid) && (await isAnswered(strapi, uid, key)))
    return { text: `delete.refused.${KIND[uid]}` };
  const { complaints } = getService('store', { strapi });
  if (isInComplaints(uid) && (await complaints.refersTo(IN_COMPLAINTS[uid], key)) > 0)
    return { text: 'delete.refused.complaints' };
  if (isInMaps(uid)) {
    const journeys = await journeysReferringTo(strapi, uid, key);
    if (journeys.length > 0) return { text: `delete.refused.inJourneys.${KIND[uid]}`, journeys };
  }
  if (uid !== UID.complaintCategory) return null;
  const part = await strapi.db.query(uid).findOne({ where: { parent: key }, select: ['id'] });
  return part ? { text: 'delete.refused.categories' } : null;
};

/** Words in the language in which the admin who deletes reads the plugin; programs read English. */
const wordsOfDeleter = async (strapi: Core.Strapi): Promise<Words> => {
  const { user } = (strapi.requestContext.get()?.state ?? {}) as { user?: { id?: unknown } };
  const id = String(user?.id ?? '');
  const languages = await getService('preferences', { strapi }).languagesOf(id ? [id] : []);
  const reader = languages.get(id) ?? languageOf(NO_PREFERENCE, 'en');
  const { text } = getService('translations', { strapi });
  return wordsFor(reader, (key) => text(reader.locale, key));
};

/** A refusal names so many journeys, and the number of all. */
const MOST_NAMES = 5;

const namesOf = async (
  strapi: Core.Strapi,
  keys: readonly string[],
  locale: string
): Promise<Named[]> => {
  const labelOf = await getService('labels', { strapi }).find('journey', keys, locale);
  return keys.map((key) => ({ key, name: labelOf(key) }));
};

/** @throws ApplicationError that says what refers to the entry, and what to do instead */
const refuseDeletion = async (
  strapi: Core.Strapi,
  uid: ReferenceUid,
  key: string,
  referrer: Referrer
): Promise<never> => {
  const words = await wordsOfDeleter(strapi);
  const kind = KIND[uid];
  if (!('journeys' in referrer))
    throw new errors.ApplicationError(words.t(referrer.text, { key }), { key, kind });
  const journeys = await namesOf(strapi, referrer.journeys, words.reader.locale);
  const shown = journeys.slice(0, MOST_NAMES).map(({ name }) => isolate(name));
  const left = journeys.length - shown.length;
  const more = left > 0 ? [words.t('delete.refused.inJourneys.more', { n: left })] : [];
  const message = words.t(referrer.text, {
    key,
    n: journeys.length,
    names: words.list([...shown, ...more]),
  });
  throw new errors.ApplicationError(message, { key, kind, journeys });
};

/** Whether the key of a journey that goes is never given to another: late facts and versions go on naming it. */
const isKept = async (strapi: Core.Strapi, uid: ReferenceUid, key: string): Promise<boolean> => {
  if (uid !== UID.journey) return false;
  const versions = await getService('store', { strapi }).journeyVersions.list(key);
  return versions.length > 0 || (await isAnswered(strapi, uid, key));
};

/**
 * Refuses to delete what facts or journeys refer to, and gives back the keys of what goes.
 * @throws ApplicationError that says what refers to it
 */
export const guardDelete = async (
  strapi: Core.Strapi,
  uid: ReferenceUid,
  where: unknown
): Promise<void> => {
  const { keys } = getService('store', { strapi });
  for (const { documentId, key } of await vanishing(strapi, uid, where)) {
    const referrer = await referrerOf(strapi, uid, key);
    if (referrer) await refuseDeletion(strapi, uid, key, referrer);
    if (!(await isKept(strapi, uid, key))) await keys.release(KIND[uid], documentId);
    if (uid === UID.target) await releasePeriod(strapi, documentId);
    if (uid === UID.touchpoint) await forgetLinksTo(strapi, key);
  }
};
