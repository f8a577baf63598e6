import { errors } from '@strapi/utils';
import { isOnScale, parseScaleId } from '../../../shared/scale';
import { isLocalDate } from '../calendar';
import type { Fact } from '../store/types';

interface Fault {
  path: [keyof Fact];
  message: string;
}

const faultsOf = ({ score, scale, localDate }: Fact): Fault[] => {
  const faults: Fault[] = [];
  const parsed = parseScaleId(scale);
  if (!parsed) {
    faults.push({ path: ['scale'], message: 'scale must be written as in 0..10, 1..5 or -2..2' });
  } else if (!isOnScale(score, parsed)) {
    const range = `${parsed.min} to ${parsed.max}`;
    faults.push({ path: ['score'], message: `score must be a whole number from ${range}` });
  }
  if (!isLocalDate(localDate)) {
    faults.push({ path: ['localDate'], message: 'localDate must be a date written as YYYY-MM-DD' });
  }
  return faults;
};

/** True when the histograms have a place for this answer. */
export const isCountable = (fact: Fact): boolean => faultsOf(fact).length === 0;

/**
 * Refuses an answer that the histograms have no place for.
 * @throws ValidationError that names the field
 */
export const checkCountable = (fact: Fact): void => {
  const [first, ...others] = faultsOf(fact);
  if (!first) return;
  const faults = [first, ...others].map((fault) => ({ ...fault, name: 'ValidationError' }));
  throw new errors.ValidationError(first.message, { errors: faults });
};
