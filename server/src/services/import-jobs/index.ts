import { randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  IMPORT_KINDS,
  type ImportJob,
  type ImportKind,
  type ImportState,
  type PreviewImport,
} from '../../../../shared/contracts/import';
import type { AnyMappingJson } from '../../../../shared/contracts/import-mapping';
import { readSample } from '../../import-files/read-sample';
import type { StoredImportJob } from '../../store/import-job-types';
import { getService } from '../get-service';
import type { LocationScope } from '../location-access';
import { checkedMapping } from './checked-mapping';
import { headerDigest } from './examine';
import { createImportFiles, importOptions } from './files';
import { withKind } from './kinds';
import { previewRows } from './preview';
import { receivePiece, type Piece } from './receive';
import { createImportRunner } from './runner';
import { isWaiting } from './turns';

const LISTED = 100;
const PREVIEWED = 20;

/** Who asks. Somebody bound to some locations knows only of imports that are his own. */
export interface Importer {
  id: string;
  name: string;
  scope: LocationScope;
  /** Of complaints; undefined for somebody who does not handle them. */
  complaintScope: LocationScope | undefined;
}

/** The locations of which this person may import files of a kind; undefined: of none. */
const scopeFor = (
  { kind }: Pick<StoredImportJob, 'kind'>,
  { scope, complaintScope }: Importer
): LocationScope | undefined => (kind === 'feedback' ? scope : complaintScope);

const NONE = { created: 0, duplicates: 0, rejected: 0, empty: 0 };

