import type { Core } from '@strapi/strapi';
import { getService } from '../get-service';
import type { ImportFiles } from './files';
import type { Work, WorkEnd } from './work';

/**
 * Takes out what an import brought in, chunk by chunk from its end, each a transaction that leaves facts and
 * histograms in agreement. Touchpoints and locations that it created stay: others may use them by now.
 */
export const undoRows = async (
  { job, signal, show }: Work,
  { strapi, files }: { strapi: Core.Strapi; files: ImportFiles }
): Promise<WorkEnd> => {
  const store = getService('store', { strapi });
  const { importId } = job;
  let { done } = job;
  while (importId !== null) {
    if (signal.aborted) return null;
    const removed = await store.transaction(async (trx) => {
      await store.histograms.share(trx);
      const chunk = await store.importChunks.takeLast(trx, importId);
      if (!chunk) return null;
      await store.facts.removeResponses(trx, chunk.responseIds);
      await store.importChunks.remove(trx, importId, chunk.lastRow);
      return chunk.responseIds.length;
    });
    if (removed === null) break;
    done += removed;
    show({ done });
  }
  if (importId !== null) await store.imports.forget(importId);
  await files.remove(job);
  return { state: 'undone', done, importId: null };
};
