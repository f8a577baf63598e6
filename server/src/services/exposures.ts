import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  EXPOSURES_A_PAGE,
  MOST_EXPOSURE_DAYS,
  type Exposure,
  type ExposureInput,
  type ExposureKey,
  type ListExposures,
  type ReplaceExposure,
} from '../../../shared/contracts/exposure';
import type { Fault } from '../../../shared/fault';
import type { Locale } from '../../../shared/locales';
import { epochDay } from '../calendar';
import { spreadExposure } from '../kpi/spread-exposure';
import type { ExposureChoice } from '../store/complaint-figures';
import { locationsOf } from './complaint-settings/choices';
import { getService } from './get-service';
import { refuseFaults } from './settings/refuse';

const idOf = ({ name, date, location, channel }: ExposureKey): string =>
  JSON.stringify([name, date, location, channel]);

/** Its numbers, one a day. */
const daysOf = ({ until, location = null, channel = null, ...given }: ExposureInput): Exposure[] =>
  spreadExposure(given.value, given.date, until ?? given.date).map((day) => ({
    name: given.name,
    location,
    channel,
    ...day,
  }));

const lengthOf = ({ date, until }: ExposureInput): number =>
  epochDay(until ?? date) - epochDay(date) + 1;

/** What complaints are held against, a number a day: orders, visits, deliveries. */
export const createExposuresService = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => getService('store', { strapi });
  const table = () => store().complaintFigures.exposures;

  const placeFaults = async (
    given: readonly { location?: string | null }[],
    pathTo: (index: number) => string[]
  ): Promise<Fault[]> => {
    const faults: Fault[] = [];
    const known = new Map<string, boolean>();
    for (const [index, { location }] of given.entries()) {
      if (!location) continue;
      const exists =
        known.get(location) ??
        (await getService('reference', { strapi }).location(location)) !== null;
      known.set(location, exists);
      if (!exists)
        faults.push({ path: pathTo(index), message: `there is no location ${location}` });
    }
    return faults;
  };

  const tooMany = (exposures: readonly ExposureInput[]): Fault[] =>
    exposures.reduce((days, one) => days + lengthOf(one), 0) <= MOST_EXPOSURE_DAYS
      ? []
      : [
          {
            path: ['exposures'],
            message: `numbers can be spread over at most ${MOST_EXPOSURE_DAYS} days at once`,
          },
        ];

  return {
    async list(
      { page, ...choice }: ExposureChoice & { page: number },
      locale: Locale
    ): Promise<ListExposures.Response> {
      const offset = (page - 1) * EXPOSURES_A_PAGE;
      const found = await table().page(choice, { offset, limit: EXPOSURES_A_PAGE });
      const locations = await locationsOf(strapi, locale);
      return {
        data: {
          exposures: found.exposures,
          names: await table().names(),
          locations: locations.map(({ key, name }) => ({ key, name })),
        },
        meta: {
          page,
          pages: Math.max(1, Math.ceil(found.count / EXPOSURES_A_PAGE)),
          count: found.count,
          sum: choice.name === undefined ? null : found.sum,
        },
      };
    },

    /**
     * Keeps all or none; of numbers of one day and place the last.
     * @returns of how many days there are numbers now
     * @throws ValidationError with every location that does not exist
     */
    async save(exposures: readonly ExposureInput[]): Promise<number> {
      refuseFaults([
        ...tooMany(exposures),
        ...(await placeFaults(exposures, (index) => ['exposures', String(index), 'location'])),
      ]);
      const days = [...new Map(exposures.flatMap(daysOf).map((day) => [idOf(day), day])).values()];
      await store().transaction((trx) => table().write(trx, days));
      return days.length;
    },

    /** One number for another. @throws NotFoundError where the first is gone; ValidationError */
    async replace({ before, exposure }: ReplaceExposure.Request): Promise<Exposure> {
      refuseFaults(await placeFaults([exposure], () => ['exposure', 'location']));
      await store().transaction(async (trx) => {
        if (!(await table().remove(trx, before)))
          throw new errors.NotFoundError('this number is not there any more');
        await table().write(trx, [exposure]);
      });
      return exposure;
    },

    /** @throws NotFoundError */
    async remove(key: ExposureKey): Promise<void> {
      const removed = await store().transaction((trx) => table().remove(trx, key));
      if (!removed) throw new errors.NotFoundError('this number is not there any more');
    },
  };
};

export type ExposuresService = ReturnType<typeof createExposuresService>;
