import type { Core } from '@strapi/strapi';
import type { MaintenanceRun } from '../../../../shared/contracts/maintenance';
import { getService } from '../get-service';
import type { RunMemory } from './run-memory';

const NOTE_MILLISECONDS = 1_000;

class CancelledError extends Error {}

type Ending = Pick<MaintenanceRun, 'state'> & Partial<MaintenanceRun>;

/**
 * Watches a run: notes its progress now and then, and finds out whether somebody has cancelled it. Both are
 * looked up beside the work, whose steps wait for nothing.
 */
const watch = (run: MaintenanceRun, memory: RunMemory) => {
  let cancelled = false;
  let progress: Pick<MaintenanceRun, 'done' | 'total'> = { done: 0, total: null };
  let noting = Promise.resolve();
  const note = async () => {
    cancelled ||= await memory.isCancelled();
    await memory.write({ ...run, ...progress });
  };
  const timer = setInterval(() => {
    noting = noting.then(note).catch(() => undefined);
  }, NOTE_MILLISECONDS);
  return {
    onProgress(done: number, total: number): void {
      progress = { done, total };
      if (cancelled) throw new CancelledError();
    },
    async end(): Promise<typeof progress> {
      clearInterval(timer);
      await noting;
      return progress;
    },
  };
};

const carryOut = async (
  { job }: MaintenanceRun,
  onProgress: (done: number, total: number) => void,
  { strapi }: { strapi: Core.Strapi }
): Promise<Ending> => {
  const { verification } = getService('store', { strapi });
  if (job === 'rebuild') {
    await verification.rebuild(onProgress);
    return { state: 'done' };
  }
  const { differences, examples } =
    job === 'verify'
      ? await verification.verify(onProgress)
      : await getService('complaints', { strapi }).verify(onProgress);
  return { state: 'done', differences, examples };
};

/** Does what the run is for and notes how it ended. */
export const doWork = async (
  run: MaintenanceRun,
  memory: RunMemory,
  { strapi }: { strapi: Core.Strapi }
): Promise<void> => {
  const watcher = watch(run, memory);
  const ending = await carryOut(run, watcher.onProgress, { strapi }).catch(
    (error: unknown): Ending => {
      if (error instanceof CancelledError) return { state: 'cancelled' };
      strapi.log.error(`cx: ${run.job} failed: ${String(error)}`);
      return { state: 'failed', error: error instanceof Error ? error.message : String(error) };
    }
  );
  const progress = await watcher.end();
  await memory.write({ ...run, ...progress, ...ending, finishedAt: new Date().toISOString() });
};
