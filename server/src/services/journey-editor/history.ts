import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Journey } from '../../../../shared/contracts/journey';
import type {
  CompareJourneyVersions,
  ComparedVersion,
  GetJourneyVersion,
  RestoreJourneyVersion,
} from '../../../../shared/contracts/journey-history';
import type {
  JourneyVersion,
  PublishedJourney,
} from '../../../../shared/contracts/journey-version';
import { compareJourneys, isSame } from '../../journey-map';
import type { StoredJourneyVersion } from '../../store/journey-version-types';
import { getService } from '../get-service';
import { contentLanguage, nearestLanguage } from './languages';
import type { JourneyEditor } from './rights';
import { draftIn, journeyOfRow } from './rows';
import { touchpointsIn, withKnownTouchpoints } from './touchpoints';

const toVersion = ({ version, from, until, by }: StoredJourneyVersion): JourneyVersion => ({
  version,
  from: new Date(from).toISOString(),
  until: until === null ? null : new Date(until).toISOString(),
  by,
});

const notTold = (version: ComparedVersion, locale: string): Error =>
  new errors.NotFoundError(`version ${version} is not told in ${locale}`);

/** Published versions of a journey: read, compared, and put back into the draft. */
export const createJourneyHistoryService = ({ strapi }: { strapi: Core.Strapi }) => {
  const drafts = () => getService('journeyDrafts', { strapi });
  const versions = () => getService('store', { strapi }).journeyVersions;

  const keyOf = async (documentId: string, editor: JourneyEditor): Promise<string> =>
    (await drafts().readable(documentId, editor))[0]?.key ?? '';

  const list = async (key: string): Promise<JourneyVersion[]> =>
    (await versions().list(key)).map(toVersion).reverse();

  /** @throws NotFoundError */
  const contentOf = async (key: string, version: number): Promise<PublishedJourney> => {
    const content = await versions().find(key, version);
    if (content === null) throw new errors.NotFoundError(`there is no version ${version}`);
    return JSON.parse(content) as PublishedJourney;
  };

  /** A version in a language. @throws NotFoundError */
  const journeyAt = async (
    documentId: string,
    version: ComparedVersion,
    locale: string,
    editor: JourneyEditor
  ): Promise<Journey> => {
    const rows = await drafts().readable(documentId, editor);
    if (version === 'draft') {
      const row = draftIn(rows, locale);
      if (!row) throw notTold(version, locale);
      return journeyOfRow(row);
    }
    const journey = (await contentOf(rows[0]?.key ?? '', version))[locale];
    if (!journey) throw notTold(version, locale);
    return journey;
  };

  return {
    async list(documentId: string, editor: JourneyEditor): Promise<JourneyVersion[]> {
      return list(await keyOf(documentId, editor));
    },

    /** One version in all its languages. */
    async find(
      documentId: string,
      version: number,
      editor: JourneyEditor
    ): Promise<GetJourneyVersion.Response['data']> {
      const key = await keyOf(documentId, editor);
      const journeys = await contentOf(key, version);
      const own = (await list(key)).find((one) => one.version === version);
      if (!own) throw new errors.NotFoundError(`there is no version ${version}`);
      return { ...own, journeys };
    },

    journeyAt,

    async compare(
      documentId: string,
      { from, to, locale: asked }: { from: ComparedVersion; to: ComparedVersion; locale: unknown },
      editor: JourneyEditor
    ): Promise<CompareJourneyVersions.Response['data']> {
      const locale = await nearestLanguage(strapi, asked);
      const before = await journeyAt(documentId, from, locale, editor);
      const after = await journeyAt(documentId, to, locale, editor);
      const difference = compareJourneys(before, after);
      return { from, to, locale, before, after, difference, same: isSame(difference) };
    },

    /** Puts a version into the draft; touchpoints that are gone by now are left out and named. */
    async restore(
      documentId: string,
      version: number,
      { locale: asked, base }: RestoreJourneyVersion.Request['body'],
      editor: JourneyEditor
    ): Promise<RestoreJourneyVersion.Response> {
      const locale = await contentLanguage(strapi, asked);
      const old = await journeyAt(documentId, version, locale, editor);
      const known = withKnownTouchpoints(old, await touchpointsIn(strapi, locale));
      const work = { locale: asked, base, journey: known.journey };
      const data = await drafts().save(documentId, work, editor);
      return { data, meta: { missing: known.missing } };
    },
  };
};

export type JourneyHistoryService = ReturnType<typeof createJourneyHistoryService>;
