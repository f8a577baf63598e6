import { Writable } from 'node:stream';
import type { FeedbackInput } from '../../../shared/contracts/feedback';
import type { Terminal } from '../../../server/src/cli/terminal';
import type { ImportOptions, ImportRow, ImportSink } from '../../../server/src/import/sink';

/** Keeps what is imported, with checkpoints, as the real sink does; `beforeWrite` and `afterWrite` may fail or stop it. */
export const createMemorySink = (
  hooks: {
    beforeWrite?(rows: ImportRow[], chunk: number): void | Promise<void>;
    afterWrite?(chunk: number): void;
    rejects?(input: FeedbackInput): string | null;
    keepInputs?: boolean;
  } = {}
) => {
  const stored = new Map<string, FeedbackInput>();
  const checkpoints = new Map<string, number>();
  const opened: ImportOptions[] = [];
  const closed: string[] = [];
  const written: number[] = [];
  let chunk = 0;
  let dryRun = false;
  let writing = false;
  const sink: ImportSink = {
    open(options) {
      opened.push(options);
      dryRun = options.dryRun;
      const importId = `${options.fileDigest}:${options.mappingDigest}`;
      return Promise.resolve({ importId, resumeAtRow: checkpoints.get(importId) ?? 0 });
    },
    async write(importId, rows, onRejected) {
      if (writing) throw new Error('two chunks at once');
      writing = true;
      chunk += 1;
      await hooks.beforeWrite?.(rows, chunk);
      const results = rows.map(({ row, input }) => {
        written.push(row);
        const reason = hooks.rejects?.(input);
        if (reason) return { row, status: 'rejected' as const, reason };
        const id = `${input.source}\u0000${input.externalId}`;
        if (stored.has(id)) return { row, status: 'duplicate' as const };
        if (!dryRun && hooks.keepInputs !== false) stored.set(id, input);
        return { row, status: 'created' as const };
      });
      await onRejected?.(results.filter(({ status }) => status === 'rejected'));
      if (!dryRun) checkpoints.set(importId, rows.at(-1)?.row ?? 0);
      writing = false;
      hooks.afterWrite?.(chunk);
      return results;
    },
    close(importId, outcome) {
      closed.push(outcome);
      if (outcome === 'finished') checkpoints.delete(importId);
      return Promise.resolve();
    },
  };
  return { sink, stored, checkpoints, opened, closed, written };
};

/** A terminal whose words can be read afterwards. */
export const createTestTerminal = (cwd: string, isTTY = false) => {
  const said = { stdout: '', stderr: '' };
  const collect = (name: keyof typeof said): Writable & { isTTY?: boolean } =>
    Object.assign(
      new Writable({
        decodeStrings: false,
        write(chunk, _encoding, done) {
          said[name] += String(chunk);
          done();
        },
      }),
      name === 'stderr' && isTTY ? { isTTY: true } : {}
    );
  const controller = new AbortController();
  const terminal: Terminal = {
    cwd,
    stdout: collect('stdout'),
    stderr: collect('stderr'),
    signal: controller.signal,
  };
  return { terminal, said, stop: () => controller.abort() };
};
