import { errors } from '@strapi/utils';
import type { Why } from '../../../../shared/rejection';
import type { Fault as PlainFault } from '../../journey-map';

/** What is wrong with a value, and where; `why` where it can be told in other languages. */
export interface Fault extends PlainFault {
  why?: Why;
}

const withName = ({ path, message }: Fault) => ({ path, message, name: 'ValidationError' });

/** Strapi's 400 with every fault and its place. */
export const validationError = (faults: readonly Fault[]) =>
  new errors.ValidationError(faults.map((fault) => fault.message).join('; '), {
    errors: faults.map(withName),
  });

/** The same faults, inside a larger input. */
export const within = (path: readonly string[], faults: readonly Fault[]): Fault[] =>
  faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
