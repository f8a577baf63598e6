import { errors } from '@strapi/utils';
import type { Fault, Result } from '../../../../shared/fault';

const refusalOf = (faults: readonly Fault[]): Error =>
  new errors.ValidationError(
    faults.length === 1 ? (faults[0]?.message ?? '') : `${faults.length} errors occurred`,
    { errors: faults.map((fault) => ({ ...fault, name: 'ValidationError' })) }
  );

/** @throws ValidationError with every fault, where there is one */
export const refuseFaults = (faults: readonly Fault[]): void => {
  if (faults.length > 0) throw refusalOf(faults);
};

/** @throws ValidationError */
export const refuseField = (path: string[], message: string): never => {
  throw refusalOf([{ path, message }]);
};

/** What was made. @throws ValidationError with every fault, where nothing was */
export const madeOrRefused = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw refusalOf(result.faults);
  return result;
};
