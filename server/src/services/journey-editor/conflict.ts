import { errors } from '@strapi/utils';
import type { SaveConflict } from '../../../../shared/contracts/journey-editor';
import { journeyOfRow, lastChangeOf, revisionOf, type JourneyRow } from './rows';

/** Someone else saved in between; `details` are what stands there now. Answered 409. */
export class JourneyConflictError extends errors.ApplicationError {}

/** The refusal to write over what another one saved. */
export const conflictWith = (row: JourneyRow): JourneyConflictError => {
  const journey = journeyOfRow(row);
  const { by, at } = lastChangeOf(row);
  const details: SaveConflict = { revision: revisionOf(journey), journey, by, at };
  const who = by === null ? 'somebody' : by;
  return new JourneyConflictError(`${who} saved this journey in between`, details);
};
