import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Actor } from '../../../../shared/contracts/complaint';
import { ADMIN_ACTIONS, type AdminAction } from '../../../../shared/permissions';
import type { ComplaintDetail } from '../../../../shared/contracts/complaint-desk';
import { unknownComplaint } from '../complaints/faults';
import { getService } from '../get-service';
import { commonScope, isWithinScope, type Ability, type LocationScope } from '../location-access';
import type { Asker } from '../touchpoint-links';

/** Who works at the desk, and at which locations they may do what; null: at all, []: nowhere. */
export interface DeskReader {
  id: string;
  name: string;
  locale: string;
  /** By whom entries of the host are looked at; null: a program, which follows no links. */
  asker: Asker | null;
  read: LocationScope;
  handle: LocationScope;
  decide: LocationScope;
  personal: LocationScope;
  /** Of which locations feedback may be read. */
  feedback: LocationScope;
}

/** A program or a terminal: it sees everything and does nothing. */
export const UNBOUND: DeskReader = {
  id: '',
  name: '',
  locale: 'en',
  asker: null,
  read: null,
  handle: [],
  decide: [],
  personal: null,
  feedback: null,
};

/** What of a case decides who may do what with it. */
interface Placed {
  reference: string;
  location: string | null;
}

/** An admin as the desk knows them, by what they may do where. */
export const readerOf = (
  admin: Pick<DeskReader, 'id' | 'name' | 'locale' | 'asker'>,
  ability: Ability,
  { strapi }: { strapi: Core.Strapi }
): DeskReader => {
  const where = (action: AdminAction): LocationScope =>
    ability.can(action) ? getService('locationAccess', { strapi }).scopeOf(ability, action) : [];
  return {
    ...admin,
    read: where(ADMIN_ACTIONS.readComplaints),
    handle: where(ADMIN_ACTIONS.handleComplaints),
    decide: where(ADMIN_ACTIONS.decideComplaints),
    personal: where(ADMIN_ACTIONS.readPersonal),
    feedback: where(ADMIN_ACTIONS.readFeedback),
  };
};

/** The same who exports: cases of locations that they may both read and export. */
export const exportingReader = (
  reader: DeskReader,
  ability: Ability,
  { strapi }: { strapi: Core.Strapi }
): DeskReader => {
  const { scopeOf } = getService('locationAccess', { strapi });
  return {
    ...reader,
    read: commonScope(reader.read, scopeOf(ability, ADMIN_ACTIONS.exportComplaints)),
  };
};

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

const ACTION_OF = {
  handle: ADMIN_ACTIONS.handleComplaints,
  decide: ADMIN_ACTIONS.decideComplaints,
  personal: ADMIN_ACTIONS.readPersonal,
} as const;

/** @throws ForbiddenError that names the permission */
export const checkMay = (
  reader: DeskReader,
  what: keyof typeof ACTION_OF,
  location: string | null
): void => {
  if (mayOf(reader, location)[what]) return;
  throw new errors.ForbiddenError(`this needs the permission ${ACTION_OF[what]}`);
};
