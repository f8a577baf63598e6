import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { importRows } from '../../../server/src/import-files/import-rows';
import type { OrderOf } from '../../../server/src/import-files/ordered-records';

/** So many that the reader is still far from the end when it hands out the first. */
const ROWS = 10_000;

jest.setTimeout(60_000);

describe('rows of a file', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cx-import-rows-'));
  const file = path.join(folder, 'rows.csv');

  beforeAll(() => {
    const rows = Array.from({ length: ROWS }, (_, index) => `${index},${'x'.repeat(100)}\n`);
    // Whoever reads to the end comes upon a quotation mark that is never closed.
    fs.writeFileSync(file, `id,text\n${rows.join('')}"${'y'.repeat(100)}`);
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  const read = (signal: AbortSignal, resumeAtRow: number, orderOf?: OrderOf) =>
    importRows<string>({
      file,
      delimiter: ',',
      orderOf,
      mapRow: ([id = '']) => ({ status: 'ready', input: id }),
      write: (rows) =>
        Promise.resolve(rows.map(({ row }) => ({ row, status: 'created' as const }))),
      rejects: { add: () => Promise.resolve(), close: () => Promise.resolve() },
      resumeAtRow,
      rejectedBefore: 0,
      chunkSize: 1_000,
      signal,
      onProgress: () => undefined,
    });

  it('are not read to their end when it shall stop while it passes those that are done', async () => {
    const counts = await read(AbortSignal.abort(), ROWS);
    expect(counts).toMatchObject({ read: 0, created: 0, lastRow: ROWS });
  });

  it('are not read to their end when it shall stop while they are put in order', async () => {
    const stop = new AbortController();
    const orderOf: OrderOf = ([id = '']) => {
      if (id === '100') stop.abort();
      return id;
    };
    const counts = await read(stop.signal, 0, orderOf);
    expect(counts).toMatchObject({ read: 0, created: 0, lastRow: 0 });
  });

  it('are read to where the file breaks off when nothing stops it', async () => {
    await expect(read(new AbortController().signal, ROWS)).rejects.toThrow('never closed');
  });
});
