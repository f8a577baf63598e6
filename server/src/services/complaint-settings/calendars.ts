import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type {
  CalendarInput,
  ListCalendars,
  StoredCalendar,
} from '../../../../shared/contracts/complaint-settings';
import type { Locale } from '../../../../shared/locales';
import { because } from '../../../../shared/refusal';
import { defaultWeek } from '../../calendar';
import { UID } from '../../constants';
import { getService } from '../get-service';
import type { Changer } from '../settings';
import { refuseFaults } from '../settings/refuse';
import { calendarFaults } from './calendar-faults';
import { locationsOf } from './choices';
import { changeInTurn } from './own-writes';
import { readCalendars, withoutId, type Kept } from './rows';

const KEY_BYTES = 4;

/** Country in which most locations lie: whose weekend a new calendar proposes. */
const commonCountry = async (strapi: Core.Strapi): Promise<string> => {
  const rows: { country: string | null }[] = await strapi.db
    .query(UID.location)
    .findMany({ select: ['country'] });
  const counts = new Map<string, number>();
  for (const { country } of rows) {
    if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
};

/** When which locations work, as editors set it. */
export const createCalendarSettings = ({ strapi }: { strapi: Core.Strapi }) => {
  const query = () => strapi.db.query(UID.workingCalendar);

  const list = async (locale: Locale): Promise<ListCalendars.Response['data']> => ({
    calendars: (await readCalendars(strapi)).map(withoutId),
    proposal: {
      versions: [{ validFrom: null, week: defaultWeek(await commonCountry(strapi)) }],
    },
    locations: await locationsOf(strapi, locale),
    timeZone: getService('settings', { strapi }).general().timeZone,
    change: getService('settings', { strapi }).noted('working-calendars'),
  });

  const change = async <Result>(by: Changer, work: () => Promise<Result>): Promise<Result> => {
    const result = await changeInTurn(strapi, work);
    const calendars = (await readCalendars(strapi)).map(withoutId);
    await getService('settings', { strapi }).note('working-calendars', calendars, by);
    return result;
  };

  const named = (rows: Kept<StoredCalendar>[], key: string): Kept<StoredCalendar> => {
    const row = rows.find((one) => one.key === key);
    if (row) return row;
    throw new errors.NotFoundError(`there is no calendar ${key}`, { because: because('gone') });
  };

  /** The others as they will be: a new default takes the place of the one before. */
  const beside = (
    rows: Kept<StoredCalendar>[],
    id: number | null,
    { isDefault }: CalendarInput
  ): StoredCalendar[] =>
    rows
      .filter((row) => row.id !== id)
      .map((row) => ({ ...row, isDefault: row.isDefault && !isDefault }));

  const handOver = async (rows: Kept<StoredCalendar>[], { isDefault }: CalendarInput) => {
    for (const row of rows) {
      if (isDefault && row.isDefault)
        await query().update({ where: { id: row.id }, data: { isDefault: false } });
    }
  };

  return {
    list,

    /** @throws ValidationError with every fault */
    create: (input: CalendarInput, by: Changer): Promise<StoredCalendar> =>
      change(by, async () => {
        const rows = await readCalendars(strapi);
        const key = `calendar-${randomBytes(KEY_BYTES).toString('hex')}`;
        const calendar: StoredCalendar = { ...input, key };
        refuseFaults(await calendarFaults(strapi, calendar, beside(rows, null, input), null));
        await handOver(rows, input);
        await query().create({ data: { ...calendar } });
        return calendar;
      }),

    /** Cases that came in before keep the hours they stand on. @throws NotFoundError; ValidationError */
    update: (key: string, input: CalendarInput, by: Changer): Promise<StoredCalendar> =>
      change(by, async () => {
        const rows = await readCalendars(strapi);
        const before = named(rows, key);
        const calendar: StoredCalendar = { ...input, key };
        refuseFaults(
          await calendarFaults(strapi, calendar, beside(rows, before.id, input), before)
        );
        await handOver(rows, input);
        await query().update({ where: { id: before.id }, data: { ...calendar } });
        return calendar;
      }),

    /** @throws NotFoundError; ApplicationError for the default while there are others */
    remove: (key: string, by: Changer): Promise<void> =>
      change(by, async () => {
        const rows = await readCalendars(strapi);
        const { id, isDefault } = named(rows, key);
        if (isDefault && rows.length > 1)
          throw new errors.ApplicationError('make another calendar the default first', {
            because: because('defaultCalendar'),
          });
        await query().delete({ where: { id } });
      }),
  };
};
