import { open } from 'node:fs/promises';
import { createReadStream, type ReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { because } from '../../../shared/refusal';
import { FileFault, reasonOf } from './file-fault';

/** A record longer than this is a quotation mark that was never closed. */
const LONGEST_RECORD = 1_000_000;
const HEAD = 65_536;

const isGzip = async (path: string): Promise<boolean> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
};

/**
 * The file's bytes, unpacked when it is gzip, whatever it is called.
 * @param watch is given the file itself, which knows how much of it was read
 */
export const openUnpacked = async (
  path: string,
  watch?: (file: ReadStream) => void
): Promise<Readable> => {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  watch?.(file);
  if (!(await isGzip(path))) return file;
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  // The reader of `gunzip` gets the error; without a callback here it would also be thrown.
  pipeline(file, gunzip, () => undefined);
  return gunzip;
};

const readHead = async (path: string): Promise<string> => {
  const chunks: Buffer[] = [];
  let length = 0;
  const stream = await openUnpacked(path);
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length >= HEAD) break;
  }
  stream.destroy();
  return Buffer.concat(chunks).toString('utf8');
};

const parserOptions = (delimiter: string) => ({
  bom: true,
  delimiter,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: LONGEST_RECORD,
});

const columnsWith = (head: string, delimiter: string): number => {
  try {
    const records: string[][] = parseAtOnce(head, { ...parserOptions(delimiter), to: 1 });
    return records[0]?.length ?? 0;
  } catch {
    return 0;
  }
};

/**
 * What separates the cells: a tab in `.tsv` and `.tab` files, otherwise whichever of comma, semicolon,
 * tab and bar gives the header the most columns.
 */
export const detectDelimiter = async (path: string): Promise<string> => {
  if (/\.(tsv|tab)(\.gz)?$/i.test(path)) return '\t';
  const head = await readHead(path);
  let best = ',';
  for (const delimiter of [';', '\t', '|']) {
    if (columnsWith(head, delimiter) > columnsWith(head, best)) best = delimiter;
  }
  return best;
};

/** A sentence for what csv-parse says. */
const csvFault = (error: unknown): FileFault => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const line =
    error instanceof Error && 'lines' in error ? ` near line ${String(error.lines)}` : '';
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
    return new FileFault(
      `the file can't be read: a quotation mark is never closed${line}`,
      because('fileQuote')
    );
  }
  return new FileFault(`the file can't be read${line}: ${reasonOf(error)}`, because('fileBroken'));
};

/**
 * The records of a CSV stream, the header first, one at a time and no faster than they are taken.
 * Empty lines are no records; a record may have more or fewer cells than the header.
 * @throws FileFault when the text is no CSV
 */
export async function* readRecords(
  stream: Readable,
  delimiter: string
): AsyncGenerator<string[], void, undefined> {
  const parser = parse(parserOptions(delimiter));
  pipeline(stream, parser, () => undefined);
  try {
    for await (const record of parser) yield record as string[];
  } catch (error) {
    throw error instanceof FileFault ? error : csvFault(error);
  } finally {
    stream.destroy();
  }
}
