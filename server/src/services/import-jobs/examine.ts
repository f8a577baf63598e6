import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { AnyMappingJson, FieldJson } from '../../../../shared/contracts/import-mapping';
import { guessCases, guessMapping } from '../../import/guess';
import { examineFile } from '../../import-files/examine-file';
import { readSample } from '../../import-files/read-sample';
import type { StoredImportJob } from '../../store/import-job-types';
import { getService } from '../get-service';
import type { ImportFiles } from './files';
import { wasCancelled, type Work, type WorkEnd } from './work';

/** Rows from which a mapping is guessed. */
const SAMPLE = 500;

/** Files of one kind with the same columns are mapped alike. */
export const headerDigest = ({ kind }: Pick<StoredImportJob, 'kind'>, header: readonly string[]) =>
  createHash('sha256')
    .update(kind === 'feedback' ? '' : kind)
    .update(JSON.stringify(header))
    .digest('hex');

/** Names of complaints that are looked up for where they came from. */
const LOOKED_UP = 100;

/** Events say which complaint they belong to, but not under which source it was imported: that is looked up. */
const withSource = async (
  mapping: AnyMappingJson,
  header: readonly string[],
  sample: readonly string[][],
  { strapi }: { strapi: Core.Strapi }
): Promise<AnyMappingJson> => {
  const column = 'complaint' in mapping ? (mapping.complaint as FieldJson).column : undefined;
  if (column === undefined) return mapping;
  const at = header.indexOf(column);
  const names = [...new Set(sample.map((cells) => cells[at]?.trim() ?? ''))].filter(Boolean);
  const { complaints } = getService('store', { strapi });
  const source = await complaints.likelySource(names.slice(0, LOOKED_UP));
  return source === null ? mapping : { ...mapping, complaintSource: { value: source } };
};

/** Reads an uploaded file through and proposes how to map it: as such a file was last mapped, else a guess. */
export const examine = async (
  work: Work,
  { strapi, files }: { strapi: Core.Strapi; files: ImportFiles }
): Promise<WorkEnd> => {
  const { job, signal } = work;
  const { data } = files.pathsOf(job);
  const { digest, delimiter, header, rows } = await examineFile(
    data,
    signal,
    job.fileName,
    (share) => work.show({ done: Math.floor(100 * share), total: 100 })
  );
  if (signal.aborted) return wasCancelled(work) ? { state: 'cancelled' } : null;
  const saved = await getService('store', { strapi }).importJobs.findMapping(
    headerDigest(job, header)
  );
  const { timeZone } = getService('settings', { strapi }).general();
  const guess = job.kind === 'feedback' ? guessMapping : guessCases(job.kind);
  const sample = saved ? [] : await readSample(data, delimiter, SAMPLE);
  return {
    state: 'uploaded',
    fileDigest: digest,
    file: { delimiter, header, rows },
    mapping:
      saved ??
      (await withSource(guess(header, sample, { timeZone, today: new Date() }), header, sample, {
        strapi,
      })),
    mappingOrigin: saved ? 'saved' : 'guess',
  };
};
