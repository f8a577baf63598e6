import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { HIERARCHIES, KEY_PATTERN } from '../../../../shared/dimensions';
import { MAX_LEVEL_LENGTH, MAX_LEVELS, readPath } from '../../../../shared/hierarchy-path';
import type { StoredJourneyMap } from '../../../../shared/contracts/journey';
import { isTimeZone } from '../../calendar';
import { UID } from '../../constants';
import {
  emptyJourney,
  journeyMapFaults,
  mapOf,
  touchpointsOf,
  type Fault,
} from '../../journey-map';
import { questionsFaults } from '../survey/question-faults';

/** What a lifecycle is about to write. */
export type Data = Record<string, unknown>;

/** Throws Strapi's 400 with every fault and its place; nothing when there is none. */
export const refuse = (faults: readonly Fault[]): void => {
  if (faults.length === 0) return;
  throw new errors.ValidationError(faults.map((fault) => fault.message).join('; '), {
    errors: faults.map((fault) => ({ ...fault, name: 'ValidationError' })),
  });
};

const checkTouchpoints = async (strapi: Core.Strapi, map: StoredJourneyMap): Promise<void> => {
  const keys = touchpointsOf(map);
  if (keys.length === 0) return;
  const rows = (await strapi.db
    .query(UID.touchpoint)
    .findMany({ select: ['key'], where: { key: { $in: keys } } })) as { key: string }[];
  const known = new Set(rows.map((row) => row.key));
  const unknown = keys.filter((key) => !known.has(key));
  refuse(
    unknown.map((key) => ({ path: ['map'], message: `there is no touchpoint with the key ${key}` }))
  );
};

const checkMap = async (strapi: Core.Strapi, data: Data): Promise<void> => {
  if (data.map === undefined) return;
  const map: unknown = typeof data.map === 'string' ? JSON.parse(data.map) : data.map;
  refuse(journeyMapFaults(map));
  await checkTouchpoints(strapi, map as StoredJourneyMap);
};

const checkTimeZone = (data: Data): void => {
  if (data.timeZone === undefined) return;
  if (typeof data.timeZone === 'string' && isTimeZone(data.timeZone)) return;
  refuse([
    { path: ['timeZone'], message: 'timeZone must be an IANA time zone such as Asia/Tehran' },
  ]);
};

/** Places are kept in one way of writing, so that what is one region to people is one. */
const tidyPlaces = (data: Data): void => {
  for (const tree of HIERARCHIES) {
    const text = data[tree];
    if (text === undefined || text === null) continue;
    if (text === '') {
      data[tree] = null;
      continue;
    }
    const path = typeof text === 'string' ? readPath(text) : null;
    if (path === null) {
      const message = `${tree} must be 1 to ${MAX_LEVELS} levels such as Gulf / Riyadh, each of at most ${MAX_LEVEL_LENGTH} characters`;
      refuse([{ path: [tree], message }]);
    }
    data[tree] = path;
  }
};

/** A journey that comes without a map, as from the Content Manager's form, begins with an empty one. */
export const beginMap = (data: Data): void => {
  data.map ??= mapOf(emptyJourney('', ''));
};

/** Checks what the content type's own attributes can't say, and tidies what may be written in several ways. */
export const checkData = async (strapi: Core.Strapi, uid: string, data: Data): Promise<void> => {
  if (data.key !== undefined && !(typeof data.key === 'string' && KEY_PATTERN.test(data.key))) {
    refuse([
      { path: ['key'], message: 'key must be letters, digits, ".", "_" or "-", 1 to 100 of them' },
    ]);
  }
  if (uid === UID.journey) await checkMap(strapi, data);
  if (uid === UID.location) {
    checkTimeZone(data);
    tidyPlaces(data);
  }
  if (uid === UID.survey && data.questions !== undefined) {
    refuse(
      questionsFaults(
        typeof data.questions === 'string' ? JSON.parse(data.questions) : data.questions
      )
    );
  }
};
