import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';
import { writeDeskDigests } from './digest';
import { escalateOverdue } from './escalate';
import { settlePromises } from './settle-promises';
import { takeDueSteps } from './take-steps';
import { tellOfPromises } from './tell-promises';

/** One instance lets time pass for the desk; when it dies, another does once its lease is over. */
const LEASE = 'cx:complaint-clock';
const LEASE_MILLISECONDS = 120_000;
/** The lease is prolonged no more often than this. */
const PROLONGED_EVERY = 20_000;

/** What a run did. */
export interface ClockRun {
  steps: number;
  settled: number;
  told: number;
  escalated: number;
  digests: number;
}

/** What time alone does with complaints. Safe to run on any number of instances, at any time, any number of times. */
export const createComplaintClockService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @returns what was done; null where another instance does it */
  async run(now: number = Date.now()): Promise<ClockRun | null> {
    const { leases } = getService('store', { strapi });
    const owner = randomUUID();
    if (!(await leases.acquire(LEASE, owner, LEASE_MILLISECONDS))) return null;
    let prolonged = performance.now();
    const keep = async (): Promise<boolean> => {
      if (performance.now() - prolonged < PROLONGED_EVERY) return true;
      prolonged = performance.now();
      return leases.acquire(LEASE, owner, LEASE_MILLISECONDS);
    };
    try {
      return {
        steps: await takeDueSteps(strapi, now, keep),
        settled: await settlePromises(strapi, now, keep),
        told: await tellOfPromises(strapi, now, keep),
        escalated: await escalateOverdue(strapi, now, keep),
        digests: await writeDeskDigests(strapi, now, keep),
      };
    } finally {
      await leases.release(LEASE, owner);
    }
  },
});

export type ComplaintClockService = ReturnType<typeof createComplaintClockService>;
