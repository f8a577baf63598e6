import { validateYupSchema, yup } from '@strapi/utils';
import {
  MOST_EXPOSURES,
  type Exposure,
  type ExposureKey,
  type ReplaceExposure,
  type SaveExposures,
} from '../../../../shared/contracts/exposure';
import { CHANNELS, type Channel } from '../../../../shared/dimensions';
import { isLocalDate } from '../../calendar';
import { OWN_EXPOSURES } from '../../services/kpi/case-exposure';
import type { ExposureChoice } from '../../store/complaint-figures';
import { EXPOSURE_NAME } from './kpi-query';
import { checkNames, checkOrder, readDate, readWhole, refuse, type Query } from './parameters';

const MOST_PAGES = 1_000_000;
const NAME = 'name must be 1 to 50 characters of a–z, 0–9 and _, a letter first';

const isDay = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && isLocalDate(value));

const KEY = {
  name: yup
    .string()
    .required('name must say what is counted, such as orders')
    .matches(EXPOSURE_NAME, NAME)
    .notOneOf(
      [...OWN_EXPOSURES],
      `${OWN_EXPOSURES.join(' and ')} are counted by the plugin itself`
    ),
  date: yup.string().required('date must be a day such as 2025-03-31').test({
    name: 'local-date',
    message: 'date must be a day such as 2025-03-31',
    test: isDay,
  }),
  location: yup.string().max(100).nullable(),
  channel: yup
    .string()
    .oneOf([...CHANNELS, null], `channel must be one of: ${CHANNELS.join(', ')}`)
    .nullable(),
};

const VALUE = yup
  .number()
  .required('value must be a whole number from 0')
  .integer('value must be a whole number from 0')
  .min(0, 'value must be a whole number from 0')
  .max(Number.MAX_SAFE_INTEGER, 'value is too large');

const UNTIL = yup
  .string()
  .nullable()
  .test({
    name: 'last-day',
    message: 'until must be a day such as 2025-03-31, not before date',
    test(value: string | null | undefined) {
      const { date } = this.parent as { date?: unknown };
      if (value === undefined || value === null) return true;
      return isDay(value) && (typeof date !== 'string' || date <= value);
    },
  });

const LIST = yup
  .object({
    exposures: yup
      .array()
      .of(
        yup
          .object({ ...KEY, until: UNTIL, value: VALUE })
          .noUnknown(true, 'an exposure has name, date, until, location, channel and value')
      )
      .min(1, 'exposures must name at least one')
      .max(MOST_EXPOSURES, `at most ${MOST_EXPOSURES} exposures at once`)
      .required('exposures must be a list'),
  })
  .noUnknown(true, 'only exposures can be sent')
  .required();

const REPLACEMENT = yup
  .object({
    before: yup.object(KEY).noUnknown(true, 'before has name, date, location and channel'),
    exposure: yup
      .object({ ...KEY, value: VALUE })
      .noUnknown(true, 'exposure has name, date, location, channel and value'),
  })
  .noUnknown(true, 'only before and exposure can be sent')
  .required();

const validateList = validateYupSchema(LIST, { strict: true });
const validateReplacement = validateYupSchema(REPLACEMENT, { strict: true });

/** @throws ValidationError with every fault */
export const parseExposures = async (body: unknown): Promise<SaveExposures.Request> =>
  (await validateList(body)) as SaveExposures.Request;

const whole = <Key extends ExposureKey>({ location, channel, ...rest }: Key) => ({
  ...rest,
  location: location || null,
  channel: channel || null,
});

/** @throws ValidationError likewise */
export const parseReplacement = async (body: unknown): Promise<ReplaceExposure.Request> => {
  const { before, exposure } = (await validateReplacement(body)) as ReplaceExposure.Request;
  return { before: whole(before), exposure: whole(exposure) as Exposure };
};

const readText = (query: Query, name: string): string | undefined => {
  const value = query[name];
  if (value === undefined || (typeof value === 'string' && value !== '' && value.length <= 100))
    return value;
  return refuse(name, `${name} must be a text of at most 100 characters`);
};

/** @throws ValidationError that names the parameter and what is expected */
export const parseExposureQuery = (query: Query): ExposureChoice & { page: number } => {
  checkNames(query, ['name', 'location', 'from', 'to', 'page', 'locale']);
  const [from, to] = [readDate(query, 'from'), readDate(query, 'to')];
  if (from && to) checkOrder(from, to);
  const [name, location] = [readText(query, 'name'), readText(query, 'location')];
  return {
    ...(name !== undefined && { name }),
    ...(location !== undefined && { location }),
    ...(from && { from }),
    ...(to && { to }),
    page: readWhole(query, 'page', [1, MOST_PAGES]) ?? 1,
  };
};

/** Which number is meant. @throws ValidationError likewise */
export const parseExposureKey = (query: Query): ExposureKey => {
  checkNames(query, ['name', 'date', 'location', 'channel']);
  const name = readText(query, 'name') ?? refuse('name', NAME);
  const date = readDate(query, 'date') ?? refuse('date', 'date must be a day such as 2025-03-31');
  const channel = CHANNELS.find((one) => one === query.channel) ?? null;
  if (channel === null && query.channel !== undefined)
    refuse('channel', `channel must be one of: ${CHANNELS.join(', ')}`);
  return {
    name,
    date,
    location: readText(query, 'location') ?? null,
    channel: channel as Channel | null,
  };
};
