import type { Core } from '@strapi/strapi';
import type { EntryLink } from '../../../../shared/contracts/complaint';
import type {
  GetTouchpointContents,
  TouchpointContent,
} from '../../../../shared/contracts/touchpoint-link';
import { entryTitle, mainFieldOf } from '../entry-title';
import { getService } from '../get-service';
import { editorOf } from '../journey-editor/rights';
import type { Reader } from '.';

type Row = Record<string, unknown> & { documentId: string; locale?: string | null };

/** So many are told. */
const MOST_TOLD = 20;
/** So many are looked through for those that the reader may read. */
const MOST_READ = 500;

/** Links by their content type, in order. */
const byType = (links: readonly EntryLink[]): Map<string, string[]> => {
  const types = new Map<string, string[]>();
  for (const { contentType, documentId } of links)
    types.set(contentType, [...(types.get(contentType) ?? []), documentId]);
  return types;
};

/** In the reader's language where it is written in it. */
const oneOf = (rows: readonly Row[], locale: string): Row | undefined =>
  rows.find((row) => row.locale === locale) ?? rows[0];

const contentsOfType = async (
  strapi: Core.Strapi,
  [uid, documentIds]: readonly [string, readonly string[]],
  { asker, locale }: Reader
): Promise<TouchpointContent[]> => {
  const type = Object.values(strapi.contentTypes).find((one) => one.uid === uid);
  // The host may have taken the type away.
  if (!type) return [];
  const { may } = editorOf(strapi, asker, uid);
  if (!may('read')) return [];
  const field = await mainFieldOf(strapi, uid);
  const rows: Row[] = await strapi.db.query(uid).findMany({
    where: { documentId: { $in: documentIds } },
    populate: ['createdBy'],
    orderBy: { id: 'asc' },
  });
  return documentIds.flatMap((documentId) => {
    const own = rows.filter((row) => row.documentId === documentId && may('read', row));
    const row = oneOf(own, locale);
    if (!row) return [];
    return {
      contentType: uid,
      documentId,
      title: may('read', row, field) ? entryTitle(row, field) : documentId,
      type: type.info.displayName,
      isSingle: type.kind === 'singleType',
      locale: row.locale ?? null,
    };
  });
};

/** From the other side: what is linked to a touchpoint, as far as the reader may read it. */
export const contentsOf = async (
  strapi: Core.Strapi,
  touchpoint: string,
  reader: Reader
): Promise<GetTouchpointContents.Response['data']> => {
  const { touchpointLinks } = getService('store', { strapi });
  const links = await touchpointLinks.entriesOf(touchpoint, MOST_READ + 1);
  const found: TouchpointContent[] = [];
  for (const group of byType(links.slice(0, MOST_READ)))
    found.push(...(await contentsOfType(strapi, group, reader)));
  const more = found.length > MOST_TOLD || links.length > MOST_READ;
  return { contents: found.slice(0, MOST_TOLD), more };
};
