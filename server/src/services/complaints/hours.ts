import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { jsonValue } from '../../store/json-value';
import type { WorkingCalendar } from '../../../../shared/contracts/working-calendar';
import { businessHours, defaultWeek, type BusinessHours } from '../../calendar';
import { canonicalJson } from '../../complaint-process';
import { UID } from '../../constants';
import type { Transaction } from '../../store/types';
import { getService } from '../get-service';
import { createKeyedCache } from '../reference/keyed-cache';

/** Hours of work with the digest under which they are kept for a case. */
export interface HoursInForce {
  digest: string;
  hours: BusinessHours;
}

interface CalendarRow {
  locations: string[] | string;
  isDefault: boolean;
  versions: WorkingCalendar['versions'] | string;
  overrides: WorkingCalendar['overrides'] | string;
  holidays: WorkingCalendar['holidays'] | string;
}

const CACHE_MILLISECONDS = 5_000;
/** Definitions in use at once are few: one for each calendar, zone and change. */
const MOST_KEPT = 500;

const digestOf = (definition: string): string =>
  createHash('sha256').update(definition).digest('hex');

/** Hours of work by location as they are now, and as they were for each case. */
export const createWorkingHoursService = ({ strapi }: { strapi: Core.Strapi }) => {
  const kept = new Map<string, BusinessHours>();

  const ready = (digest: string, definition: string): BusinessHours => {
    const known = kept.get(digest);
    if (known) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const hours = businessHours(JSON.parse(definition) as WorkingCalendar);
    kept.set(digest, hours);
    return hours;
  };

  const calendars = createKeyedCache<CalendarRow[]>(CACHE_MILLISECONDS, async () =>
    ((await strapi.db.query(UID.workingCalendar).findMany({})) as CalendarRow[]).map((row) => ({
      ...row,
      locations: jsonValue(row.locations),
    }))
  );

  const countryOf = async (location: string | null): Promise<string> => {
    if (location === null) return '';
    const row = (await strapi.db
      .query(UID.location)
      .findOne({ where: { key: location }, select: ['country'] })) as { country?: string } | null;
    return row?.country ?? '';
  };

  /** The calendar that names the location, else the default, else what is customary in its country. */
  const definitionOf = async (
    location: string | null,
    timeZone: string
  ): Promise<WorkingCalendar> => {
    const rows = (await calendars.get('')) ?? [];
    const row =
      rows.find(({ locations }) => location !== null && locations.includes(location)) ??
      rows.find(({ isDefault }) => isDefault);
    if (!row) {
      const week = defaultWeek(await countryOf(location));
      return { timeZone, versions: [{ validFrom: null, week }], overrides: [], holidays: [] };
    }
    const { versions, overrides, holidays } = row;
    return {
      timeZone,
      versions: jsonValue(versions),
      overrides: jsonValue(overrides),
      holidays: jsonValue(holidays),
    };
  };

  return {
    /** Hours that are in force at a location now; of the site where none is given. */
    async of(location: string | null, timeZone: string): Promise<HoursInForce> {
      const definition = canonicalJson(await definitionOf(location, timeZone));
      const digest = digestOf(definition);
      return { digest, hours: ready(digest, definition) };
    },

    /** Keeps hours for a case that comes to stand on them. */
    keep: (trx: Transaction, { digest, hours }: HoursInForce): Promise<void> =>
      getService('store', { strapi }).workingHours.keep(trx, digest, canonicalJson(hours.calendar)),

    /** Hours that a case stands on. @throws Error where nobody kept them */
    async at(digest: string): Promise<BusinessHours> {
      const known = kept.get(digest);
      if (known) return known;
      const definition = await getService('store', { strapi }).workingHours.find(digest);
      if (definition === null) throw new Error(`the hours of work ${digest} were not kept`);
      return ready(digest, definition);
    },

    /** Forgets what was read of the calendars; the next look-up reads again. */
    forget: (): void => calendars.clear(),
  };
};

export type WorkingHoursService = ReturnType<typeof createWorkingHoursService>;
