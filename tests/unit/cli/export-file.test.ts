import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { exportFile } from '../../../server/src/cli/export-file';
import { createTestTerminal } from './memory-sink';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cx-export-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* pages(failAfter = Infinity): AsyncGenerator<string> {
  for (let page = 0; page < 3; page += 1) {
    if (page >= failAfter) throw new Error('connection lost');
    yield await Promise.resolve(`page ${page}\n`);
  }
}

describe('exportFile', () => {
  it('writes to a file, or to standard output', async () => {
    const file = join(folder, 'out.csv');
    const { terminal, said } = createTestTerminal(folder);
    await exportFile({ pages: pages(), file, terminal });
    expect(readFileSync(file, 'utf8')).toBe('page 0\npage 1\npage 2\n');
    await exportFile({ pages: pages(), file: null, terminal });
    expect(said.stdout).toBe('page 0\npage 1\npage 2\n');
  });

  it('leaves no half file behind when it fails or is stopped', async () => {
    const file = join(folder, 'out.csv');
    const { terminal, stop } = createTestTerminal(folder);
    await expect(exportFile({ pages: pages(2), file, terminal })).rejects.toThrow(
      "out.csv can't be written: connection lost"
    );
    stop();
    // Many, for a file may still be being opened when it is to be removed.
    await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const stopped = exportFile({
          pages: pages(),
          file: join(folder, `${index}.csv`),
          terminal,
        });
        await expect(stopped).rejects.toThrow('interrupted');
      })
    );
    expect(readdirSync(folder)).toEqual([]);
    const missing = join(folder, 'none', 'out.csv');
    await expect(
      exportFile({
        pages: pages(),
        file: missing,
        terminal: createTestTerminal(folder).terminal,
      })
    ).rejects.toThrow("can't be written");
  });

  it('asks for the next page only when the last one was taken', async () => {
    let asked = 0;
    let taken = 0;
    async function* counted(): AsyncGenerator<string> {
      for (let page = 0; page < 20; page += 1) {
        asked += 1;
        expect(asked - taken).toBeLessThanOrEqual(2);
        yield await Promise.resolve('x'.repeat(100_000));
      }
    }
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        setTimeout(() => {
          taken += 1;
          done();
        }, 1);
      },
    });
    const { terminal } = createTestTerminal(folder);
    await exportFile({ pages: counted(), file: null, terminal: { ...terminal, stdout } });
    expect(taken).toBe(20);
  });
});
