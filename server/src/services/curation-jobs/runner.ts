import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { StoredCurationJob } from '../../store/curation-job-types';
import { getService } from '../get-service';

/** One instance works on them at a time; when it dies, another takes over once its lease is over. */
export const CURATION_LEASE = 'cx:curation';
const LEASE_MILLISECONDS = 30_000;

/** Works on curations, one after another, whoever began them on whichever instance. */
export const createCurationRunner = ({ strapi }: { strapi: Core.Strapi }) => {
  const owner = randomUUID();
  let running: Promise<void> | null = null;
  let wanted = false;
  let closed = false;
  const store = () => getService('store', { strapi });
  const holdLease = () => store().leases.acquire(CURATION_LEASE, owner, LEASE_MILLISECONDS);

  /** Step by step until it is over, somebody stops it, or this instance may not go on. */
  const workOn = async (begun: StoredCurationJob): Promise<void> => {
    const { curationJobs } = store();
    if (begun.total === null) await curationJobs.count(begun);
    for (;;) {
      if (closed || !(await holdLease())) return;
      const job = await curationJobs.find(begun.id);
      if (job?.state !== 'running') return;
      if (job.cancelling) return curationJobs.end(job.id, 'cancelled');
      if (await curationJobs.step(job)) return curationJobs.end(job.id, 'done');
    }
  };

  const loop = async (): Promise<void> => {
    if (!(await holdLease())) return;
    try {
      for (const job of await store().curationJobs.running()) {
        if (closed) return;
        try {
          await workOn(job);
        } catch (error) {
          strapi.log.error(`cx: curation ${job.id} failed: ${String(error)}`);
          await store().curationJobs.end(job.id, 'failed');
        }
      }
    } finally {
      await store().leases.release(CURATION_LEASE, owner);
    }
  };

  return {
    /** Looks for work, also for what another instance left undone. A process that serves nobody does none. */
    wake(): void {
      if (closed || !strapi.server.httpServer.listening) return;
      wanted = true;
      running ??= (async () => {
        while (wanted && !closed) {
          wanted = false;
          await loop();
        }
      })()
        .catch((error: unknown) => {
          strapi.log.error(error);
        })
        .finally(() => {
          running = null;
        });
    },
    /** Ends after the step under way; the next start goes on with it. */
    async close(): Promise<void> {
      closed = true;
      await running;
    },
  };
};
