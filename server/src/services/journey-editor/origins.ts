import type { Journey } from '../../../../shared/contracts/journey';
import type { JourneyOrigin, MissingTouchpoint } from '../../../../shared/contracts/journey-editor';
import { toLocale } from '../../../../shared/locales';
import {
  copyFor,
  createNewId,
  emptyJourney,
  isTemplateId,
  journeyFromCjml,
  journeyFromCsv,
  journeyFromJson,
  journeyFromTemplate,
  type TouchpointNames,
} from '../../journey-map';
import { madeOrRefused, refuseField } from '../settings/refuse';
import { tableWords } from './table-words';
import { withKnownTouchpoints } from './touchpoints';

/** A new journey before it is saved. */
export interface NewJourney {
  journey: Journey;
  missing: MissingTouchpoint[];
}

/** What the making of a journey asks of the site. */
export interface Making {
  locale: string;
  hasTouchpoint(key: string): boolean;
  /** The key of the touchpoint that a text means, by key or by name. */
  touchpointOf(text: string): string | null;
  /** The original of a copy, in the language of the new journey or the nearest. */
  original(documentId: string): Promise<Journey>;
  /** What stages are called whose steps belong to none. */
  stageName: string;
}

type Of<From extends JourneyOrigin['from']> = Extract<JourneyOrigin, { from: From }>;

/** Until the journey has its own key; files and templates want one. */
const NO_KEY = 'journey';

const withoutEnding = (fileName: string): string => fileName.replace(/\.[^.]*$/, '').trim();

/** What was read from a file. */
interface ReadFile {
  journey: Journey;
  /** Touchpoints that the file means and does not know by their keys. */
  meant: MissingTouchpoint[];
  /** What it calls those whose keys it has. */
  names: TouchpointNames;
}

const readFile = (origin: Of<'file'>, { stageName, touchpointOf }: Making): ReadFile => {
  const { format, text, fileName = '' } = origin;
  const name = origin.name ?? (withoutEnding(fileName) || NO_KEY);
  const file = { key: NO_KEY, name, newId: createNewId() };
  switch (format) {
    case 'json': {
      const { journey, touchpoints } = madeOrRefused(journeyFromJson(text));
      return { journey, meant: [], names: touchpoints };
    }
    case 'csv': {
      const plain = { ...file, words: tableWords(), touchpointOf };
      const { journey, touchpoints } = madeOrRefused(journeyFromCsv(text, plain));
      return { journey, meant: touchpoints, names: {} };
    }
    case 'cjml': {
      const read = madeOrRefused(journeyFromCjml(text, { ...file, stageName }));
      return { journey: read.journey, meant: read.touchpoints, names: {} };
    }
  }
};

const fromFile = (origin: Of<'file'>, making: Making): NewJourney => {
  const { journey, meant, names } = readFile(origin, making);
  const known = withKnownTouchpoints(journey, { has: making.hasTouchpoint }, names);
  return {
    journey: { ...known.journey, name: origin.name ?? known.journey.name },
    missing: [...known.missing, ...meant],
  };
};

const fromTemplate = ({ template, name }: Of<'template'>, making: Making): NewJourney => {
  const id = isTemplateId(template)
    ? template
    : refuseField(['template'], `there is no template ${template}`);
  const { locale, hasTouchpoint } = making;
  const { journey, touchpoints } = journeyFromTemplate(id, toLocale(locale), NO_KEY, hasTouchpoint);
  return { journey: { ...journey, name: name ?? journey.name }, missing: touchpoints };
};

const fromCopy = async (origin: Of<'copy'>, making: Making): Promise<NewJourney> => {
  const { of, name, persona, segment, location } = origin;
  const original = await making.original(of);
  const copied = copyFor(original, { key: NO_KEY, name, persona, segment, location });
  return withKnownTouchpoints(copied, { has: making.hasTouchpoint });
};

/**
 * A journey from whatever it is made of.
 * @throws ValidationError with the place of each fault of a file
 */
export const makeJourney = async (origin: JourneyOrigin, making: Making): Promise<NewJourney> => {
  switch (origin.from) {
    case 'empty':
      return { journey: emptyJourney(NO_KEY, origin.name), missing: [] };
    case 'template':
      return fromTemplate(origin, making);
    case 'copy':
      return fromCopy(origin, making);
    case 'file':
      return fromFile(origin, making);
  }
};
