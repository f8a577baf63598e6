import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { MAX_COMPLAINT_TEXT } from '../../../../shared/contracts/complaint-filing';
import type { Options } from '../../config';
import { getService } from '../get-service';
import { readBody } from '../intake/request-body';

/** A file as the host's body parser left it. */
export interface UploadedFile {
  /** Where it lies until the request ends. */
  path: string;
  name: string;
  /** In bytes. */
  size: number;
}

/** What came with a request: its JSON, and files where it was multipart. */
export interface RequestParts {
  data: unknown;
  files: UploadedFile[];
}

interface ParsedFile {
  filepath: string;
  originalFilename?: string | null;
  size: number;
}

/** JSON may spell each character of a text in six bytes. */
const BYTES_A_CHARACTER = 6;
/** For the borders between the parts of a multipart body. */
const BYTES_A_PART = 1024;

const refuse = (field: string, message: string): never => {
  throw new errors.ValidationError(message, {
    errors: [{ path: [field], message, name: 'ValidationError' }],
  });
};

const filesOf = (ctx: Context): UploadedFile[] => {
  const given = (ctx.request.files ?? {}) as Record<string, ParsedFile | ParsedFile[] | undefined>;
  const foreign = Object.keys(given).find((field) => field !== 'files');
  if (foreign !== undefined)
    return refuse(foreign, `files are sent in the field files, not in ${foreign}`);
  return [given.files ?? []].flat().map(({ filepath, originalFilename, size }) => ({
    path: filepath,
    name: originalFilename ?? '',
    size,
  }));
};

const parsed = (text: unknown): unknown => {
  if (typeof text !== 'string') return refuse('data', 'data must be the JSON of the request');
  try {
    return JSON.parse(text);
  } catch {
    return refuse('data', 'data must be JSON');
  }
};

/**
 * The parts of a request that writes in a complaint: JSON, or multipart with the JSON in the field `data`
 * and files in `files`.
 * @throws PayloadTooLargeError; ValidationError for what is no JSON
 */
export const readFiling = (ctx: Context, { strapi }: { strapi: Core.Strapi }): RequestParts => {
  const most =
    getService('settings', { strapi }).limits().maxBodyBytes +
    MAX_COMPLAINT_TEXT * BYTES_A_CHARACTER;
  if (!ctx.is('multipart/form-data')) return { data: readBody(ctx, most), files: [] };
  const { attachments } = strapi.plugin('cx').config('complaints') as Options['complaints'];
  const { maxFiles, maxFileBytes } = attachments;
  const body = readBody(ctx, most + maxFiles * (maxFileBytes + BYTES_A_PART));
  return { data: parsed((body as { data?: unknown } | undefined)?.data), files: filesOf(ctx) };
};

/** The files of a multipart request that is nothing else. */
export const readUploads = (ctx: Context, { strapi }: { strapi: Core.Strapi }): UploadedFile[] => {
  const { attachments } = strapi.plugin('cx').config('complaints') as Options['complaints'];
  const { maxFiles, maxFileBytes } = attachments;
  readBody(ctx, (maxFiles + 1) * (maxFileBytes + BYTES_A_PART));
  return filesOf(ctx);
};
