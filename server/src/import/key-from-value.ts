import { KEY_PATTERN } from '../../../shared/dimensions';

const FORBIDDEN = /[^\p{L}\p{N}\p{M}._-]+/gu;
const BEFORE_FIRST_LETTER = /^[^\p{L}\p{N}]+/u;
const AT_THE_END = /-+$/;
const LONGEST = 100;

/** FNV-1a, 32 bits, in hexadecimal: tells long values apart that begin alike. */
const fingerprint = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
};

/**
 * The key of reference data that a file's value names, and its name. A value that is a key already stays
 * as it is (letters of any script); in others each run of characters that keys don't have becomes one `-`,
 * and a key of more than 100 characters is cut and given a fingerprint. The same value always gives the
 * same key, so the rule serves to look things up as well as to create them.
 * @returns null when the value holds neither letter nor digit
 * @example keyFromValue(' Terminal 1 / Gate B ') // { key: 'Terminal-1-Gate-B', name: 'Terminal 1 / Gate B' }
 */
export const keyFromValue = (value: string): { key: string; name: string } | null => {
  const name = value.trim();
  if (KEY_PATTERN.test(name)) return { key: name, name };
  const key = name
    .normalize('NFC')
    .replace(FORBIDDEN, '-')
    .replace(BEFORE_FIRST_LETTER, '')
    .replace(AT_THE_END, '');
  if (key === '') return null;
  const letters = [...key];
  if (letters.length <= LONGEST) return { key, name };
  return { key: `${letters.slice(0, LONGEST - 9).join('')}-${fingerprint(key)}`, name };
};
