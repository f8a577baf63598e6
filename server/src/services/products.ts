import type { Core } from '@strapi/strapi';
import type { EntryLink } from '../../../shared/contracts/complaint';
import type {
  ComplaintDetail,
  FindProducts,
  Product,
} from '../../../shared/contracts/complaint-desk';
import type { Options } from '../config';
import { PLUGIN_ID } from '../constants';
import { checkCollectionType } from './host-types';
import { entryTitle, mainFieldOf } from './entry-title';
import { editorOf } from './journey-editor/rights';
import type { Asker } from './touchpoint-links';

export type { Product };

type Row = Record<string, unknown> & {
  documentId: string;
  locale?: string | null;
  publishedAt?: unknown;
};

/** So many are offered of those that a search finds. */
const MOST_OFFERED = 20;
/** Rows that are looked through for them: of one product there is one a language, and its draft. */
const MOST_ROWS = 400;

/** What fits where names of products are kept. */
const MOST_TITLE = 200;

/** Products as entries of the content type that the host names in `complaints.productType`. */
export const createProductsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const option = (): string | null =>
    (strapi.plugin(PLUGIN_ID).config('complaints') as Options['complaints']).productType;

  const rowsOf = ({ contentType, documentId }: EntryLink): Promise<Row[]> =>
    strapi.db.query(contentType).findMany({ where: { documentId }, populate: ['createdBy'] });

  const titleOf = (row: Row, mainField: string): string =>
    entryTitle(row, mainField).slice(0, MOST_TITLE);

  const isPublished = (contentType: string, { publishedAt }: Row): boolean => {
    const { options } = strapi.contentType(contentType as 'plugin::cx.touchpoint');
    return options?.draftAndPublish !== true || publishedAt != null;
  };

  /** Called as in this language where it has one, and as it is published where it is. */
  const find = async (
    documentId: string,
    locale: string,
    publishedOnly: boolean
  ): Promise<Product | null> => {
    const contentType = option();
    if (contentType === null) return null;
    const entry = { contentType, documentId };
    const rows = await rowsOf(entry);
    const open = rows.filter((row) => isPublished(contentType, row));
    const candidates = open.length > 0 || publishedOnly ? open : rows;
    const row = candidates.find((one) => one.locale === locale) ?? candidates[0];
    return row ? { entry, title: titleOf(row, await mainFieldOf(strapi, contentType)) } : null;
  };

  return {
    isConfigured: (): boolean => option() !== null,

    /** @throws Error that names the option, where the host has no such collection type */
    checkType(): void {
      checkCollectionType('complaints.productType', option(), { strapi });
    },

    /** What a guest may name: what is not published is not there. */
    published: (documentId: string, locale: string) => find(documentId, locale, true),

    /** What the desk may link; drafts as well. Null where it is of another type, or not there. */
    async of({ contentType, documentId }: EntryLink, locale: string): Promise<Product | null> {
      return contentType === option() ? find(documentId, locale, false) : null;
    },

    /**
     * Products whose name holds a text, of those that the asker may read in the Content Manager; null where
     * the host names no type.
     */
    async search(
      text: string,
      locale: string,
      asker: Asker
    ): Promise<FindProducts.Response['data']> {
      const contentType = option();
      if (contentType === null) return null;
      const field = await mainFieldOf(strapi, contentType);
      const rows: Row[] = await strapi.db.query(contentType).findMany({
        where: text === '' ? {} : { [field]: { $containsi: text } },
        orderBy: { [field]: 'asc' },
        populate: ['createdBy'],
        limit: MOST_ROWS,
      });
      const { may } = editorOf(strapi, asker, contentType);
      const found = new Map<string, Row>();
      for (const row of rows.filter((one) => may('read', one, field))) {
        if (row.locale === locale || !found.has(row.documentId)) found.set(row.documentId, row);
      }
      return [...found.values()].slice(0, MOST_OFFERED).map((row) => ({
        entry: { contentType, documentId: row.documentId },
        title: titleOf(row, field),
      }));
    },

    /** A case's link, whether the entry is still there, and whether the asker may read it. */
    async linked(
      entry: EntryLink | null | undefined,
      asker: Asker | null
    ): Promise<ComplaintDetail['productEntry']> {
      if (entry == null) return null;
      const isType = entry.contentType in strapi.contentTypes;
      const rows = isType ? await rowsOf(entry) : [];
      if (rows.length === 0) return { ...entry, gone: true, readable: false };
      const may = asker && editorOf(strapi, asker, entry.contentType).may;
      return { ...entry, gone: false, readable: rows.some((row) => may?.('read', row) === true) };
    },

    /** Names of products, by their ids: of those that the asker may read. */
    async named(
      documentIds: readonly string[],
      locale: string,
      asker: Asker | null
    ): Promise<ReadonlyMap<string, string>> {
      const contentType = option();
      const names = new Map<string, string>();
      if (contentType === null || asker === null || documentIds.length === 0) return names;
      const field = await mainFieldOf(strapi, contentType);
      const rows: Row[] = await strapi.db.query(contentType).findMany({
        where: { documentId: { $in: [...documentIds] } },
        populate: ['createdBy'],
        orderBy: { id: 'asc' },
      });
      const { may } = editorOf(strapi, asker, contentType);
      for (const row of rows.filter((one) => may('read', one, field))) {
        if (row.locale === locale || !names.has(row.documentId))
          names.set(row.documentId, titleOf(row, field));
      }
      return names;
    },
  };
};

export type ProductsService = ReturnType<typeof createProductsService>;
