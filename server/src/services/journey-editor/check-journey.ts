import { yup } from '@strapi/utils';
import { journeyMapSchema, journeySchema } from '../../../../shared/contracts/journey-schema';
import type { Fault } from '../../../../shared/fault';

/** With the place of each fault as it is answered, and what is expected in the reader's words. */
const faultOf = ({ message, params }: yup.ValidationError): Fault => ({
  ...(params as unknown as Pick<Fault, 'path' | 'because'>),
  message,
});

interface Schema {
  validateSync: (value: unknown, options: { strict: true; abortEarly: false }) => unknown;
}

const faultsBy =
  (schema: Schema) =>
  (value: unknown): Fault[] => {
    try {
      schema.validateSync(value, { strict: true, abortEarly: false });
      return [];
    } catch (error) {
      if (error instanceof yup.ValidationError) return error.inner.map(faultOf);
      throw error;
    }
  };

/** Everything that the yup schema finds wrong with a whole journey. */
export const faultsOfJourney = faultsBy(journeySchema(yup));

/** Everything that it finds wrong with what a journey keeps in its `map`. */
export const faultsOfMap = faultsBy(journeyMapSchema(yup));
