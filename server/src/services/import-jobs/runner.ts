import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import {
  WORKING_STATES,
  type ImportState,
  type WorkingState,
} from '../../../../shared/contracts/import';
import { FileFault, reasonOf } from '../../import-files/file-fault';
import type { StoredImportJob } from '../../store/import-job-types';
import { getService } from '../get-service';
import { examine } from './examine';
import type { ImportFiles } from './files';
import { createHeart } from './heart';
import { checkRows, importRows } from './run-rows';
import { IMPORT_LEASE, LEASE_MILLISECONDS } from './turns';
import { undoRows } from './undo';
import { wasCancelled, type StopReason, type Work, type WorkEnd } from './work';

type Rooms = { strapi: Core.Strapi; files: ImportFiles };

const WORK: Record<WorkingState, (work: Work, rooms: Rooms) => Promise<WorkEnd>> = {
  examining: examine,
  checking: checkRows,
  importing: importRows,
  undoing: undoRows,
};

/** Where a wish to stop leads when nothing was in progress to end it properly. */
const CANCELLED_AS: Record<WorkingState, ImportState> = {
  examining: 'cancelled',
  checking: 'uploaded',
  importing: 'cancelled',
  undoing: 'undoing',
};

const ENDS: ReadonlySet<ImportState> = new Set(['finished', 'cancelled', 'failed', 'undone']);

/** Works on imports, one after another, whoever began them on whichever instance. */
export const createImportRunner = (rooms: Rooms) => {
  const { strapi, files } = rooms;
  const owner = randomUUID();
  let running: Promise<void> | null = null;
  let wanted = false;
  let stop = new AbortController();
  let heart: ReturnType<typeof createHeart> | null = null;
  let closed = false;

  /** Only an instance that has the file can work on it. */
  const next = async (): Promise<StoredImportJob | null> => {
    const { importJobs } = getService('store', { strapi });
    for (const job of await importJobs.inStates(WORKING_STATES)) {
      if (job.state === 'undoing' || (await files.sizeOf(files.pathsOf(job).data)) !== null) {
        return job;
      }
    }
    return null;
  };

  const fail = (error: unknown): WorkEnd => {
    const isFault = error instanceof FileFault;
    if (!isFault) strapi.log.error(error);
    const errorBecause = (isFault && error.because) || null;
    return { state: 'failed', error: reasonOf(error), errorBecause, cancelling: false };
  };

  const workOn = async (job: StoredImportJob): Promise<void> => {
    const state = job.state as WorkingState;
    stop = new AbortController();
    if (job.cancelling) stop.abort('cancelled' satisfies StopReason);
    const beats = createHeart(rooms, job, stop, owner);
    heart = beats;
    const work: Work = { job, signal: stop.signal, show: beats.show };
    let end: WorkEnd;
    try {
      end = await WORK[state](work, rooms);
    } catch (error) {
      if (wasCancelled(work)) end = { state: CANCELLED_AS[state], cancelling: false };
      else end = stop.signal.aborted ? null : fail(error);
    } finally {
      heart = null;
      await beats.end();
    }
    if (end === null) return;
    const over = end.state && ENDS.has(end.state) ? { finishedAt: new Date() } : {};
    // What was counted of a file that is read through is no row that was done.
    const uncounted = state === 'examining' ? { done: 0, total: 0 } : {};
    const { importJobs } = getService('store', { strapi });
    await importJobs.change(job.id, { ...uncounted, ...end, ...over }, [state]);
    if (state === 'examining' && end.state === 'cancelled') await files.remove(job);
  };

  const loop = async (): Promise<void> => {
    const { leases } = getService('store', { strapi });
    if (!(await leases.acquire(IMPORT_LEASE, owner, LEASE_MILLISECONDS))) return;
    try {
      for (let job = await next(); job && !closed; job = await next()) {
        await workOn(job);
        if (stop.signal.aborted && stop.signal.reason === 'interrupted') return;
      }
    } finally {
      await leases.release(IMPORT_LEASE, owner);
    }
  };

  /**
   * Looks for work, also for what another instance left undone, and whether the work under way shall
   * stop. A process that serves nobody does none.
   */
  const wake = (): void => {
    if (closed || !strapi.server.httpServer.listening) return;
    wanted = true;
    heart?.beatNow();
    if (running) return;
    running = (async () => {
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
  };

  return {
    wake,
    /** Ends the work under way after its chunk; the next start goes on with it. */
    async close(): Promise<void> {
      closed = true;
      stop.abort('interrupted' satisfies StopReason);
      await running;
    },
  };
};
