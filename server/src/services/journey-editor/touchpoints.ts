import type { Core } from '@strapi/strapi';
import type { Journey, Step } from '../../../../shared/contracts/journey';
import type {
  EditorTouchpoint,
  MissingTouchpoint,
} from '../../../../shared/contracts/journey-editor';
import { foldText } from '../../../../shared/text/fold';
import { UID } from '../../constants';
import { stepsOf, touchpointsOf, type Fault, type TouchpointNames } from '../../journey-map';
import { journeyOfRow, type JourneyRow } from './rows';

interface Row extends EditorTouchpoint {
  locale?: string | null;
}

/** Every touchpoint of the site by its key, named in a language or as it is. */
export const touchpointsIn = async (
  strapi: Core.Strapi,
  locale: string
): Promise<Map<string, EditorTouchpoint>> => {
  const rows = (await strapi.db.query(UID.touchpoint).findMany({
    select: ['key', 'name', 'channel', 'archived', 'locale'],
    orderBy: { id: 'asc' },
  })) as Row[];
  const found = new Map<string, EditorTouchpoint>();
  for (const { key, name, channel, archived, locale: own } of rows) {
    if (found.has(key) && own !== locale) continue;
    found.set(key, { key, name, channel, archived: Boolean(archived) });
  }
  return found;
};

/**
 * Finds a touchpoint by its key, or else by what it is called in any language; not by a name that several
 * have.
 */
export const touchpointFinder = async (
  strapi: Core.Strapi
): Promise<(text: string) => string | null> => {
  const rows = (await strapi.db
    .query(UID.touchpoint)
    .findMany({ select: ['key', 'name'] })) as Pick<Row, 'key' | 'name'>[];
  const keys = new Set(rows.map(({ key }) => key));
  const folded = (text: string): string => foldText(text).replace(/\s+/g, ' ').trim();
  const named = new Map<string, Set<string>>();
  for (const { key, name } of rows) {
    for (const word of new Set([folded(key), folded(name)]))
      named.set(word, (named.get(word) ?? new Set()).add(key));
  }
  return (text) => {
    if (keys.has(text)) return text;
    const [found, ...others] = named.get(folded(text)) ?? [];
    return found !== undefined && others.length === 0 ? found : null;
  };
};

/** Keys that may be asked for. */
interface Known {
  has(key: string): boolean;
}

/**
 * Touchpoints that a step may name: those of the site, and those that the journey names already. One of these
 * may have been deleted since; whoever edits something else should not have to mend that first.
 */
export const nameableIn = (rows: readonly JourneyRow[], known: Known): Known => {
  const standing = new Set(rows.flatMap((row) => touchpointsOf(journeyOfRow(row))));
  return { has: (key) => known.has(key) || standing.has(key) };
};

/** Steps that refer to touchpoints which they may not name, each fault with its place. */
export const touchpointFaults = ({ stages }: Journey, known: Known): Fault[] =>
  stages.flatMap((stage, at) =>
    stage.steps.flatMap(({ cells: { touchpoint } }, index) =>
      touchpoint === undefined || known.has(touchpoint)
        ? []
        : [
            {
              path: ['stages', `${at}`, 'steps', `${index}`, 'cells', 'touchpoint'],
              message: `there is no touchpoint with the key ${touchpoint}`,
            },
          ]
    )
  );

/** The touchpoint's name was the step's: without it, the step takes the name along. */
const withoutTouchpoint = (step: Step, name: string): Step => {
  const { touchpoint: _gone, ...cells } = step.cells;
  return { ...step, name, cells: cells as Step['cells'] };
};

/**
 * Steps at touchpoints that the site does not have.
 * @param names what they are called elsewhere; their keys where nobody knows
 */
export const missingTouchpoints = (
  journey: Journey,
  known: Known,
  names: TouchpointNames = {}
): MissingTouchpoint[] =>
  stepsOf(journey).flatMap(({ id, name, cells: { touchpoint } }) => {
    if (touchpoint === undefined || known.has(touchpoint)) return [];
    const told = Object.hasOwn(names, touchpoint) ? names[touchpoint] : undefined;
    return [{ step: id, key: touchpoint, name: name || told || touchpoint, channel: null }];
  });

/** A journey from elsewhere without the touchpoints that the site does not have, and which they are. */
export const withKnownTouchpoints = (
  journey: Journey,
  known: Known,
  names: TouchpointNames = {}
): { journey: Journey; missing: MissingTouchpoint[] } => {
  const missing = missingTouchpoints(journey, known, names);
  const lost = new Map(missing.map(({ step, name }) => [step, name]));
  const stages = journey.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) => {
      const name = lost.get(step.id);
      return name === undefined ? step : withoutTouchpoint(step, name);
    }),
  }));
  return { journey: { ...journey, stages }, missing };
};
