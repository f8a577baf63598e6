import fs from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { openRepeatedKeys } from '../../../server/src/import-files/repeated-keys';

const folders = () => fs.readdirSync(tmpdir()).filter((name) => name.startsWith('cx-import-'));

describe('keys that come again', () => {
  it.each([4_096, 2])('are counted, with %i of a bucket in memory', async (held) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.string({ maxLength: 2 }))), async (chunks) => {
        const keys = openRepeatedKeys(held);
        for (const chunk of chunks) await keys.add(chunk);
        const all = chunks.flat();
        expect(await keys.count()).toBe(all.length - new Set(all).size);
        await keys.close();
      }),
      { numRuns: 50 }
    );
  });

  it('leave nothing on disk', async () => {
    const before = folders();
    const keys = openRepeatedKeys(1);
    await keys.add(['a', 'b', 'a']);
    expect(folders().length).toBe(before.length + 1);
    expect(await keys.count()).toBe(1);
    await keys.close();
    expect(folders()).toEqual(before);
  });
});
