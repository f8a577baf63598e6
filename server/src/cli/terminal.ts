import type { Writable } from 'node:stream';

/** Where a command runs and what it says to whom. */
export interface Terminal {
  /** Folder to which relative paths refer. */
  cwd: string;
  /** Results: an export, a summary. */
  stdout: Writable;
  /** Progress and errors; a bar is drawn only when `isTTY`. */
  stderr: Writable & { isTTY?: boolean };
  /** Aborted when the person wants to stop. */
  signal: AbortSignal;
}

/** The process's own terminal. */
export const processTerminal = (): Terminal => ({
  cwd: process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
  signal: new AbortController().signal,
});

/** Writes and waits while the reader of a stream is slower than we are. */
export const writeTo = (stream: Writable, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });

const NUMBER = new Intl.NumberFormat('en-US');
/** 12,345 */
export const count = (n: number): string => NUMBER.format(Math.round(n));
