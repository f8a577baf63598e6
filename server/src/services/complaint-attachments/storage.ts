import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';

/** What a provider is told of a file, and says of it. */
interface StoredFile {
  name: string;
  hash: string;
  ext: string;
  mime: string;
  /** Kilobytes. */
  size: number;
  url?: string;
  provider_metadata?: unknown;
}

interface Provider {
  uploadStream?(file: StoredFile & { stream?: Readable }): Promise<unknown>;
  upload(file: StoredFile & { buffer?: Buffer }): Promise<unknown>;
  delete(file: StoredFile): Promise<unknown>;
  isPrivate?(): boolean | Promise<boolean>;
  getSignedUrl?(file: StoredFile): Promise<{ url: string }>;
}

const TIMEOUT_MILLISECONDS = 30_000;

const send = async (provider: Provider, file: StoredFile, bytes: Buffer): Promise<StoredFile> => {
  if (provider.uploadStream) {
    const given = { ...file, stream: Readable.from([bytes]) };
    await provider.uploadStream(given);
    const { stream: _, ...stored } = given;
    return stored;
  }
  const given = { ...file, buffer: bytes };
  await provider.upload(given);
  const { buffer: _, ...stored } = given;
  return stored;
};

/**
 * Bytes with the host's upload provider, wherever the host keeps its files. Media libraries do not list
 * them, and what lies there is sealed: most providers give what they hold to everybody who has the address.
 */
export const createSealedStorage = ({ strapi }: { strapi: Core.Strapi }) => {
  const providerOf = (): Provider | null =>
    (strapi.plugin('upload') as { provider?: Provider } | undefined)?.provider ?? null;

  const provider = (): Provider => {
    const found = providerOf();
    if (!found)
      throw new Error('files of complaints lie with the upload plugin, which is not enabled');
    return found;
  };

  const fetched = async (file: StoredFile): Promise<Buffer> => {
    const { url = '' } = (await provider().isPrivate?.())
      ? ((await provider().getSignedUrl?.(file)) ?? file)
      : file;
    const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS) });
    if (!answer.ok) throw new Error(`the upload provider answered ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  };

  return {
    isOpen: (): boolean => providerOf() !== null,

    /** Stores sealed bytes; gives what `read` and `remove` need. */
    async write(bytes: Buffer): Promise<string> {
      const hash = `cx_${randomBytes(18).toString('base64url')}`;
      const file: StoredFile = {
        name: `${hash}.bin`,
        hash,
        ext: '.bin',
        mime: 'application/octet-stream',
        size: bytes.length / 1_000,
      };
      return JSON.stringify(await send(provider(), file, bytes));
    },

    async read(stored: string): Promise<Buffer> {
      const file = JSON.parse(stored) as StoredFile;
      if (!file.url?.startsWith('/')) return fetched(file);
      const folder = strapi.dirs.static.public;
      return readFile(path.join(folder, path.posix.normalize(file.url)));
    },

    remove: async (stored: string): Promise<void> => {
      await provider().delete(JSON.parse(stored) as StoredFile);
    },
  };
};
