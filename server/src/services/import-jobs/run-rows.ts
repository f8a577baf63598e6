import type { Core } from '@strapi/strapi';
import type { FeedbackInput } from '../../../../shared/contracts/feedback';
import type { ImportTotals } from '../../../../shared/contracts/import';
import { why } from '../../../../shared/rejection';
import type { ImportCounts } from '../../import-files/import-rows';
import { FileFault } from '../../import-files/file-fault';
import { openRejectsFile } from '../../import-files/rejects-file';
import { runImport, type FileImport } from '../../import-files/run-import';
import { getService } from '../get-service';
import { isWithinScope, type LocationScope } from '../location-access';
import { checkedMapping } from './checked-mapping';
import type { ImportFiles } from './files';
import { firstRejects, wasCancelled, withEmpty, type Work, type WorkEnd } from './work';

interface Rooms {
  strapi: Core.Strapi;
  files: ImportFiles;
}

/** Those who manage some locations bring in answers of these only. */
const forbiddenBy = (scope: LocationScope): FileImport<FeedbackInput>['forbids'] =>
  scope === null
    ? undefined
    : ({ location = null }) => {
        if (isWithinScope(location, scope)) return null;
        const field = 'location';
        return location === null
          ? {
              field,
              why: why('noLocation'),
              text: 'location: is empty; you may import answers of your locations only',
            }
          : {
              field,
              why: why('foreignLocation', { text: location }),
              text: `location: "${location}" is none of your locations`,
            };
      };

/** What a dry run and an import have in common. */
const fileImport = ({ job, signal }: Work, { strapi, files }: Rooms) => {
  const { file, fileDigest, mapping } = job;
  if (!file || fileDigest === null || !mapping) throw new FileFault('the file was never examined');
  return {
    file: files.pathsOf(job).data,
    fileName: job.fileName.replace(/\.gz$/i, ''),
    examined: { ...file, digest: fileDigest },
    plan: checkedMapping(mapping, file.header),
    // A run of its own each time, so that an undone import begins at its first row again.
    mappingDigest: job.id,
    forbids: forbiddenBy(job.scope),
    sink: getService('importer', { strapi }),
    signal,
  } satisfies Partial<FileImport<FeedbackInput>>;
};

/** Does as if, and tells what would happen. */
export const checkRows = async (work: Work, rooms: Rooms): Promise<WorkEnd> => {
  const { rejects, ...collector } = firstRejects();
  const totalsOf = ({ lastRow, ...counts }: ImportCounts): ImportTotals =>
    withEmpty(lastRow, {
      created: counts.created,
      duplicates: counts.duplicates,
      rejected: counts.rejected,
    });
  const outcome = await runImport({
    ...fileImport(work, rooms),
    dryRun: true,
    openRejects: () => Promise.resolve({ rejects: collector, kept: 0 }),
    onProgress: (counts) => work.show({ done: counts.lastRow, totals: totalsOf(counts) }),
  });
  if (outcome.interrupted && !wasCancelled(work)) return null;
  if (outcome.interrupted && outcome.lastRow === 0) return { state: 'uploaded', cancelling: false };
  const totals = totalsOf(outcome);
  const check = { ...totals, rows: outcome.lastRow, rejects };
  return { state: 'checked', cancelling: false, check, done: outcome.lastRow, totals };
};

/** Imports, or goes on with an import that was interrupted, and counts from its very beginning. */
export const importRows = async (work: Work, rooms: Rooms): Promise<WorkEnd> => {
  const { imports, importJobs } = getService('store', { strapi: rooms.strapi });
  const { id } = work.job;
  let before = { created: 0, duplicates: 0 };
  const totalsOf = (counts: ImportCounts): ImportTotals =>
    withEmpty(counts.lastRow, {
      created: before.created + counts.created,
      duplicates: before.duplicates + counts.duplicates,
      rejected: counts.rejected,
    });
  const request = fileImport(work, rooms);
  const { rejects } = rooms.files.pathsOf(work.job);
  const outcome = await runImport({
    ...request,
    dryRun: false,
    undoable: true,
    openRejects: (row, isDone) => openRejectsFile(rejects, request.examined.header, row, isDone),
    onStart: async ({ importId }) => {
      before = (await imports.find(importId)) ?? before;
      await importJobs.change(id, { importId });
    },
    onProgress: (counts) => work.show({ done: counts.lastRow, totals: totalsOf(counts) }),
  });
  const totals = totalsOf(outcome);
  const ended = { done: outcome.lastRow, totals };
  if (!outcome.interrupted) return { ...ended, state: 'finished', cancelling: false };
  return wasCancelled(work) ? { ...ended, state: 'cancelled', cancelling: false } : ended;
};
