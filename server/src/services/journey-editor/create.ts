import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Journey } from '../../../../shared/contracts/journey';
import type { CreateJourneyMap, JourneyDraft } from '../../../../shared/contracts/journey-editor';
import { UID } from '../../constants';
import { keyFromValue } from '../../import/key-from-value';
import { createNewId } from '../../journey-map';
import { getService } from '../get-service';
import { refuseFaults } from '../settings/refuse';
import { faultsOfJourney } from './check-journey';
import { attributesOf } from './drafts';
import { contentLanguage, inLanguage } from './languages';
import { makeJourney, type Making } from './origins';
import type { JourneyEditor } from './rights';
import { draftIn, isDraft, journeyOfRow } from './rows';
import { touchpointFinder, touchpointsIn } from './touchpoints';

/** After so many names that are taken, a key gets an id. */
const NUMBERED = 20;
const LONGEST_STEM = 80;

/** Keys to try, from the nicest on. */
function* keysFor(name: string): Generator<string> {
  const newId = createNewId();
  const found = keyFromValue(name.toLocaleLowerCase('en'))?.key ?? `journey-${newId()}`;
  const stem = [...found].slice(0, LONGEST_STEM).join('');
  yield stem;
  for (let number = 2; number <= NUMBERED; number += 1) yield `${stem}-${number}`;
  yield `${stem}-${newId()}`;
}

const isTaken = (error: unknown): boolean => {
  if (!(error instanceof errors.ValidationError)) return false;
  const { errors: faults = [] } = error.details as { errors?: { path: string[] }[] };
  return faults.length === 1 && faults[0]?.path.join() === 'key';
};

/** New journeys: empty, from a template, copied for somebody else, or read from a file. */
export const createJourneyMakerService = ({ strapi }: { strapi: Core.Strapi }) => {
  const drafts = () => getService('journeyDrafts', { strapi });

  const makingIn = async (locale: string, editor: JourneyEditor): Promise<Making> => {
    const touchpoints = await touchpointsIn(strapi, locale);
    const words = getService('translations', { strapi });
    return {
      locale,
      hasTouchpoint: (key) => touchpoints.has(key),
      touchpointOf: await touchpointFinder(strapi),
      stageName: words.text(locale, 'journey.stage.other'),
      async original(documentId) {
        const rows = await drafts().readable(documentId, editor);
        const row = draftIn(rows, locale) ?? rows.find(isDraft);
        if (!row) throw new errors.NotFoundError(`there is no journey ${documentId}`);
        return journeyOfRow(row);
      },
    };
  };

  const insert = async (
    journey: Journey,
    locale: string,
    { user }: JourneyEditor
  ): Promise<string> => {
    const data = {
      ...attributesOf(journey),
      key: journey.key,
      createdBy: user.id,
      updatedBy: user.id,
    };
    const { documentId } = await strapi
      .documents(UID.journey as 'plugin::upload.file')
      .create({ ...inLanguage(locale), data: data as never });
    return documentId;
  };

  const insertUnder = async (
    keys: Iterable<string>,
    journey: Journey,
    locale: string,
    editor: JourneyEditor
  ): Promise<string> => {
    let refusal: unknown = null;
    for (const key of keys) {
      try {
        return await getService('store', { strapi }).transaction(() =>
          insert({ ...journey, key }, locale, editor)
        );
      } catch (error) {
        if (!isTaken(error)) throw error;
        refusal = error;
      }
    }
    throw refusal;
  };

  return {
    /** @throws ValidationError for a key that is taken, and for files with the place of each fault */
    async create(
      { locale: asked, key, ...origin }: CreateJourneyMap.Request['body'],
      editor: JourneyEditor
    ): Promise<{ data: JourneyDraft; meta: CreateJourneyMap.Response['meta'] }> {
      const locale = await contentLanguage(strapi, asked);
      editor.demand('create', { locale, createdBy: editor.user }, 'map');
      const { journey, missing } = await makeJourney(origin, await makingIn(locale, editor));
      refuseFaults(faultsOfJourney(journey));
      const keys = key === undefined ? keysFor(journey.name) : [key];
      const documentId = await insertUnder(keys, journey, locale, editor);
      return { data: await drafts().reread(documentId, locale), meta: { missing } };
    },
  };
};

export type JourneyMakerService = ReturnType<typeof createJourneyMakerService>;
