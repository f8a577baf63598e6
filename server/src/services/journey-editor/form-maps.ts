import type { Core } from '@strapi/strapi';
import { UID } from '../../constants';
import { jsonValue } from '../../store/json-value';
import { contentManagerRequest } from '../content-manager-request';
import { getService } from '../get-service';
import { refuseField } from '../settings/refuse';
import { contentLanguage } from './languages';
import { draftIn, localeOfRow, revisionOf, rowsOf, type JourneyRow } from './rows';

type Fields = Record<string, unknown>;

/** What stands beside the stages of a map that the Content Manager's form was given. */
interface ReadAs {
  /** Language in which it was read. */
  locale: string;
  /** Names what the map said then. */
  revision: string;
}

interface Params {
  documentId?: unknown;
  locale?: unknown;
  data?: Fields;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isReadAs = (value: unknown): value is ReadAs =>
  isFields(value) && typeof value.locale === 'string' && typeof value.revision === 'string';

const withReadAs = (found: unknown): unknown => {
  if (!isFields(found) || !isFields(found.map)) return found;
  const locale = localeOfRow(found as unknown as JourneyRow);
  const readAs: ReadAs = { locale, revision: revisionOf(found.map) };
  return { ...found, map: { ...found.map, readAs } };
};

/** Does work while nobody else writes to the journey; it is given the draft as it is then. */
const whileHeld = async <Result>(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
  work: (draft: JourneyRow | null) => Promise<Result>
): Promise<Result> =>
  strapi.db.transaction(async () => {
    const { keys } = getService('store', { strapi });
    const key = await keys.keyOf('journey', documentId);
    if (key !== null) await keys.hold('journey', key);
    return work(draftIn(await rowsOf(strapi, documentId), locale));
  });

/**
 * Keeps the Content Manager's form from putting an old map in the place of what was drawn meanwhile on the
 * board: the form hands on every field, also those that nobody changed in it. The map that it is given says
 * how it was read; handed back as it was, the stored one stays. One that was changed is taken only in the
 * place of the map that was changed, else refused with 400. A map of another language is taken as it is:
 * whoever fills in from there means it.
 */
export const guardFormMaps = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== UID.journey) return next();
    if (context.action === 'findOne') {
      const found = await next();
      return contentManagerRequest(strapi) ? (withReadAs(found) as typeof found) : found;
    }
    const params = context.params as Params;
    const given = params.data?.map;
    if (!isFields(given) || !isReadAs(given.readAs)) return next();
    const { readAs, ...map } = given;
    params.data = { ...params.data, map };
    const { documentId } = params;
    if (context.action !== 'update' || typeof documentId !== 'string') return next();
    const locale = await contentLanguage(strapi, params.locale);
    if (readAs.locale !== locale) return next();
    return whileHeld(strapi, documentId, locale, async (draft) => {
      if (draft === null) return next();
      const { map: _untouched, ...others } = params.data ?? {};
      if (revisionOf(map) === readAs.revision) params.data = others;
      else if (revisionOf(jsonValue(draft.map)) !== readAs.revision)
        refuseField(['map'], 'map was changed by somebody else since it was read; read it again');
      return next();
    });
  });
};
