import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { errors } from '@strapi/utils';
import type { StoredImportJob } from '../../store/import-job-types';
import type { ImportFiles } from './files';

/** A part of a file, as the host's body parser left it. */
export interface Piece {
  path: string;
  size: number;
  /** Byte of the whole file at which it begins. */
  offset: number;
}

const refuse = (field: string, message: string): never => {
  throw new errors.ValidationError(message, {
    errors: [{ path: [field], message, name: 'ValidationError' }],
  });
};

/**
 * Adds a piece to an import's file. A file comes in pieces, because a connection that carried a gigabyte at
 * once would pass the time limits of servers and proxies, and its breaking off would lose everything.
 * @returns how many bytes are there now
 * @throws ValidationError when the piece does not fit to what is there
 */
export const receivePiece = async (
  job: StoredImportJob,
  { path, size, offset }: Piece,
  files: ImportFiles
): Promise<number> => {
  if (offset !== job.received) {
    refuse('offset', `the file goes on at byte ${job.received}, not at ${offset}`);
  }
  if (size === 0 || offset + size > job.size) {
    refuse(
      'files',
      `${size} bytes from byte ${offset} do not fit into a file of ${job.size} bytes`
    );
  }
  await files.prepare();
  const { data } = files.pathsOf(job);
  if (offset > 0 && ((await files.sizeOf(data)) ?? 0) < offset) {
    refuse(
      'files',
      'the first part of the file is not here; several instances need one folder for imports (option import.folder)'
    );
  }
  const flags = offset === 0 ? 'w' : 'r+';
  await pipeline(createReadStream(path), createWriteStream(data, { flags, start: offset }));
  return offset + size;
};
