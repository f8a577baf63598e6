import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Journey, StoredJourneyMap } from '../../../../shared/contracts/journey';
import type {
  JourneyLocale,
  JourneyPublication,
  JourneyRevision,
  LastChange,
} from '../../../../shared/contracts/journey-editor';
import { canonicalJson } from '../../complaint-process';
import { UID } from '../../constants';
import { journeyOf, type JourneyEntry } from '../../journey-map';
import { jsonValue } from '../../store/json-value';
import { displayNameOf, type AdminUser } from '../admin-names';

/** How a journey is told where the site has no languages. */
export const NO_LANGUAGE = 'default';

/** One row of a journey: a draft or what is published, in one language. */
export interface JourneyRow extends Omit<JourneyEntry, 'map'> {
  documentId: string;
  locale?: string | null;
  publishedAt: string | Date | null;
  updatedAt: string | Date;
  map: StoredJourneyMap | string;
  updatedBy?: AdminUser | null;
  createdBy?: AdminUser | null;
}

const readRows = (strapi: Core.Strapi, where: object): Promise<JourneyRow[]> =>
  strapi.db.query(UID.journey).findMany({
    where,
    populate: ['createdBy', 'updatedBy'],
    orderBy: { id: 'asc' },
  }) as Promise<JourneyRow[]>;

/** Drafts and published rows of one journey, in all its languages. */
export const rowsOf = (strapi: Core.Strapi, documentId: string): Promise<JourneyRow[]> =>
  readRows(strapi, { documentId });

/** The same of all journeys. */
export const allRows = (strapi: Core.Strapi): Promise<JourneyRow[]> => readRows(strapi, {});

export const localeOfRow = ({ locale }: JourneyRow): string => locale || NO_LANGUAGE;

export const isDraft = ({ publishedAt }: JourneyRow): boolean => publishedAt === null;

/** What a row says. */
export const journeyOfRow = (row: JourneyRow): Journey =>
  journeyOf({ ...row, map: jsonValue(row.map) });

/** Names what a journey, or its map alone, says: databases keep JSON in orders of their own. */
export const revisionOf = (said: object): JourneyRevision =>
  createHash('sha256').update(canonicalJson(said)).digest('base64url').slice(0, 24);

/** The draft of a language. */
export const draftIn = (rows: readonly JourneyRow[], locale: string): JourneyRow | null =>
  rows.find((row) => isDraft(row) && localeOfRow(row) === locale) ?? null;

const publicationIn = (rows: readonly JourneyRow[], draft: JourneyRow): JourneyPublication => {
  const locale = localeOfRow(draft);
  const published = rows.find((row) => !isDraft(row) && localeOfRow(row) === locale);
  if (!published) return 'draft';
  const same = revisionOf(journeyOfRow(published)) === revisionOf(journeyOfRow(draft));
  return same ? 'published' : 'modified';
};

/** Every language in which a journey is told, with what is published of it. */
export const localesOf = (rows: readonly JourneyRow[]): JourneyLocale[] =>
  rows
    .filter(isDraft)
    .map((draft) => ({ locale: localeOfRow(draft), publication: publicationIn(rows, draft) }));

/** Who saved a row last. */
export const lastChangeOf = ({ updatedBy, updatedAt }: JourneyRow): LastChange => ({
  by: updatedBy ? displayNameOf(updatedBy) : null,
  at: new Date(updatedAt).toISOString(),
});
