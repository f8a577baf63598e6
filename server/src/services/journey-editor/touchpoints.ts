import type { Core } from '@strapi/strapi';
import type { Journey, Step } from '../../../../shared/contracts/journey';
import type {
  EditorTouchpoint,
  MissingTouchpoint,
} from '../../../../shared/contracts/journey-editor';
import { UID } from '../../constants';
import type { Fault } from '../../journey-map';

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

interface Known {
  has(key: string): boolean;
}

/** Steps that refer to touchpoints which the site does not have, each fault with its place. */
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

/** A journey from elsewhere without the touchpoints that the site does not have, and which they are. */
export const withKnownTouchpoints = (
  journey: Journey,
  known: Known
): { journey: Journey; missing: MissingTouchpoint[] } => {
  const missing: MissingTouchpoint[] = [];
  const stages = journey.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) => {
      const { touchpoint } = step.cells;
      if (touchpoint === undefined || known.has(touchpoint)) return step;
      missing.push({
        step: step.id,
        key: touchpoint,
        name: step.name || touchpoint,
        channel: null,
      });
      return withoutTouchpoint(step);
    }),
  }));
  return { journey: { ...journey, stages }, missing };
};
