import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type {
  GetData,
  MaintenanceJob,
  MaintenanceRun,
} from '../../../../shared/contracts/maintenance';
import { getService } from '../get-service';
import { createRunMemory } from './run-memory';
import { doWork } from './work';

const LEASE = 'cx:maintenance';
const LEASE_MILLISECONDS = 60_000;
const HEARTBEAT_MILLISECONDS = 15_000;
const PATIENCE_MILLISECONDS = 250;

const beginning = (job: MaintenanceJob, by: string): MaintenanceRun => ({
  job,
  state: 'running',
  by,
  startedAt: new Date().toISOString(),
  finishedAt: null,
  done: 0,
  total: null,
  differences: null,
  examples: [],
  error: null,
});

/** A run whose instance is gone holds the lease no longer. */
const asItIs = (run: MaintenanceRun | null, held: boolean): MaintenanceRun | null =>
  run?.state === 'running' && !held ? { ...run, state: 'interrupted' } : run;

/** What admins do to the numbers, in the background of the instance that was asked, one job at a time. */
export const createMaintenanceService = ({ strapi }: { strapi: Core.Strapi }) => {
  const memory = createRunMemory({ strapi });
  const leases = () => getService('store', { strapi }).leases;

  const runs = async (): Promise<GetData.Response['data']['runs']> => {
    // In this order: a run that ends between the two is done, not interrupted.
    const held = await leases().isHeld(LEASE);
    return {
      verify: asItIs(await memory.read('verify'), held),
      rebuild: asItIs(await memory.read('rebuild'), held),
      'verify-complaints': asItIs(await memory.read('verify-complaints'), held),
    };
  };

  /** Works until the end and lets nothing escape: nobody waits for it. */
  const work = async (run: MaintenanceRun, owner: string): Promise<void> => {
    const warn = (error: unknown) => strapi.log.warn(`cx: the lease of ${run.job}: ${error}`);
    const heartbeat = setInterval(() => {
      leases().acquire(LEASE, owner, LEASE_MILLISECONDS).catch(warn);
    }, HEARTBEAT_MILLISECONDS);
    try {
      await doWork(run, memory, { strapi });
    } catch (error) {
      strapi.log.error(`cx: ${run.job} could not be noted: ${String(error)}`);
    } finally {
      clearInterval(heartbeat);
      await leases().release(LEASE, owner).catch(warn);
    }
  };

  /** A run that has just ended lets go of its lease a moment later. */
  const acquirePatiently = async (owner: string): Promise<boolean> => {
    if (await leases().acquire(LEASE, owner, LEASE_MILLISECONDS)) return true;
    await sleep(PATIENCE_MILLISECONDS);
    return leases().acquire(LEASE, owner, LEASE_MILLISECONDS);
  };

  return {
    runs,

    /** @returns the run that begins now; null while another one runs, here or on another instance */
    async start(job: MaintenanceJob, by: string): Promise<MaintenanceRun | null> {
      const owner = randomUUID();
      if (!(await acquirePatiently(owner))) return null;
      const run = beginning(job, by);
      await memory.begin(run);
      void work(run, owner);
      return run;
    },

    /** Tells the job that runs, on whichever instance, to stop at its next step. */
    cancel: (): Promise<void> => memory.cancel(),
  };
};

export type MaintenanceService = ReturnType<typeof createMaintenanceService>;
