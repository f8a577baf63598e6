import { createHash, randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ComplaintAttachment } from '../../../../shared/contracts/complaint-filing';
import type { Options } from '../../config';
import type { AttachmentType } from '../../config/attachment-types';
import type { StoredAttachment } from '../../store/complaint-contact-types';
import type { UploadedFile } from '../complaint-filing/request-parts';
import { getService } from '../get-service';
import { safeName, TELLING_BYTES, typeOfBytes } from './file-type';
import { createFileKey, seal, unseal } from './sealed-bytes';
import { createSealedStorage } from './storage';

/** A file that no event names within this time is deleted. */
const UNUSED_MILLISECONDS = 24 * 3_600_000;
const A_RUN = 100;

const refuse = (message: string): never => {
  throw new errors.ValidationError(message, {
    errors: [{ path: ['files'], message, name: 'ValidationError' }],
  });
};

const beginningOf = async (path: string): Promise<Uint8Array> => {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TELLING_BYTES), 0, TELLING_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

const described = ({ id, name, mime, size }: StoredAttachment): ComplaintAttachment => ({
  id,
  name,
  mime,
  size,
});

/** Page 2 comes before page 10. */
const byName = new Intl.Collator('en', { numeric: true });

/**
 * Files that are attached to complaints. Their bytes lie with the host's upload provider, sealed with a key
 * of their own that lies in the database: a copy of the storage alone, or the address of a file, shows
 * nothing, and deleting the key destroys the file wherever a copy of it may be.
 */
export const createComplaintAttachmentsService = ({ strapi }: { strapi: Core.Strapi }) => {
  const storage = createSealedStorage({ strapi });
  const store = () => getService('store', { strapi }).complaintAttachments;
  const limits = () =>
    (strapi.plugin('cx').config('complaints') as Options['complaints']).attachments;

  const checked = async (file: UploadedFile): Promise<AttachmentType> => {
    const { maxFileBytes, types } = limits();
    if (file.size === 0) return refuse(`the file ${file.name} is empty`);
    if (file.size > maxFileBytes)
      return refuse(`the file ${file.name} must not be larger than ${maxFileBytes} bytes`);
    const type = typeOfBytes(await beginningOf(file.path));
    if (type !== null && types[type]) return type;
    const allowed = Object.entries(types).flatMap(([name, on]) => (on ? [name] : []));
    return refuse(
      `the file ${file.name} is not what can be attached, by its content; allowed are: ${allowed.join(', ')}`
    );
  };

  const keepOne = async (
    { path, name, size }: UploadedFile,
    type: AttachmentType,
    uploadedBy: string | null
  ): Promise<StoredAttachment> => {
    const fileKey = createFileKey();
    const stored = await storage.write(seal(await readFile(path), fileKey));
    return {
      id: randomBytes(12).toString('hex'),
      complaint: null,
      name: safeName(name, type),
      mime: type,
      size,
      fileKey,
      stored,
      uploadedBy,
      createdAt: Date.now(),
    };
  };

  /** Deletes files; one that its provider does not let go of stays sealed, and its key goes. */
  const discard = async (files: readonly StoredAttachment[]): Promise<void> => {
    for (const { id, stored } of files) {
      try {
        await storage.remove(stored);
      } catch (error) {
        strapi.log.warn(`cx: the attached file ${id} could not be deleted: ${String(error)}`);
      }
    }
    await store().remove(files.map(({ id }) => id));
  };

  return {
    /**
     * Checks files and keeps them, all or none, until an event names their ids; gives them by their names.
     * @param uploadedBy id of the admin; null: the complainant
     * @throws ValidationError that names the file: too many, too large, of no type that may be attached, or
     * no upload plugin
     */
    async keep(
      files: readonly UploadedFile[],
      uploadedBy: string | null
    ): Promise<StoredAttachment[]> {
      if (files.length === 0) return [];
      if (!storage.isOpen()) refuse('files can’t be attached here: the site keeps no uploads');
      const { maxFiles } = limits();
      if (files.length > maxFiles) refuse(`at most ${maxFiles} files can be attached at once`);
      const types: AttachmentType[] = [];
      for (const file of files) types.push(await checked(file));
      const kept: StoredAttachment[] = [];
      try {
        for (const [index, file] of files.entries()) {
          const type = types[index];
          if (type) kept.push(await keepOne(file, type, uploadedBy));
        }
        await store().add(kept);
        // The body's parser gives files as they reach the disk, which is another order each time.
        return kept.sort((a, b) => byName.compare(a.name, b.name));
      } catch (error) {
        await discard(kept);
        throw error;
      }
    },

    discard,

    /** What files say in whatever order they came, for telling whether a request is repeated. */
    async digestsOf(files: readonly UploadedFile[]): Promise<string[]> {
      const digests = await Promise.all(
        files.map(async ({ path }) =>
          createHash('sha256')
            .update(await readFile(path))
            .digest('base64url')
        )
      );
      return digests.sort();
    },

    /** The files of these ids in their order; without those that are gone. */
    async describe(ids: readonly string[]): Promise<ComplaintAttachment[]> {
      const found = new Map((await store().find(ids)).map((one) => [one.id, described(one)]));
      return ids.flatMap((id) => found.get(id) ?? []);
    },

    /**
     * A file with its bytes.
     * @throws NotFoundError
     */
    async open(id: string): Promise<{ file: ComplaintAttachment; bytes: Buffer }> {
      const [found] = await store().find([id]);
      if (!found) throw new errors.NotFoundError('there is no such file');
      const bytes = unseal(await storage.read(found.stored), found.fileKey);
      return { file: described(found), bytes };
    },

    /** Deletes what was uploaded and never used; gives how many files. */
    async forgetUnused(): Promise<number> {
      const files = await store().unused(Date.now() - UNUSED_MILLISECONDS, A_RUN);
      if (files.length > 0) await discard(files);
      return files.length;
    },
  };
};

export type ComplaintAttachmentsService = ReturnType<typeof createComplaintAttachmentsService>;
