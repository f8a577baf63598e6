import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { examineFile } from '../../../server/src/import-files/examine-file';

const ROWS = 10_000;
/** Text that packing leaves long: more than is read ahead. */
const CSV = `Score,Text\n${Array.from({ length: ROWS }, (_, n) => `${n % 11},${randomBytes(80).toString('hex')}`).join('\n')}\n`;

jest.setTimeout(30_000);

describe('reading a file through', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cx-examine-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['plain', Buffer.from(CSV)],
    ['gzip', gzipSync(CSV)],
  ])('tells how far it is: %s', async (name, bytes) => {
    const file = join(folder, `${name}.csv`);
    writeFileSync(file, bytes);
    const shares: number[] = [];
    const { rows } = await examineFile(file, new AbortController().signal, name, (share) =>
      shares.push(share)
    );
    expect(rows).toBe(ROWS);
    expect(shares.length).toBeGreaterThanOrEqual(ROWS / 5_000);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeLessThan(1);
    expect(shares.at(-1)).toBe(1);
  });
});
