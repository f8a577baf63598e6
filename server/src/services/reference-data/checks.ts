import { errors } from '@strapi/utils';
import { HIERARCHIES, KEY_PATTERN } from '../../../../shared/dimensions';
import { MAX_LEVEL_LENGTH, MAX_LEVELS, readPath } from '../../../../shared/hierarchy-path';
import { isTimeZone } from '../../calendar';
import { UID } from '../../constants';
import type { Fault } from '../../../../shared/fault';
import { questionsFaults } from '../../../../shared/survey-questions';

/** What a lifecycle is about to write. */
export type Data = Record<string, unknown>;

/** Throws Strapi's 400 with every fault and its place; nothing when there is none. */
export const refuse = (faults: readonly Fault[]): void => {
  if (faults.length === 0) return;
  throw new errors.ValidationError(faults.map((fault) => fault.message).join('; '), {
    errors: faults.map((fault) => ({ ...fault, name: 'ValidationError' })),
  });
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

/** Checks what the content type's own attributes can't say, and tidies what may be written in several ways. */
export const checkData = (uid: string, data: Data): void => {
  if (data.key !== undefined && !(typeof data.key === 'string' && KEY_PATTERN.test(data.key))) {
    refuse([
      { path: ['key'], message: 'key must be letters, digits, ".", "_" or "-", 1 to 100 of them' },
    ]);
  }
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
