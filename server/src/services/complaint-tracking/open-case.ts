import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Options } from '../../config';
import type { WholeComplaint } from '../complaints';
import { hashSecret, readReference, sameHash } from '../complaints/reference-code';
import { getService } from '../get-service';
import { LimitReachedError, type Counter } from '../intake/rate-limit';

/** How a complainant shows that a case is theirs. */
export interface Credentials {
  /** As it was written down. */
  reference: string;
  secret: string;
  /** Network address that the request comes from. */
  address: string;
}

/** Of no secret: what a given one is compared with where there is no such case. */
const NO_CASE = hashSecret('');
const MAX_REFERENCE = 40;

/** One answer for what is wrong and for what never was. */
const unknown = (): Error =>
  new errors.NotFoundError('there is no complaint with this reference and this secret');

/** Counts a wrong secret, whether the case exists or not; why it is not let in. */
const refusalOf = async (
  { strapi }: { strapi: Core.Strapi },
  address: Counter,
  reference: Counter
): Promise<Error> => {
  const { rateLimits } = getService('intake', { strapi });
  const refusal =
    (await rateLimits.usedUp([reference])) ?? (await rateLimits.spend([address, reference]));
  return refusal ? new LimitReachedError(refusal) : unknown();
};

/**
 * The case of a reference, for whoever has its secret. A wrong secret and an unknown reference cost the
 * same questions and the same hashing, are answered alike, and are counted: by address and by reference.
 * Right ones are not counted, so that a whole office behind one address can follow its cases; nor are they
 * refused for what others guessed at the same reference, or strangers could lock somebody out of their case.
 * @throws NotFoundError; LimitReachedError after too many wrong ones
 */
export const openCase = async (
  { strapi }: { strapi: Core.Strapi },
  { reference: given, secret, address }: Credentials
): Promise<WholeComplaint> => {
  const { tries } = strapi.plugin('cx').config('complaints') as Options['complaints'];
  const { rateLimits } = getService('intake', { strapi });
  const reference = readReference(given).slice(0, MAX_REFERENCE);
  const ofAddress = rateLimits.addressCounter('tries', address, tries);
  const refusal = await rateLimits.usedUp([ofAddress]);
  if (refusal) throw new LimitReachedError(refusal);
  const kept = await getService('store', { strapi }).complaints.secretHashOf(reference);
  const same = sameHash(hashSecret(secret), kept ?? NO_CASE);
  if (!same || kept === null) {
    throw await refusalOf({ strapi }, ofAddress, rateLimits.complaintCounter(reference, tries));
  }
  return getService('complaints', { strapi }).find(reference);
};
