import { errors } from '@strapi/utils';
import type { ComplaintRefusal } from '../../../../shared/contracts/complaint';

/** Refusals that speak of the case, not of what was asked: they are answered 409. */
const OF_THE_CASE: readonly ComplaintRefusal['code'][] = [
  'impossible_step',
  'ended',
  'out_of_order',
  'too_early',
  'too_late',
];

/** The process does not allow it now; `details` say what it does allow. */
export class ComplaintConflictError extends errors.ApplicationError {}

/** The error with which a refusal is answered: 409 of the case, 400 of the command, 403 of who gave it. */
export const refusalError = (refusal: ComplaintRefusal): Error => {
  const { code, message, state, allowed, missing } = refusal;
  const details = { code, state, allowed, missing };
  if (OF_THE_CASE.includes(code)) return new ComplaintConflictError(message, details);
  // Strapi answers a ForbiddenError without its message and details.
  if (code === 'not_permitted') return new errors.PolicyError(message, details);
  const faults = missing.map((name) => ({
    path: (name.split('|')[0] ?? '').split('.'),
    name: 'ValidationError',
    message: `${name.split('|').join(' or ')} must be given`,
  }));
  const [named] = message.split(' ');
  const errorsOf =
    faults.length > 0 ? faults : [{ path: [named ?? ''], name: 'ValidationError', message }];
  return new errors.ValidationError(message, { ...details, errors: errorsOf });
};

export const unknownComplaint = (reference: string): Error =>
  new errors.NotFoundError(`there is no complaint ${reference}`);
