import { errors } from '@strapi/utils';
import type { Fault } from '../../journey-map';

export type { Fault };

const withName = (fault: Fault) => ({ ...fault, name: 'ValidationError' });

/** Strapi's 400 with every fault and its place. */
export const validationError = (faults: readonly Fault[]) =>
  new errors.ValidationError(faults.map((fault) => fault.message).join('; '), {
    errors: faults.map(withName),
  });

/** The same faults, inside a larger input. */
export const within = (path: readonly string[], faults: readonly Fault[]): Fault[] =>
  faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
