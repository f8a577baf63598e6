import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { guessMapping } from '../../import/guess';
import { examineFile } from '../../import-files/examine-file';
import { readSample } from '../../import-files/read-sample';
import { getService } from '../get-service';
import type { ImportFiles } from './files';
import { wasCancelled, type Work, type WorkEnd } from './work';

/** Rows from which a mapping is guessed. */
const SAMPLE = 500;

/** Files with the same columns are mapped alike. */
export const headerDigest = (header: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(header)).digest('hex');

/** Reads an uploaded file through and proposes how to map it: as such a file was last mapped, else a guess. */
export const examine = async (
  work: Work,
  { strapi, files }: { strapi: Core.Strapi; files: ImportFiles }
): Promise<WorkEnd> => {
  const { job, signal } = work;
  const { data } = files.pathsOf(job);
  const { digest, delimiter, header, rows } = await examineFile(data, signal, job.fileName);
  if (signal.aborted) return wasCancelled(work) ? { state: 'cancelled' } : null;
  const saved = await getService('store', { strapi }).importJobs.findMapping(headerDigest(header));
  const { timeZone } = getService('settings', { strapi }).general();
  const sample = saved ? [] : await readSample(data, delimiter, SAMPLE);
  return {
    state: 'uploaded',
    fileDigest: digest,
    file: { delimiter, header, rows },
    mapping: saved ?? guessMapping(header, sample, { timeZone, today: new Date() }),
    mappingOrigin: saved ? 'saved' : 'guess',
  };
};
