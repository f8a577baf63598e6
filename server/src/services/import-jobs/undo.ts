import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Transaction } from '../../store/types';
import { getService } from '../get-service';
import type { ImportFiles } from './files';
import type { Work, WorkEnd } from './work';

/**
 * Between two chunks. SQLite has one connection: without a pause whoever asks several things of the database, as every
 * page does, waits for a whole chunk at each of them.
 */
const PAUSE_MILLISECONDS = 20;

/** Takes out what a chunk brought. @returns references of complaints that stay */
const takeOut = async (
  { job }: Work,
  trx: Transaction,
  ids: readonly string[],
  { strapi }: { strapi: Core.Strapi }
): Promise<string[]> => {
  if (job.kind !== 'feedback') return getService('complaints', { strapi }).takeOut(trx, ids);
  await getService('store', { strapi }).facts.removeResponses(trx, ids);
  return [];
};

/**
 * Takes out what an import brought in, chunk by chunk from its end, each a transaction that leaves facts and
 * histograms, cases and their ledgers in agreement. Touchpoints, locations and categories that it created stay:
 * others may use them by now. So do complaints that people have touched since; they are named.
 */
export const undoRows = async (
  work: Work,
  { strapi, files }: { strapi: Core.Strapi; files: ImportFiles }
): Promise<WorkEnd> => {
  const { job, signal, show } = work;
  const store = getService('store', { strapi });
  const { importId } = job;
  let { done } = job;
  let kept = new Set(job.kept);
  while (importId !== null) {
    if (signal.aborted) return null;
    const taken = await store.transaction(async (trx) => {
      if (job.kind === 'feedback') await store.histograms.share(trx);
      const chunk = await store.importChunks.takeLast(trx, importId);
      if (!chunk) return null;
      const stay = new Set([...kept, ...(await takeOut(work, trx, chunk.responseIds, { strapi }))]);
      if (stay.size > kept.size) await store.importJobs.change(job.id, { kept: [...stay] });
      await store.importChunks.remove(trx, importId, chunk.lastRow);
      return { n: chunk.responseIds.length, stay };
    });
    if (taken === null) break;
    done += taken.n;
    kept = taken.stay;
    show({ done });
    await pause(PAUSE_MILLISECONDS);
  }
  if (importId !== null) await store.imports.forget(importId);
  await files.remove(job);
  return { state: 'undone', done, importId: null };
};
