import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { pipeline, Transform } from 'node:stream';
import { because } from '../../../shared/refusal';
import { detectDelimiter, openUnpacked, readRecords } from './csv-file';
import { FileFault } from './file-fault';

export interface ExaminedFile {
  /** SHA-256 (hex) of the unpacked bytes, so that a file and its gzip are one file. */
  digest: string;
  delimiter: string;
  header: string[];
  /** Records after the header. */
  rows: number;
}

/** Bytes of the file. */
const checkReadable = async (path: string, name: string): Promise<number> => {
  const found = await stat(path).catch(() => null);
  if (!found) throw new FileFault(`there is no file ${name}`);
  if (!found.isFile()) throw new FileFault(`${name} is not a file`);
  return found.size;
};

/** After so many rows it is told how far the reading is. */
const ROWS_A_STEP = 5_000;

/** Passes bytes on, hashing them and refusing what is not UTF-8. */
const inspecting = (hash: ReturnType<typeof createHash>): Transform => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let position = 0;
  const check = (chunk: Buffer | null, done: (error: Error | null, chunk?: Buffer) => void) => {
    try {
      decoder.decode(chunk ?? undefined, { stream: chunk !== null });
      position += chunk?.length ?? 0;
      done(null, chunk ?? undefined);
    } catch {
      done(
        new FileFault(
          `the file is not UTF-8 (after byte ${position}); save it as UTF-8 first`,
          because('fileEncoding')
        )
      );
    }
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      check(chunk, done);
    },
    flush: (done) => check(null, done),
  });
};

/**
 * Reads a file once through before anything is written: that it is UTF-8 and CSV to its end, how many
 * records it has, and what identifies it. A file that breaks off in the middle imports nothing.
 * @param name what the file is called by people
 * @param onProgress is told now and then which share of the file (0 to 1) was read
 * @throws FileFault saying what is wrong with the file
 */
export const examineFile = async (
  path: string,
  signal: AbortSignal,
  name = path,
  onProgress?: (share: number) => void
): Promise<ExaminedFile> => {
  const size = await checkReadable(path, name);
  const delimiter = await detectDelimiter(path).catch((error: unknown) => {
    throw new FileFault(`${name} can't be unpacked: ${String(error)}`, because('fileBroken'));
  });
  const hash = createHash('sha256');
  let bytesRead = () => 0;
  const source = await openUnpacked(path, (file) => (bytesRead = () => file.bytesRead));
  const inspected = inspecting(hash);
  pipeline(source, inspected, () => undefined);
  let header: string[] | null = null;
  let rows = 0;
  for await (const record of readRecords(inspected, delimiter)) {
    if (signal.aborted) throw new FileFault('interrupted before anything was written');
    if (header) rows += 1;
    else header = record.map((name) => name.trim());
    if (rows % ROWS_A_STEP === 0) onProgress?.(bytesRead() / Math.max(size, 1));
  }
  if (!header) throw new FileFault(`${name} is empty`, because('fileEmpty'));
  return { digest: hash.digest('hex'), delimiter, header, rows };
};
