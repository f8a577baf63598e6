import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { EntryLink } from '../../../../shared/contracts/complaint';
import type { KpiQuery } from '../../../../shared/contracts/kpi';
import {
  MOST_LINKS,
  type GetLinkChoices,
  type GetLinkedNumbers,
  type GetTouchpointLinks,
  type LinkedTouchpoint,
} from '../../../../shared/contracts/touchpoint-link';
import { UID } from '../../constants';
import { getService } from '../get-service';
import { refuseField } from '../settings/refuse';
import { editorOf, type EditorAbility } from '../journey-editor/rights';
import { touchpointsIn } from '../journey-editor/touchpoints';
import type { AdminUser } from '../admin-names';
import { contentsOf } from './contents';
import { numbersAt } from './numbers';

/** An entry of any content type. */
export type LinkedEntry = EntryLink;

/** The admin who asks, as Strapi knows them on a request. */
export interface Asker {
  user: AdminUser;
  userAbility: EditorAbility;
}

/** Who asks, and in which language. */
export interface Reader {
  asker: Asker;
  locale: string;
}

const linkedTo = ({ key, name, archived }: LinkedTouchpoint): LinkedTouchpoint => ({
  key,
  name,
  archived,
});

/** Entries of the host as the content of touchpoints, and what customers said there. */
export const createTouchpointLinksService = ({ strapi }: { strapi: Core.Strapi }) => {
  const links = () => getService('store', { strapi }).touchpointLinks;

  /**
   * @returns whether the asker may change the entry
   * @throws NotFoundError for an entry that is not there, or that the asker may not read
   */
  const demandReading = async (
    { contentType, documentId }: LinkedEntry,
    asker: Asker
  ): Promise<boolean> => {
    const isThere = contentType in strapi.contentTypes && contentType !== UID.touchpoint;
    const rows = isThere
      ? ((await strapi.db
          .query(contentType)
          .findMany({ where: { documentId }, populate: ['createdBy'] })) as object[])
      : [];
    const { may } = editorOf(strapi, asker, contentType);
    if (!rows.some((row) => may('read', row)))
      throw new errors.NotFoundError(`there is no entry ${documentId} of ${contentType}`);
    return rows.some((row) => may('update', row));
  };

  /** @throws ForbiddenError */
  const demandChanging = async (entry: LinkedEntry, asker: Asker): Promise<void> => {
    if (!(await demandReading(entry, asker)))
      throw new errors.ForbiddenError('your role may not change this entry');
  };

  const named = async (
    { contentType, documentId }: LinkedEntry,
    locale: string
  ): Promise<LinkedTouchpoint[]> => {
    const [keys, known] = await Promise.all([
      links().of(contentType, documentId),
      touchpointsIn(strapi, locale),
    ]);
    return keys.flatMap((key) => {
      const found = known.get(key);
      return found ? [linkedTo(found)] : [];
    });
  };

  /**
   * @param keys without repetitions
   * @throws ValidationError
   */
  const checkKeys = async (
    entry: LinkedEntry,
    keys: readonly string[],
    locale: string
  ): Promise<void> => {
    if (keys.length > MOST_LINKS)
      refuseField(['touchpoints'], `touchpoints can be at most ${MOST_LINKS}`);
    const known = await touchpointsIn(strapi, locale);
    const unknown = keys.find((key) => !known.has(key));
    if (unknown !== undefined)
      refuseField(['touchpoints'], `there is no touchpoint with the key ${unknown}`);
    const linked = await links().of(entry.contentType, entry.documentId);
    const archived = keys.find((key) => known.get(key)?.archived && !linked.includes(key));
    if (archived !== undefined)
      refuseField(['touchpoints'], `the touchpoint ${archived} is archived`);
  };

  return {
    async find(
      entry: LinkedEntry,
      locale: string,
      asker: Asker
    ): Promise<GetTouchpointLinks.Response['data']> {
      const mayChange = await demandReading(entry, asker);
      return { touchpoints: await named(entry, locale), mayChange };
    },

    /** In the order of the reader's alphabet. */
    async choices(
      entry: LinkedEntry,
      locale: string,
      asker: Asker
    ): Promise<GetLinkChoices.Response['data']> {
      await demandChanging(entry, asker);
      const linked = await links().of(entry.contentType, entry.documentId);
      const known = [...(await touchpointsIn(strapi, locale)).values()];
      const { compare } = new Intl.Collator(locale, { numeric: true });
      return known
        .filter(({ key, archived }) => !archived || linked.includes(key))
        .map(linkedTo)
        .sort((a, b) => compare(a.name, b.name));
    },

    async save(
      entry: LinkedEntry,
      touchpoints: readonly string[],
      locale: string,
      asker: Asker
    ): Promise<GetTouchpointLinks.Response['data']> {
      await demandChanging(entry, asker);
      const keys = [...new Set(touchpoints)];
      await checkKeys(entry, keys, locale);
      const { contentType, documentId } = entry;
      await getService('store', { strapi }).transaction(() =>
        links().replace(contentType, documentId, keys)
      );
      return { touchpoints: await named(entry, locale), mayChange: true };
    },

    /** From the other side: entries that are a touchpoint's content. */
    contents: (touchpoint: string, locale: string, asker: Asker) =>
      contentsOf(strapi, touchpoint, { locale, asker }),

    /** Scores of the entry's touchpoints with their weeks. */
    async numbers(
      entry: LinkedEntry,
      query: KpiQuery,
      locale: string,
      asker: Asker
    ): Promise<GetLinkedNumbers.Response['data']> {
      await demandReading(entry, asker);
      const touchpoints = await named(entry, locale);
      return numbersAt(strapi, touchpoints, query, { asker, locale });
    },
  };
};

export type TouchpointLinksService = ReturnType<typeof createTouchpointLinksService>;
