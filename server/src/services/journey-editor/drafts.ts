import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Journey } from '../../../../shared/contracts/journey';
import type {
  JourneyDraft,
  JourneyRevision,
  MissingTouchpoint,
  VersionInForce,
} from '../../../../shared/contracts/journey-editor';
import { UID } from '../../constants';
import { mapOf } from '../../journey-map';
import { getService } from '../get-service';
import { refuseFaults, refuseField } from '../settings/refuse';
import { faultsOfJourney } from './check-journey';
import { conflictWith } from './conflict';
import { contentLanguage, inLanguage, nearestLanguage } from './languages';
import type { JourneyEditor } from './rights';
import {
  draftIn,
  isDraft,
  journeyOfRow,
  lastChangeOf,
  localeOfRow,
  localesOf,
  revisionOf,
  rowsOf,
  type JourneyRow,
} from './rows';
import { missingTouchpoints, nameableIn, touchpointFaults, touchpointsIn } from './touchpoints';

/** Work that an editor hands in: on which revision it stands, and what it says. */
export interface Work {
  locale?: unknown;
  base: JourneyRevision | null;
  journey: Journey;
}

/** Attributes of the type, as Strapi's documents take them; the key is given once. */
export const attributesOf = (journey: Journey): Record<string, unknown> => {
  const { name, description, state, owner } = journey;
  return { name, description, state, owner, map: mapOf(journey) };
};

const unknownJourney = (documentId: string): Error =>
  new errors.NotFoundError(`there is no journey ${documentId}`);

/** Drafts of journeys: read, saved and published through Strapi's own documents. */
export const createJourneyDraftsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi });
  const documents = () => strapi.documents(UID.journey as 'plugin::upload.file');

  const inForce = async (key: string): Promise<VersionInForce | null> => {
    const last = (await store().journeyVersions.list(key)).find(({ until }) => until === null);
    return last ? { version: last.version, since: new Date(last.from).toISOString() } : null;
  };

  /** All rows of a journey that the editor may read. @throws NotFoundError */
  const readable = async (documentId: string, editor: JourneyEditor): Promise<JourneyRow[]> => {
    const rows = await rowsOf(strapi, documentId);
    const own = rows.filter((row) => editor.may('read', row));
    if (!own.some(isDraft)) throw unknownJourney(documentId);
    return own;
  };

  const draftOf = async (rows: readonly JourneyRow[], locale: string): Promise<JourneyDraft> => {
    const told = draftIn(rows, locale);
    const row = told ?? rows.find(isDraft);
    if (!row) throw unknownJourney('');
    const journey = journeyOfRow(row);
    const locales = localesOf(rows);
    return {
      documentId: row.documentId,
      locale,
      revision: told ? revisionOf(journey) : null,
      journey,
      publication: locales.find((one) => one.locale === locale)?.publication ?? 'draft',
      inForce: await inForce(journey.key),
      lastChange: lastChangeOf(row),
      locales,
    };
  };

  /** The draft after a change, as its editor sees it. */
  const reread = async (documentId: string, locale: string): Promise<JourneyDraft> =>
    draftOf(await rowsOf(strapi, documentId), locale);

  const check = async (
    journey: unknown,
    rows: readonly JourneyRow[],
    locale: string
  ): Promise<void> => {
    refuseFaults(faultsOfJourney(journey));
    const valid = journey as Journey;
    const key = rows[0]?.key ?? '';
    if (valid.key !== key) {
      refuseField(['key'], `key must stay ${key}: facts know this journey by it`);
    }
    const known = await touchpointsIn(strapi, locale);
    refuseFaults(touchpointFaults(valid, nameableIn(rows, known)));
  };

  /**
   * Does work on the draft of a language while nobody else does.
   * @throws JourneyConflictError where it is another one than the work stands on
   */
  const whileAlone = (
    documentId: string,
    { key, locale, base }: { key: string; locale: string; base: JourneyRevision | null },
    work: (row: JourneyRow | null) => Promise<void>,
    isDone: (row: JourneyRow) => boolean = () => false
  ): Promise<void> =>
    store().transaction(async () => {
      await store().keys.hold('journey', key);
      const row = draftIn(await rowsOf(strapi, documentId), locale);
      if (row && isDone(row)) return;
      if (row && revisionOf(journeyOfRow(row)) !== base) throw conflictWith(row);
      if (!row && base !== null) throw unknownJourney(documentId);
      await work(row);
    });

  const save = async (
    documentId: string,
    { locale: asked, base, journey }: Work,
    editor: JourneyEditor
  ): Promise<JourneyDraft> => {
    const locale = await contentLanguage(strapi, asked);
    const rows = await readable(documentId, editor);
    const [first] = rows;
    const entry = draftIn(rows, locale) ?? { ...first, locale };
    editor.demand('update', entry, 'map');
    await check(journey, rows, locale);
    const data = { ...attributesOf(journey), updatedBy: editor.user.id };
    await whileAlone(
      documentId,
      { key: journey.key, locale, base },
      async () => {
        await documents().update({ documentId, ...inLanguage(locale), data: data as never });
      },
      // A request that is sent again after its answer was lost is no conflict.
      (row) => revisionOf(journeyOfRow(row)) === revisionOf(journey)
    );
    return reread(documentId, locale);
  };

  return {
    readable,
    reread,
    save,

    /** The draft in a language, or in the nearest there is to begin a translation from. */
    async find(documentId: string, asked: unknown, editor: JourneyEditor): Promise<JourneyDraft> {
      const rows = await readable(documentId, editor);
      return draftOf(rows, await nearestLanguage(strapi, asked));
    },

    /** Publishes the draft of a language; Strapi's hook makes the version. */
    async publish(
      documentId: string,
      { locale: asked, base }: { locale?: unknown; base: JourneyRevision },
      editor: JourneyEditor
    ): Promise<JourneyDraft> {
      const locale = await contentLanguage(strapi, asked);
      const rows = await readable(documentId, editor);
      const row = draftIn(rows, locale);
      if (!row) throw unknownJourney(documentId);
      editor.demand('publish', row);
      await whileAlone(documentId, { key: row.key, locale, base }, async () => {
        await documents().publish({ documentId, ...inLanguage(locale) });
      });
      return reread(documentId, locale);
    },

    /** Steps of a draft whose touchpoints are gone: they keep their keys, and nothing can be measured there. */
    async missingIn({ journey, locale }: JourneyDraft): Promise<MissingTouchpoint[]> {
      return missingTouchpoints(journey, await touchpointsIn(strapi, locale));
    },

    /** Languages in which the rows are drafts, the asked one first where it is there. */
    localeIn(rows: readonly JourneyRow[], locale: string): string {
      const drafts = rows.filter(isDraft).map(localeOfRow);
      return drafts.includes(locale) ? locale : (drafts[0] ?? locale);
    },
  };
};

export type JourneyDraftsService = ReturnType<typeof createJourneyDraftsService>;
