import type { Core } from '@strapi/strapi';
import { WORKING_STATES } from '../../../../shared/contracts/import';
import { reasonOf } from '../../import-files/file-fault';
import type { ImportJobChange, StoredImportJob } from '../../store/import-job-types';
import { getService } from '../get-service';
import type { ImportFiles } from './files';
import { IMPORT_LEASE, LEASE_MILLISECONDS, letWaitingGo, UNDER_WAY_LEASE } from './turns';
import type { StopReason } from './work';

/** How often progress is written, the leases prolonged and a wish to stop noticed. */
const BEAT = 1_000;

/**
 * Tells the database every second how far the work on an import is, and the work when it shall stop.
 * @param owner the instance, in whose name it works
 */
export const createHeart = (
  rooms: { strapi: Core.Strapi; files: ImportFiles },
  job: StoredImportJob,
  stop: AbortController,
  owner: string
) => {
  const { strapi } = rooms;
  const { importJobs, leases } = getService('store', { strapi });
  let news: ImportJobChange | null = null;
  let beating: Promise<void> = Promise.resolve();
  const beat = async (): Promise<void> => {
    if (!(await leases.acquire(IMPORT_LEASE, owner, LEASE_MILLISECONDS))) {
      return stop.abort('interrupted' satisfies StopReason);
    }
    await leases.acquire(UNDER_WAY_LEASE, job.id, LEASE_MILLISECONDS);
    const told = news;
    news = null;
    if (told) await importJobs.change(job.id, told);
    const working = await importJobs.inStates(WORKING_STATES);
    const own = working.find(({ id }) => id === job.id);
    if (own?.cancelling) stop.abort('cancelled' satisfies StopReason);
    await letWaitingGo(
      working.filter((other) => other !== own),
      rooms
    );
  };
  const beatNow = (): void => {
    beating = beating.then(beat).catch((error: unknown) => {
      strapi.log.warn(`cx: the progress of an import could not be written: ${reasonOf(error)}`);
    });
  };
  const timer = setInterval(beatNow, BEAT);
  beatNow();
  let shown = false;
  return {
    beatNow,
    /** The first progress is told at once, so that whoever watches sees that it works. */
    show: (progress: ImportJobChange) => {
      news = progress;
      if (!shown) beatNow();
      shown = true;
    },
    /** Waits for the beat under way, so that nothing is written after the end. */
    async end(): Promise<void> {
      clearInterval(timer);
      await beating;
      await leases.release(UNDER_WAY_LEASE, job.id);
    },
  };
};
