import { createDocumentId } from '../../../server/src/store/document-id';
import { createKeyedCache } from '../../../server/src/services/reference/keyed-cache';
import { createTogether } from '../../../server/src/services/reference/together';

describe('a cache by key', () => {
  it('reads once while an entry lives, and together when asked together', async () => {
    const read = jest.fn(async (key: string) => ({ key }));
    const cache = createKeyedCache(50, read);
    await Promise.all([cache.get('a'), cache.get('a'), cache.get('b')]);
    await cache.get('a');
    expect(read).toHaveBeenCalledTimes(2);
    await new Promise((resolve) => setTimeout(resolve, 60));
    await cache.get('a');
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('asks again for what was not found', async () => {
    const there = new Set<string>();
    const cache = createKeyedCache(5_000, async (key) => (there.has(key) ? key : null));
    expect(await cache.get('a')).toBeNull();
    there.add('a');
    expect(await cache.get('a')).toBe('a');
  });

  it("doesn't keep what was being read when it was cleared", async () => {
    let value = 'old';
    const cache = createKeyedCache(5_000, async () => {
      const seen = value;
      await new Promise((resolve) => setTimeout(resolve, 10));
      return seen;
    });
    const running = cache.get('a');
    value = 'new';
    cache.clear();
    expect(await running).toBe('old');
    expect(await cache.get('a')).toBe('new');
  });
});

describe('reading together', () => {
  it('asks one question for the keys of one turn', async () => {
    const read = jest.fn(
      async (keys: readonly string[]) => new Map(keys.map((key) => [key, key.toUpperCase()]))
    );
    const together = createTogether(read);
    expect(await Promise.all(['a', 'b', 'a'].map(together.get))).toEqual(['A', 'B', 'A']);
    expect(read.mock.calls).toEqual([[['a', 'b']]]);
  });
  it('gives nothing for what was not found, and an error to all', async () => {
    expect(await createTogether(async () => new Map()).get('a')).toBeUndefined();
    const failing = createTogether(async () => Promise.reject(new Error('away')));
    await expect(Promise.all([failing.get('a'), failing.get('b')])).rejects.toThrow('away');
  });
});

describe('document ids', () => {
  it('look like Strapi’s and never repeat', () => {
    const ids = Array.from({ length: 20_000 }, createDocumentId);
    expect(ids.every((id) => /^[a-z][a-z0-9]{23}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('begin with their time, so that rows written together lie together in an index', () => {
    const before = Date.now();
    const time = parseInt(createDocumentId().slice(0, 8), 36);
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(Date.now());
  });
  it('use every letter about as often after their time', () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 20_000; i += 1) {
      for (const letter of createDocumentId().slice(8))
        counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    const expected = (20_000 * 16) / 36;
    expect(counts.size).toBe(36);
    for (const count of counts.values()) expect(Math.abs(count / expected - 1)).toBeLessThan(0.06);
  });
});
