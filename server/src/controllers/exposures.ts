import type { Core } from '@strapi/strapi';
import { validateYupSchema, yup } from '@strapi/utils';
import type { Context } from 'koa';
import { isLocalDate } from '../calendar';
import { CHANNELS } from '../../../shared/dimensions';
import { getService } from '../services/get-service';
import { OWN_EXPOSURES } from '../services/kpi/case-exposure';
import { EXPOSURE_NAME } from './validation/kpi-query';

const MOST = 1000;

const exposure = yup
  .object({
    name: yup
      .string()
      .required('name must say what is counted, such as orders')
      .matches(EXPOSURE_NAME, 'name must be 1 to 50 characters of a–z, 0–9 and _, a letter first')
      .notOneOf(
        [...OWN_EXPOSURES],
        `${OWN_EXPOSURES.join(' and ')} are counted by the plugin itself`
      ),
    date: yup
      .string()
      .required('date must be a day such as 2025-03-31')
      .test({
        name: 'local-date',
        message: 'date must be a day such as 2025-03-31',
        test: (value: string | undefined) => value === undefined || isLocalDate(value),
      }),
    location: yup.string().max(100).nullable(),
    channel: yup
      .string()
      .oneOf([...CHANNELS, null], `channel must be one of: ${CHANNELS.join(', ')}`)
      .nullable(),
    value: yup
      .number()
      .required('value must be a whole number from 0')
      .integer('value must be a whole number from 0')
      .min(0, 'value must be a whole number from 0')
      .max(Number.MAX_SAFE_INTEGER, 'value is too large'),
  })
  .noUnknown(true, 'an exposure has name, date, location, channel and value');

const schema = yup
  .object({
    exposures: yup
      .array()
      .of(exposure)
      .min(1, 'exposures must name at least one')
      .max(MOST, `at most ${MOST} exposures at once`)
      .required('exposures must be a list'),
  })
  .noUnknown(true, 'only exposures can be sent')
  .required();

interface Body {
  exposures: {
    name: string;
    date: string;
    location?: string | null;
    channel?: string | null;
    value: number;
  }[];
}

/** What complaints are held against, a number a day: orders, visits, deliveries. */
export const createExposuresController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Each takes the place of one of the same name, day, location and channel; all or none are kept. */
  async create(ctx: Context) {
    const { exposures } = (await validateYupSchema(schema, { strict: true })(
      ctx.request.body
    )) as Body;
    const store = getService('store', { strapi });
    await store.transaction((trx) =>
      store.complaintFigures.exposures.write(
        trx,
        exposures.map(({ location = null, channel = null, ...given }) => ({
          ...given,
          location,
          channel,
        }))
      )
    );
    ctx.body = { data: { stored: exposures.length } };
  },
});
