import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { jsonValue } from '../../store/json-value';
import type { WorkingCalendar } from '../../../../shared/contracts/working-calendar';
import { businessHours, defaultWeek, hoursAcross, type BusinessHours } from '../../calendar';
import { canonicalJson } from '../../complaint-process';
import { UID } from '../../constants';
import type { Transaction } from '../../store/types';
import { getService } from '../get-service';
import { createKeyedCache } from '../reference/keyed-cache';

/** Hours that a case has stood on since an instant, milliseconds since 1970; `null`: from its beginning. */
export interface HoursPart {
  from: number | null;
  digest: string;
}

/** Hours of work with the digest under which they are kept for a case. */
export interface HoursInForce {
  digest: string;
  /** What is kept: a calendar as JSON, or the parts of a case that was moved. */
  definition: string;
  hours: BusinessHours;
  /** In order; one for a case that was never moved to other hours. */
  parts: readonly HoursPart[];
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
  const kept = new Map<string, HoursInForce>();

  const remember = (inForce: HoursInForce): HoursInForce => {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(inForce.digest, inForce);
    return inForce;
  };

  const ofCalendar = (definition: string): HoursInForce => {
    const digest = digestOf(definition);
    const known = kept.get(digest);
    if (known) return known;
    const hours = businessHours(JSON.parse(definition) as WorkingCalendar);
    return remember({ digest, definition, hours, parts: [{ from: null, digest }] });
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

  const across = (parts: readonly HoursPart[], known: readonly HoursInForce[]): HoursInForce => {
    const definition = canonicalJson({ parts });
    const hours = hoursAcross(
      parts.flatMap(({ from, digest }) => {
        const part = known.find((one) => one.digest === digest);
        return part ? [{ from: from ?? -Infinity, hours: part.hours }] : [];
      })
    );
    return remember({ digest: digestOf(definition), definition, hours, parts });
  };

  const find = async (digest: string): Promise<HoursInForce> => {
    const known = kept.get(digest);
    if (known) return known;
    const definition = await getService('store', { strapi }).workingHours.find(digest);
    if (definition === null) throw new Error(`the hours of work ${digest} were not kept`);
    const { parts } = JSON.parse(definition) as { parts?: readonly HoursPart[] };
    if (!parts) return ofCalendar(definition);
    return across(parts, await Promise.all(parts.map((part) => find(part.digest))));
  };

  return {
    /** Hours that are in force at a location now; of the site where none is given. */
    of: async (location: string | null, timeZone: string): Promise<HoursInForce> =>
      ofCalendar(canonicalJson(await definitionOf(location, timeZone))),

    /**
     * Hours of a case that was moved: each part's for its own time.
     * @param known those of every part
     */
    across: (parts: readonly HoursPart[], known: readonly HoursInForce[]): HoursInForce => {
      const [only, ...others] = parts;
      const alone = others.length === 0 && known.find(({ digest }) => digest === only?.digest);
      return alone || across(parts, known);
    },

    /** Keeps hours for a case that comes to stand on them. */
    keep: (trx: Transaction, { digest, definition }: HoursInForce): Promise<void> =>
      getService('store', { strapi }).workingHours.keep(trx, digest, definition),

    /** Hours with what they are made of. @throws Error where nobody kept them */
    find,

    /** Hours that a case stands on. @throws Error where nobody kept them */
    at: async (digest: string): Promise<BusinessHours> => (await find(digest)).hours,

    /** Forgets what was read of the calendars; the next look-up reads again. */
    forget: (): void => calendars.clear(),
  };
};

export type WorkingHoursService = ReturnType<typeof createWorkingHoursService>;
