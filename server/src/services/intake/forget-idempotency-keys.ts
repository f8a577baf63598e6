import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';

const LEASE = 'cx:forget-idempotency-keys';
const LEASE_MILLISECONDS = 10 * 60_000;

/** Hourly job, done by one instance: forgets idempotency keys and rate-limit counters that are past use. */
export const forgetIdempotencyKeys = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const { leases } = getService('store', { strapi });
  const owner = randomUUID();
  if (!(await leases.acquire(LEASE, owner, LEASE_MILLISECONDS))) return;
  try {
    const intake = getService('intake', { strapi });
    await intake.forgetIdempotencyKeys();
    await intake.rateLimits.forget();
  } finally {
    await leases.release(LEASE, owner);
  }
};
