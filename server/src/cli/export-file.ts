import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { CliFault, reasonOf } from './fault';
import { writeTo, type Terminal } from './terminal';

export interface ExportRequest {
  /** The CSV text in pieces. */
  pages: AsyncIterable<string>;
  /** Path of the file; standard output without it. */
  file: string | null;
  terminal: Terminal;
}

/** The next piece is asked for only when the last one is written. */
const writePages = async (out: Writable, { pages, terminal }: ExportRequest): Promise<void> => {
  for await (const page of pages) {
    if (terminal.signal.aborted) throw new CliFault('interrupted');
    await writeTo(out, page);
  }
};

/**
 * Writes an export to a file or to standard output. A file appears under its name only when it is
 * complete.
 * @throws CliFault when the file can't be written or the person stops
 */
export const exportFile = async (request: ExportRequest): Promise<void> => {
  if (request.file === null) return writePages(request.terminal.stdout, request);
  const unfinished = `${request.file}.tmp`;
  const out = createWriteStream(unfinished);
  // Every write reports its own failure; without a listener the event would end the process.
  out.on('error', () => undefined);
  try {
    await writePages(out, request);
    out.end();
    await finished(out);
    await rename(unfinished, request.file);
  } catch (error) {
    out.destroy();
    // A file that is just being opened would come into being after it was removed.
    await finished(out).catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error instanceof CliFault
      ? error
      : new CliFault(`${request.file} can't be written: ${reasonOf(error)}`);
  }
};
