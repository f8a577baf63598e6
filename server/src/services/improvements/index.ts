import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type {
  Improvement,
  ImprovementEffect,
  SaveImprovement,
} from '../../../../shared/contracts/improvement';
import { localDateOf } from '../../calendar';
import { UID } from '../../constants';
import { ComplaintConflictError } from '../complaints/faults';
import { getService } from '../get-service';
import { isWithinScope, type LocationScope } from '../location-access';
import { measureEffect, windowsOf } from './effect';

type Stored = Improvement & { documentId: string };
type Row = Record<keyof Stored, unknown>;

const parsed = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value);

const instant = (value: unknown): string | null =>
  value == null ? null : new Date(value as string | number | Date).toISOString();

const toStored = (row: Row): Stored =>
  ({
    ...row,
    expected: parsed(row.expected) ?? {},
    touchpoints: parsed(row.touchpoints),
    locations: parsed(row.locations),
    archived: Boolean(row.archived),
    startSetAt: instant(row.startSetAt),
    lookedAt: instant(row.lookedAt),
  }) as Stored;

const FIELDS = [
  'key',
  'title',
  'rootCause',
  'causeCode',
  'solution',
  'expected',
  'owner',
  'team',
  'touchpoints',
  'locations',
  'kpi',
  'expectedEffect',
  'state',
  'startsOn',
  'startSetAt',
  'lookedAt',
  'archived',
] as const;

const toImprovement = (stored: Stored): Improvement =>
  Object.fromEntries(FIELDS.map((name) => [name, stored[name]])) as unknown as Improvement;

/** Who is bound to locations sees what is about those alone. */
const isWithin = (locations: readonly string[], scope: LocationScope): boolean =>
  scope === null ||
  (locations.length > 0 && locations.every((location) => isWithinScope(location, scope)));

const refuse = (name: string, message: string): never => {
  throw new errors.ValidationError(message, {
    errors: [{ path: [name], message, name: 'ValidationError' }],
  });
};

/** What is done about root causes, and what came of it. */
export const createImprovementsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const documents = () => strapi.documents(UID.improvement as 'plugin::upload.file');
  const timeZone = () => getService('settings', { strapi }).general().timeZone;

  const find = async (key: string, scope: LocationScope): Promise<Stored> => {
    const row = (await strapi.db.query(UID.improvement).findOne({ where: { key } })) as Row | null;
    const stored = row && toStored(row);
    if (stored && isWithin(stored.locations, scope)) return stored;
    throw new errors.NotFoundError(`there is no improvement ${key}`);
  };

  const check = ({ kpi, locations }: SaveImprovement, scope: LocationScope): void => {
    if (kpi !== null && !getService('registry', { strapi }).get(kpi))
      refuse('kpi', `there is no KPI ${kpi}`);
    if (!isWithin(locations, scope))
      refuse('locations', 'locations must be one or more of those that you manage improvements of');
  };

  const changed = async (documentId: string, data: object): Promise<void> => {
    await documents().update({ documentId, data: data as never });
  };

  return {
    /** Those that are not archived, the latest first. */
    async list(scope: LocationScope): Promise<Improvement[]> {
      const rows = (await strapi.db
        .query(UID.improvement)
        .findMany({ where: { archived: false }, orderBy: { id: 'desc' } })) as Row[];
      return rows
        .map(toStored)
        .filter(({ locations }) => isWithin(locations, scope))
        .map(toImprovement);
    },

    find: async (key: string, scope: LocationScope): Promise<Improvement> =>
      toImprovement(await find(key, scope)),

    async create(given: SaveImprovement, scope: LocationScope): Promise<Improvement> {
      check(given, scope);
      const startSetAt = given.startsOn === null ? null : new Date();
      const key = randomUUID();
      await documents().create({ data: { ...given, key, startSetAt } as never });
      return toImprovement(await find(key, scope));
    },

    /** @throws ComplaintConflictError for another start once the numbers were looked at */
    async update(key: string, given: SaveImprovement, scope: LocationScope): Promise<Improvement> {
      const before = await find(key, scope);
      check(given, scope);
      const moved = given.startsOn !== before.startsOn;
      if (moved && before.lookedAt !== null) {
        throw new ComplaintConflictError(
          'the start can’t be moved any more: the numbers were looked at',
          { code: 'looked_at', lookedAt: before.lookedAt }
        );
      }
      const startSetAt = given.startsOn === null ? null : new Date();
      await changed(before.documentId, { ...given, ...(moved && { startSetAt }) });
      return toImprovement(await find(key, scope));
    },

    /** Is not offered any more; what was measured of it stays. */
    async archive(key: string, scope: LocationScope): Promise<void> {
      const { documentId } = await find(key, scope);
      await changed(documentId, { archived: true });
    },

    /** What came of it. Whoever looks fixes its start. @throws ComplaintConflictError before there are numbers */
    async effect(key: string, scope: LocationScope, locale: string): Promise<ImprovementEffect> {
      const stored = await find(key, scope);
      const { startsOn } = stored;
      const windows = startsOn && windowsOf(startsOn, localDateOf(new Date(), timeZone()));
      if (!windows) {
        throw new ComplaintConflictError('there are no numbers after the start yet', {
          code: 'too_early',
          startsOn,
        });
      }
      if (stored.lookedAt === null) await changed(stored.documentId, { lookedAt: new Date() });
      return measureEffect(toImprovement(stored), windows, {
        strapi,
        locale,
        timeZone: timeZone(),
      });
    },
  };
};

export type ImprovementsService = ReturnType<typeof createImprovementsService>;
