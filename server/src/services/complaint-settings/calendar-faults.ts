import type { Core } from '@strapi/strapi';
import type { StoredCalendar } from '../../../../shared/contracts/complaint-settings';
import { KEY_PATTERN } from '../../../../shared/dimensions';
import type { Fault } from '../../../../shared/fault';
import { because } from '../../../../shared/refusal';
import { workingCalendarFaults } from '../../calendar';
import { UID } from '../../constants';
import { knownKeys } from './policy-faults';

const MOST_NAME = 200;

/** Every calendar works in the zones of its locations, so that none is its own. */
const ANY_ZONE = 'UTC';

const locationFaults = async (
  strapi: Core.Strapi,
  { locations }: StoredCalendar,
  others: readonly StoredCalendar[],
  before: StoredCalendar | null
): Promise<Fault[]> => {
  const path = ['locations'];
  if (!Array.isArray(locations) || !locations.every((key) => typeof key === 'string'))
    return [{ path, message: 'locations must be a list of keys' }];
  if (new Set(locations).size < locations.length)
    return [{ path, message: 'a location must stand in locations once' }];
  const fresh = locations.filter((key) => !before?.locations.includes(key));
  const known = await knownKeys(strapi, UID.location, fresh);
  return [
    ...fresh
      .filter((key) => !known.has(key))
      .map((key) => ({
        path,
        message: `there is no location with the key ${key}`,
        because: because('locationGone', { key }),
      })),
    ...locations.flatMap((key) => {
      const other = others.find((one) => one.locations.includes(key));
      if (!other) return [];
      const message = `${key} works by the calendar ${other.name} already`;
      return [{ path, message, because: because('locationTaken', { key, calendar: other.name }) }];
    }),
  ];
};

const defaultFaults = (calendar: StoredCalendar, others: readonly StoredCalendar[]): Fault[] => {
  const defaults = [calendar, ...others].filter(({ isDefault }) => isDefault).length;
  return defaults === 1
    ? []
    : [
        {
          path: ['isDefault'],
          message: `isDefault must be true for exactly one calendar, not ${defaults}`,
          because: because('oneDefault'),
        },
      ];
};

/** Everything that is wrong with a calendar beside the others. */
export const calendarFaults = async (
  strapi: Core.Strapi,
  calendar: StoredCalendar,
  others: readonly StoredCalendar[],
  before: StoredCalendar | null
): Promise<Fault[]> => {
  const { name, key, versions, overrides, holidays } = calendar;
  const named =
    name.trim() !== '' && name.length <= MOST_NAME
      ? []
      : [
          {
            path: ['name'],
            message: `name must be a text of 1 to ${MOST_NAME} characters`,
            because: because('nameNeeded', { most: MOST_NAME }),
          },
        ];
  const keyed =
    KEY_PATTERN.test(key) && !others.some((other) => other.key === key)
      ? []
      : [
          {
            path: ['key'],
            message: 'key must be free, of letters, digits, ".", "_" or "-"',
            because: because('keyTaken', { key }),
          },
        ];
  return [
    ...named,
    ...keyed,
    ...workingCalendarFaults({ timeZone: ANY_ZONE, versions, overrides, holidays }),
    ...defaultFaults(calendar, others),
    ...(await locationFaults(strapi, calendar, others, before)),
  ];
};
