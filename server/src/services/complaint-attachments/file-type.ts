import { filetypeinfo } from 'magic-bytes.js';
import { ATTACHMENT_TYPES, type AttachmentType } from '../../config/attachment-types';

/** So many bytes from a file's beginning tell what it is. */
export const TELLING_BYTES = 4_096;

/** The signatures' library knows HEIC as one of the brands of HEIF. */
const ALIASES: Readonly<Record<string, AttachmentType>> = { 'image/heif': 'image/heic' };

const isAttachmentType = (mime: string): mime is AttachmentType => mime in ATTACHMENT_TYPES;

/**
 * What a file is by its own first bytes, whatever its name or sender say; null for what can't be attached
 * (programs, pages, archives, text).
 */
export const typeOfBytes = (beginning: Uint8Array): AttachmentType | null => {
  for (const { mime = '' } of filetypeinfo(beginning.subarray(0, TELLING_BYTES))) {
    const type = ALIASES[mime] ?? mime;
    if (isAttachmentType(type)) return type;
  }
  return null;
};

const MOST_LETTERS = 120;
/** What has a meaning to file systems, and what can't be seen or turns the reading direction. */
const UNSAFE = /[<>:"/\\|?*\p{Cc}\p{Cf}]+/gu;

/** A file's name without its path, with an ending that says what the file is. */
export const safeName = (given: string, type: AttachmentType): string => {
  const own = given.split(/[/\\]/).at(-1) ?? '';
  const clean = own.normalize().replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim();
  const [, base = clean, ending = ''] = /^(.*)\.([^.]*)$/.exec(clean) ?? [];
  const endings: readonly string[] = ATTACHMENT_TYPES[type];
  const fits = endings.includes(ending.toLowerCase());
  const short = [...(fits ? base : clean)].slice(0, MOST_LETTERS).join('').trim();
  return `${short === '' ? 'file' : short}.${fits ? ending : endings[0]}`;
};
