import { errors } from '@strapi/utils';
import type { Because } from '../../../../shared/refusal';

/** What is wrong with a field. */
export interface FieldFault {
  path: string[];
  message: string;
  /** For people, where they can come upon it. */
  because?: Because;
}

/** @throws ValidationError with every fault, where there is one */
export const refuseFaults = (faults: readonly FieldFault[]): void => {
  if (faults.length === 0) return;
  throw new errors.ValidationError(
    faults.length === 1 ? (faults[0]?.message ?? '') : `${faults.length} errors occurred`,
    { errors: faults.map((fault) => ({ ...fault, name: 'ValidationError' })) }
  );
};
