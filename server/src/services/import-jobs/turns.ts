import type { Core } from '@strapi/strapi';
import { isWorking, type ImportJob, type WorkingState } from '../../../../shared/contracts/import';
import type { ImportJobChange, StoredImportJob } from '../../store/import-job-types';
import { getService } from '../get-service';
import type { ImportFiles } from './files';

/** One instance works on imports at a time; when it dies, another takes over once its lease is over. */
export const IMPORT_LEASE = 'cx:imports';
/** Held under its id for the import that is worked on, so that every instance knows which others wait. */
export const UNDER_WAY_LEASE = 'cx:import-under-way';
export const LEASE_MILLISECONDS = 30_000;

/** Whether the server is at work on another import, after which this one has its turn. */
export const isWaiting = async (
  { id, state }: Pick<StoredImportJob, 'id' | 'state'>,
  { strapi }: { strapi: Core.Strapi }
): Promise<ImportJob['waiting']> => {
  if (!isWorking(state)) return false;
  const underWay = await getService('store', { strapi }).leases.holderOf(UNDER_WAY_LEASE);
  return underWay !== null && underWay !== id;
};

/** Where those go back to that wait and shall stop: to where they were when somebody sent them to wait. */
const lettingGo = ({ state, importId }: StoredImportJob): ImportJobChange => {
  const over = { state: 'cancelled', finishedAt: new Date(), cancelling: false } as const;
  const back: Record<WorkingState, ImportJobChange> = {
    examining: over,
    checking: { state: 'uploaded', done: 0, total: 0, cancelling: false },
    // One that goes on has rows in already, and can go on later.
    importing: importId === null ? { state: 'checked', cancelling: false } : over,
    undoing: { cancelling: false },
  };
  return back[state as WorkingState];
};

/** Lets imports go that shall stop while they wait: their turn may be an hour away. Only for whoever has the lease. */
export const letWaitingGo = async (
  waiting: readonly StoredImportJob[],
  { strapi, files }: { strapi: Core.Strapi; files: ImportFiles }
): Promise<void> => {
  const { importJobs } = getService('store', { strapi });
  for (const job of waiting.filter(({ cancelling }) => cancelling)) {
    const changed = await importJobs.change(job.id, lettingGo(job), [job.state]);
    if (changed && job.state === 'examining') await files.remove(job);
  }
};
