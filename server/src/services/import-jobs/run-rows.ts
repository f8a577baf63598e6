import type { Core } from '@strapi/strapi';
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
import { withKind, type ImportOf } from './kinds';
import { firstRejects, wasCancelled, withEmpty, type Work, type WorkEnd } from './work';

interface Rooms {
  strapi: Core.Strapi;
  files: ImportFiles;
}

/** Those who manage some locations bring in what belongs to these only. */
const forbiddenBy = <Input>(
  scope: LocationScope,
  locationOf: ImportOf<Input>['locationOf']
): FileImport<Input>['forbids'] =>
  scope === null || locationOf === undefined
    ? undefined
    : (input) => {
        const location = locationOf(input);
        if (isWithinScope(location, scope)) return null;
        const field = 'location';
        return location === null
          ? {
              field,
              why: why('noLocation'),
              text: 'location: is empty; you may import for your locations only',
            }
          : {
              field,
              why: why('foreignLocation', { text: location }),
              text: `location: "${location}" is none of your locations`,
            };
      };

/** What a dry run and an import have in common. */
const fileImport = <Input>(
  { job, signal }: Work,
  { files }: Rooms,
  { readPlan, sink, locationOf }: ImportOf<Input>
) => {
  const { file, fileDigest, mapping } = job;
  if (!file || fileDigest === null || !mapping) throw new FileFault('the file was never examined');
  return {
    file: files.pathsOf(job).data,
    fileName: job.fileName.replace(/\.gz$/i, ''),
    examined: { ...file, digest: fileDigest },
    plan: checkedMapping(readPlan, mapping, file.header),
    // A run of its own each time, so that an undone import begins at its first row again.
    mappingDigest: job.id,
    forbids: forbiddenBy(job.scope, locationOf),
    within: job.scope,
    sink,
    signal,
  } satisfies Partial<FileImport<Input>>;
};

/** Does as if, and tells what would happen. */
const checkRowsOf = async <Input>(
  work: Work,
  rooms: Rooms,
  of: ImportOf<Input>
): Promise<WorkEnd> => {
  const { rejects, ...collector } = firstRejects();
  const totalsOf = ({ lastRow, ...counts }: ImportCounts): ImportTotals =>
    withEmpty(lastRow, {
      created: counts.created,
      duplicates: counts.duplicates,
      rejected: counts.rejected,
    });
  const outcome = await runImport({
    ...fileImport(work, rooms, of),
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
const importRowsOf = async <Input>(
  work: Work,
  rooms: Rooms,
  of: ImportOf<Input>
): Promise<WorkEnd> => {
  const { imports, importJobs } = getService('store', { strapi: rooms.strapi });
  const { id } = work.job;
  let before = { created: 0, duplicates: 0 };
  const totalsOf = (counts: ImportCounts): ImportTotals =>
    withEmpty(counts.lastRow, {
      created: before.created + counts.created,
      duplicates: before.duplicates + counts.duplicates,
      rejected: counts.rejected,
    });
  const request = fileImport(work, rooms, of);
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

export const checkRows = (work: Work, rooms: Rooms): Promise<WorkEnd> =>
  withKind(work.job.kind, rooms, (of) => checkRowsOf(work, rooms, of));

export const importRows = (work: Work, rooms: Rooms): Promise<WorkEnd> =>
  withKind(work.job.kind, rooms, (of) => importRowsOf(work, rooms, of));
