import { IMPORT_KINDS, type ImportKind } from '../../../../shared/contracts/import';
import type { AnyMappingJson } from '../../../../shared/contracts/import-mapping';
import { because } from '../../../../shared/refusal';
import type { Piece } from '../../services/import-jobs/receive';
import { refuse, type Query } from './parameters';

/** A file as the host's body parser leaves it. */
interface ReceivedFile {
  filepath: string;
  size: number;
}

type ReceivedFiles = Partial<Record<string, ReceivedFile | ReceivedFile[]>>;

const LONGEST_NAME = 200;
const MEGABYTE = 1024 ** 2;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A name without folders, whatever the browser sent. */
const readFileName = (value: unknown): string => {
  const name = typeof value === 'string' ? (value.split(/[\\/]/).pop()?.trim() ?? '') : '';
  if (name !== '' && name.length <= LONGEST_NAME) return name;
  return refuse('fileName', `fileName must be text of 1 to ${LONGEST_NAME} characters`);
};

/** @throws ValidationError that names the field and what is allowed */
export const parseNewImport = (
  body: unknown,
  maxBytes: number
): { kind: ImportKind; fileName: string; size: number } => {
  const { fileName, size, kind = 'feedback' } = isObject(body) ? body : {};
  const name = readFileName(fileName);
  const known = IMPORT_KINDS.find((one) => one === kind);
  if (!known) return refuse('kind', `kind must be one of ${IMPORT_KINDS.join(', ')}`);
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > maxBytes) {
    return refuse(
      'size',
      `size must be a whole number of bytes from 1 to ${maxBytes}`,
      because('fileSize', { most: Math.floor(maxBytes / MEGABYTE) })
    );
  }
  return { kind: known, fileName: name, size };
};

/**
 * The one file of a multipart request, where the host's body parser put it.
 * @throws ValidationError that names the field and what is expected
 */
export const parsePiece = (query: Query, received: ReceivedFiles | undefined): Piece => {
  const { offset } = query;
  if (typeof offset !== 'string' || !/^\d{1,15}$/.test(offset)) {
    refuse('offset', 'offset must be the byte at which the piece begins');
  }
  const given = [received?.files].flat();
  const [file] = given;
  if (!file || given.length > 1) {
    return refuse('files', 'the piece must come as the one file "files" of a multipart form');
  }
  return { path: file.filepath, size: file.size, offset: Number(offset) };
};

/** @throws ValidationError that names the field; what is wrong inside is told by whoever reads the mapping */
export const parseMapping = (body: unknown): AnyMappingJson => {
  const mapping = isObject(body) ? body.mapping : undefined;
  if (isObject(mapping)) return mapping as AnyMappingJson;
  return refuse(
    'mapping',
    'mapping must be an object such as { "answers": […] } or { "receivedAt": {…} }'
  );
};

export const parsePreview = (body: unknown): AnyMappingJson | null =>
  isObject(body) && (body.mapping === null || body.mapping === undefined)
    ? null
    : parseMapping(body);
