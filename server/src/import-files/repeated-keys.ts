import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const BYTES = 8;
const BUCKETS = 64;
/** Keys of a bucket that are held before they go to disk: 2 MB in all. */
const HELD = 4_096;

interface Bucket {
  held: Buffer;
  length: number;
  onDisk: boolean;
}

const newBucket = (): Bucket => ({
  held: Buffer.allocUnsafe(HELD * BYTES),
  length: 0,
  onDisk: false,
});

const repeatsIn = (keys: Buffer): number => {
  const own = Uint8Array.from(keys);
  const sorted = new BigUint64Array(own.buffer, 0, own.length / BYTES).sort();
  let repeats = 0;
  for (let index = 1; index < sorted.length; index += 1) {
    if (sorted[index] === sorted[index - 1]) repeats += 1;
  }
  return repeats;
};

/** Counts which of many keys came before. */
export interface RepeatedKeys {
  add(keys: readonly string[]): Promise<void>;
  /** How many of the keys so far repeat an earlier one. */
  count(): Promise<number>;
  /** Deletes what it laid down on disk. */
  close(): Promise<void>;
}

/**
 * Memory stays the same for any number of keys: 64 bits of each key's digest go to one of 64 buckets, on disk
 * once there are many, and each bucket is sorted by itself. A file of 20 million different ids has one false
 * repeat in a hundred thousand such files.
 * @param held keys of a bucket in memory; smaller in tests
 */
export const openRepeatedKeys = (held = HELD): RepeatedKeys => {
  const buckets = new Map<number, Bucket>();
  let folder: string | null = null;

  const fileOf = async (index: number): Promise<string> => {
    folder ??= await mkdtemp(path.join(tmpdir(), 'cx-import-'));
    return path.join(folder, String(index));
  };

  const put = (digest: Buffer): { index: number; bucket: Bucket } => {
    const index = (digest[BYTES] ?? 0) % BUCKETS;
    const bucket = buckets.get(index) ?? newBucket();
    buckets.set(index, bucket);
    digest.copy(bucket.held, bucket.length * BYTES, 0, BYTES);
    bucket.length += 1;
    return { index, bucket };
  };

  return {
    async add(keys) {
      for (const key of keys) {
        const { index, bucket } = put(createHash('sha1').update(key).digest());
        if (bucket.length < held) continue;
        await appendFile(await fileOf(index), bucket.held.subarray(0, bucket.length * BYTES));
        bucket.length = 0;
        bucket.onDisk = true;
      }
    },

    async count() {
      let repeats = 0;
      for (const [index, { held: kept, length, onDisk }] of buckets) {
        const before = onDisk ? await readFile(await fileOf(index)) : Buffer.alloc(0);
        repeats += repeatsIn(Buffer.concat([before, kept.subarray(0, length * BYTES)]));
      }
      return repeats;
    },

    async close() {
      buckets.clear();
      if (folder !== null) await rm(folder, { recursive: true, force: true });
      folder = null;
    },
  };
};
