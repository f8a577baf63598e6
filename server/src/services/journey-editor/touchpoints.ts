import type { Core } from '@strapi/strapi';
import type { Journey, Step } from '../../../../shared/contracts/journey';
import type {
  EditorTouchpoint,
  MissingTouchpoint,
} from '../../../../shared/contracts/journey-editor';
import { UID } from '../../constants';
import { stepsOf, touchpointsOf, type Fault } from '../../journey-map';
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

const withoutTouchpoint = (step: Step): Step => {
  const { touchpoint: _gone, ...cells } = step.cells;
  return { ...step, cells: cells as Step['cells'] };
};

/** Steps at touchpoints that the site does not have. */
export const missingTouchpoints = (journey: Journey, known: Known): MissingTouchpoint[] =>
  stepsOf(journey).flatMap(({ id, name, cells: { touchpoint } }) =>
    touchpoint === undefined || known.has(touchpoint)
      ? []
      : [{ step: id, key: touchpoint, name: name || touchpoint, channel: null }]
  );

/** A journey from elsewhere without the touchpoints that the site does not have, and which they are. */
export const withKnownTouchpoints = (
  journey: Journey,
  known: Known
): { journey: Journey; missing: MissingTouchpoint[] } => {
  const missing = missingTouchpoints(journey, known);
  const lost = new Set(missing.map(({ step }) => step));
  const stages = journey.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) => (lost.has(step.id) ? withoutTouchpoint(step) : step)),
  }));
  return { journey: { ...journey, stages }, missing };
};
