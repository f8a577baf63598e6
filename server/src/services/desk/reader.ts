import { errors } from '@strapi/utils';
import type { Actor } from '../../../../shared/contracts/complaint';
import { ADMIN_ACTIONS } from '../../../../shared/permissions';
import type { ComplaintDetail } from '../../../../shared/contracts/complaint-desk';
import { unknownComplaint } from '../complaints/faults';
import { isWithinScope, type LocationScope } from '../location-access';

/** Who works at the desk, and at which locations they may do what; null: at all, []: nowhere. */
export interface DeskReader {
  id: string;
  name: string;
  locale: string;
  read: LocationScope;
  handle: LocationScope;
  decide: LocationScope;
  personal: LocationScope;
  /** Of which locations feedback may be read. */
  feedback: LocationScope;
}

/** What of a case decides who may do what with it. */
interface Placed {
  reference: string;
  location: string | null;
}

/** What the reader may do with a case at a location. */
export const mayOf = (
  { handle, decide, personal }: DeskReader,
  location: string | null
): ComplaintDetail['may'] => ({
  handle: isWithinScope(location, handle),
  decide: isWithinScope(location, decide),
  personal: isWithinScope(location, personal),
});

/** How the process knows the reader at a location. */
export const actorOf = (reader: DeskReader, location: string | null): Actor => ({
  role: mayOf(reader, location).decide ? 'manager' : 'agent',
  id: reader.id,
});

/** @throws NotFoundError for cases of other locations: that they exist is not told either */
export const checkVisible = ({ reference, location }: Placed, { read }: DeskReader): void => {
  if (!isWithinScope(location, read)) throw unknownComplaint(reference);
};

/** @throws ForbiddenError that names the permission */
export const checkMay = (
  reader: DeskReader,
  what: 'handle' | 'decide',
  location: string | null
): void => {
  if (mayOf(reader, location)[what]) return;
  const action =
    what === 'handle' ? ADMIN_ACTIONS.handleComplaints : ADMIN_ACTIONS.decideComplaints;
  throw new errors.ForbiddenError(`this needs the permission ${action}`);
};
