import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { EntryLink } from '../../../shared/contracts/complaint';
import type { KpiQuery } from '../../../shared/contracts/kpi';
import type {
  GetLinkedNumbers,
  GetTouchpointLinks,
} from '../../../shared/contracts/touchpoint-link';
import type { Journey } from '../../../shared/contracts/journey';
import { UID } from '../constants';
import { emptyJourney, touchpointsOf } from '../journey-map';
import { getService } from './get-service';
import { refuseField } from './settings/refuse';
import { editorOf, type EditorAbility } from './journey-editor/rights';
import { allRows, isDraft, journeyOfRow } from './journey-editor/rows';
import { touchpointsIn } from './journey-editor/touchpoints';
import type { AdminUser } from './admin-names';

/** An entry of any content type. */
export type LinkedEntry = EntryLink;

/** The admin who asks, as Strapi knows them on a request. */
export interface Asker {
  user: AdminUser;
  userAbility: EditorAbility;
}

/** An entry is content of a handful of touchpoints; more is a mistake. */
const MOST = 20;

/** A map with a step at each of these touchpoints, to be measured like any other. */
const mapOf = (touchpoints: readonly string[]): Journey => ({
  ...emptyJourney('entry', 'Entry'),
  stages: [
    {
      key: 'entry',
      name: 'Entry',
      steps: touchpoints.map((touchpoint) => ({ id: touchpoint, name: '', cells: { touchpoint } })),
    },
  ],
});

/** Entries of the host as the content of touchpoints, and what customers said there. */
export const createTouchpointLinksService = ({ strapi }: { strapi: Core.Strapi }) => {
  const links = () => getService('store', { strapi }).touchpointLinks;

  /** @throws NotFoundError for an entry that is not there, or that the asker may not read */
  const demand = async (
    verb: 'read' | 'update',
    { contentType, documentId }: LinkedEntry,
    asker: Asker
  ): Promise<void> => {
    const isThere = contentType in strapi.contentTypes && contentType !== UID.touchpoint;
    const rows = isThere
      ? ((await strapi.db
          .query(contentType)
          .findMany({ where: { documentId }, populate: ['createdBy'] })) as object[])
      : [];
    const { may } = editorOf(strapi, asker, contentType);
    if (!rows.some((row) => may('read', row)))
      throw new errors.NotFoundError(`there is no entry ${documentId} of ${contentType}`);
    if (!rows.some((row) => may(verb, row)))
      throw new errors.ForbiddenError('your role may not change this entry');
  };

  const named = async (
    { contentType, documentId }: LinkedEntry,
    locale: string
  ): Promise<GetTouchpointLinks.Response['data']> => {
    const [keys, known] = await Promise.all([
      links().of(contentType, documentId),
      touchpointsIn(strapi, locale),
    ]);
    const touchpoints = keys.flatMap((key) => {
      const found = known.get(key);
      return found ? [{ key, name: found.name, archived: found.archived }] : [];
    });
    return { touchpoints };
  };

  /** Journeys that the asker may read, by the touchpoints in their drafts. */
  const journeysWith = async (asker: Asker) => {
    const { may } = editorOf(strapi, asker);
    const rows = (await allRows(strapi)).filter((row) => isDraft(row) && may('read', row));
    return (touchpoint: string) => [
      ...new Map(
        rows
          .filter((row) => touchpointsOf(journeyOfRow(row)).includes(touchpoint))
          .map(({ documentId, name }) => [documentId, { documentId, name }])
      ).values(),
    ];
  };

  return {
    async find(entry: LinkedEntry, locale: string, asker: Asker) {
      await demand('read', entry, asker);
      return named(entry, locale);
    },

    async save(
      entry: LinkedEntry,
      touchpoints: readonly string[],
      locale: string,
      asker: Asker
    ): Promise<GetTouchpointLinks.Response['data']> {
      await demand('update', entry, asker);
      const keys = [...new Set(touchpoints)];
      if (keys.length > MOST) refuseField(['touchpoints'], `touchpoints can be at most ${MOST}`);
      const known = await touchpointsIn(strapi, locale);
      const unknown = keys.find((key) => !known.has(key));
      if (unknown !== undefined)
        refuseField(['touchpoints'], `there is no touchpoint with the key ${unknown}`);
      const { contentType, documentId } = entry;
      await getService('store', { strapi }).transaction(() =>
        links().replace(contentType, documentId, keys)
      );
      return named(entry, locale);
    },

    /** Scores of the entry's touchpoints with their weeks. */
    async numbers(
      entry: LinkedEntry,
      query: KpiQuery,
      locale: string,
      asker: Asker
    ): Promise<GetLinkedNumbers.Response['data']> {
      await demand('read', entry, asker);
      const { touchpoints } = await named(entry, locale);
      const overlay = getService('journeyOverlay', { strapi });
      const map = mapOf(touchpoints.map(({ key }) => key));
      const asked = { query, kpis: overlay.usual(), trend: 'all' as const, against: null };
      const { window, definitions, steps } = await overlay.measure(map, asked, locale);
      const journeysOf = await journeysWith(asker);
      return {
        window,
        definitions,
        touchpoints: steps.map(({ step, responses, metrics, trend }) => ({
          key: step,
          name: touchpoints.find(({ key }) => key === step)?.name ?? step,
          responses,
          metrics: metrics.map(
            ({ versusOthers: _others, scales: _scales, target: _target, ...metric }) => metric
          ),
          trend,
          journeys: journeysOf(step),
        })),
      };
    },
  };
};

export type TouchpointLinksService = ReturnType<typeof createTouchpointLinksService>;

/** Publishing an entry that is linked leaves a mark on the charts of its touchpoints, in one transaction. */
export const noteLinkedPublications = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context;
    if (action !== 'publish') return next();
    const { documentId } = context.params as { documentId?: unknown };
    if (typeof documentId !== 'string') return next();
    const { touchpointLinks, events } = getService('store', { strapi });
    const touchpoints = await touchpointLinks.of(uid, documentId);
    if (touchpoints.length === 0) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      await events.addPublished(touchpoints, new Date(), 'touchpoint');
      return result;
    });
  });
};
