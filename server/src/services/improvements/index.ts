import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  SAVED_IMPROVEMENT_FIELDS,
  type Improvement,
  type ImprovementChoices,
  type ImprovementEffect,
  type SaveImprovement,
} from '../../../../shared/contracts/improvement';
import { localDateOf } from '../../calendar';
import { UID } from '../../constants';
import { ComplaintConflictError } from '../complaints/faults';
import type { DeskReader } from '../desk/reader';
import { getService } from '../get-service';
import type { LocationScope } from '../location-access';
import { createImprovementChecks, isWithin } from './checks';
import { measureEffect } from './effect';
import { windowsOf } from './effect-windows';
import { findBesides } from './overlap';

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

const FIELDS = ['key', ...SAVED_IMPROVEMENT_FIELDS, 'startSetAt', 'lookedAt', 'archived'] as const;

const toImprovement = (stored: Stored): Improvement =>
  Object.fromEntries(FIELDS.map((name) => [name, stored[name]])) as unknown as Improvement;

/** What is done about root causes, and what came of it. */
export const createImprovementsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const documents = () => strapi.documents(UID.improvement as 'plugin::upload.file');
  const check = createImprovementChecks({ strapi });
  const timeZone = () => getService('settings', { strapi }).general().timeZone;

  const find = async (key: string, scope: LocationScope): Promise<Stored> => {
    const row = (await strapi.db.query(UID.improvement).findOne({ where: { key } })) as Row | null;
    const stored = row && toStored(row);
    if (stored && isWithin(stored.locations, scope)) return stored;
    throw new errors.NotFoundError(`there is no improvement ${key}`);
  };

  /** Archived ones too: what was done stays done. */
  const everyone = async (): Promise<Improvement[]> =>
    ((await strapi.db.query(UID.improvement).findMany({})) as Row[])
      .map(toStored)
      .map(toImprovement);

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

    /** What an improvement can be about, as far as the reader sees it. */
    async choices(reader: DeskReader, manage: LocationScope): Promise<ImprovementChoices> {
      const desk = await getService('deskChoices', { strapi }).find(reader);
      return {
        owners: desk.people,
        teams: desk.teams,
        causes: desk.causes.map(({ key, name }) => ({ key, name })),
        touchpoints: desk.touchpoints,
        locations: desk.locations,
        kpis: getService('kpi', { strapi }).describe(reader.locale),
        locationRequired: manage !== null,
      };
    },

    find: async (key: string, scope: LocationScope): Promise<Improvement> =>
      toImprovement(await find(key, scope)),

    async create(given: SaveImprovement, scope: LocationScope): Promise<Improvement> {
      await check(given, null, scope);
      const startSetAt = given.startsOn === null ? null : new Date();
      const key = randomUUID();
      await documents().create({ data: { ...given, key, startSetAt } as never });
      return toImprovement(await find(key, scope));
    },

    /** @throws ComplaintConflictError for another start once the numbers were looked at */
    async update(key: string, given: SaveImprovement, scope: LocationScope): Promise<Improvement> {
      const before = await find(key, scope);
      await check(given, before, scope);
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
      const improvement = toImprovement(stored);
      const besides = findBesides(improvement, windows, await everyone(), scope);
      const host = { strapi, locale, timeZone: timeZone() };
      return measureEffect(improvement, windows, besides, host);
    },
  };
};

export type ImprovementsService = ReturnType<typeof createImprovementsService>;