/** Imports of the admin: from the upload over the dry run to the undoing, each step kept in the database. */
export const createImportJobsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const files = createImportFiles(strapi);
  const runner = createImportRunner({ strapi, files });
  const jobs = () => getService('store', { strapi }).importJobs;

  /** When what is in was answered or received. */
  const periodOf = async ({ importId, totals }: StoredImportJob): Promise<ImportJob['period']> =>
    importId !== null && totals.created > 0
      ? ((await getService('store', { strapi }).imports.find(importId))?.days ?? null)
      : null;

  const show = async (job: StoredImportJob): Promise<ImportJob> => {
    const { fileDigest: _digest, importId: _import, updatedAt: _updated, ...known } = job;
    const { scope: _scope, startedById: _by, kept, ...shown } = known;
    return {
      ...shown,
      waiting: await isWaiting(job, { strapi }),
      period: await periodOf(job),
      kept: [...kept],
      createdAt: job.createdAt.toISOString(),
      finishedAt: job.finishedAt?.toISOString() ?? null,
      hasRejects: (await files.sizeOf(files.pathsOf(job).rejects)) !== null,
    };
  };

  const maySee = (job: StoredImportJob, by: Importer): boolean => {
    const scope = scopeFor(job, by);
    return scope === null || (scope !== undefined && job.startedById === by.id);
  };

  const find = async (id: string, by: Importer): Promise<StoredImportJob> => {
    const job = await jobs().find(id);
    if (!job || !maySee(job, by)) throw new errors.NotFoundError(`there is no import ${id}`);
    return job;
  };

  /** Changes an import that is in one of these states. */
  const move = async (
    by: Importer,
    job: StoredImportJob,
    from: readonly ImportState[],
    change: Parameters<ReturnType<typeof jobs>['change']>[1]
  ): Promise<ImportJob> => {
    if (!(await jobs().change(job.id, change, from))) {
      const { state } = await find(job.id, by);
      throw new errors.ApplicationError(
        `the import is ${state}; this is possible while it is ${from.join(' or ')}`
      );
    }
    runner.wake();
    return show(await find(job.id, by));
  };

  const examined = (job: StoredImportJob) => {
    if (job.file) return job.file;
    throw new errors.ApplicationError('the file has not been read through yet');
  };

  const needsFile = async (job: StoredImportJob): Promise<void> => {
    if ((await files.sizeOf(files.pathsOf(job).data)) !== null) return;
    throw new errors.ApplicationError('the file is not there any more; upload it again');
  };

  return {
    maxBytes: (): number => importOptions(strapi).maxFileBytes,
    /** What somebody may import. */
    kinds: (by: Importer): ImportKind[] =>
      IMPORT_KINDS.filter((kind) => scopeFor({ kind }, by) !== undefined),
    async list(by: Importer): Promise<ImportJob[]> {
      const bound = by.scope !== null && by.complaintScope !== null;
      const found = await jobs().list(LISTED, bound ? by.id : null);
      return Promise.all(found.filter((job) => maySee(job, by)).map(show));
    },
    find: async (id: string, by: Importer): Promise<ImportJob> => show(await find(id, by)),

    async create(
      file: { kind: ImportKind; fileName: string; size: number },
      by: Importer
    ): Promise<ImportJob> {
      if (scopeFor(file, by) === undefined)
        throw new errors.ForbiddenError(
          'files of complaints are imported by those who handle them'
        );
      const startedBy = { startedBy: by.name, startedById: by.id };
      return show(await jobs().add({ id: randomUUID(), ...startedBy, ...file }));
    },

    /** Takes a piece of the file; after the last one the file is read through. */
    async receive(id: string, piece: Piece, by: Importer): Promise<ImportJob> {
      const job = await find(id, by);
      if (job.state !== 'uploading') return move(by, job, ['uploading'], {});
      const received = await receivePiece(job, piece, files);
      const state = received === job.size ? 'examining' : 'uploading';
      return move(by, job, ['uploading'], { received, state });
    },

    async preview(
      id: string,
      mapping: AnyMappingJson | null,
      by: Importer
    ): Promise<PreviewImport.Row[]> {
      const job = await find(id, by);
      const { header, delimiter } = examined(job);
      await needsFile(job);
      const rows = await readSample(files.pathsOf(job).data, delimiter, PREVIEWED);
      return previewRows(job.kind, { rows, header, mapping });
    },

    async check(id: string, mapping: AnyMappingJson, by: Importer): Promise<ImportJob> {
      const job = await find(id, by);
      const { header, rows } = examined(job);
      withKind(job.kind, { strapi }, ({ readPlan }) => checkedMapping(readPlan, mapping, header));
      await needsFile(job);
      return move(by, job, ['uploaded', 'checked'], {
        state: 'checking',
        scope: scopeFor(job, by) ?? null,
        mapping,
        mappingOrigin: 'chosen',
        check: null,
        done: 0,
        total: rows,
        totals: NONE,
      });
    },

    /** Begins the import, or goes on with one that was stopped; remembers its mapping for such files. */
    async start(id: string, by: Importer): Promise<ImportJob> {
      const job = await find(id, by);
      const { header, rows } = examined(job);
      await needsFile(job);
      const resumable = job.importId !== null;
      if (job.mapping) await jobs().keepMapping(headerDigest(job, header), job.mapping);
      return move(by, job, resumable ? ['cancelled', 'failed'] : ['checked'], {
        state: 'importing',
        scope: scopeFor(job, by) ?? null,
        error: null,
        errorBecause: null,
        finishedAt: null,
        total: rows,
        ...(resumable ? {} : { done: 0, totals: NONE }),
      });
    },

    async cancel(id: string, by: Importer): Promise<ImportJob> {
      const job = await find(id, by);
      if (['examining', 'checking', 'importing'].includes(job.state)) {
        return move(by, job, ['examining', 'checking', 'importing'], { cancelling: true });
      }
      const over = { state: 'cancelled', finishedAt: new Date(), done: 0, totals: NONE } as const;
      const cancelled = await move(by, job, ['uploading', 'uploaded', 'checked'], over);
      await files.remove(job);
      return cancelled;
    },

    async undo(id: string, by: Importer): Promise<ImportJob> {
      const job = await find(id, by);
      if (job.importId === null) throw new errors.ApplicationError('nothing was imported');
      const total = await getService('store', { strapi }).importChunks.count(job.importId);
      return move(by, job, ['finished', 'cancelled', 'failed'], {
        state: 'undoing',
        error: null,
        errorBecause: null,
        kept: [],
        done: 0,
        total,
      });
    },

    async rejects(id: string, by: Importer): Promise<{ stream: ReadStream; fileName: string }> {
      const job = await find(id, by);
      const { rejects } = files.pathsOf(job);
      if ((await files.sizeOf(rejects)) === null) {
        throw new errors.NotFoundError('there is no file of rejected rows');
      }
      return { stream: createReadStream(rejects), fileName: `${job.fileName}.rejected.csv` };
    },

    /** Deletes files that nobody needs any more; what still waited for a person is over with that. */
    async forgetFiles(): Promise<void> {
      const days = importOptions(strapi).keepFilesDays;
      for (const { id, file } of await files.olderThan(new Date(Date.now() - days * 86_400_000))) {
        const state = (await jobs().find(id))?.state;
        if (state && ['examining', 'checking', 'importing'].includes(state)) continue;
        await files.delete(file);
        const over = { state: 'cancelled', finishedAt: new Date() } as const;
        await jobs().change(id, over, ['uploading', 'uploaded', 'checked']);
      }
    },

    wake: runner.wake,
    close: runner.close,
  };
};

export type ImportJobsService = ReturnType<typeof createImportJobsService>;
