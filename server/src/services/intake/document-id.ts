import { randomFillSync } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ALPHABET = `${LETTERS}0123456789`;
const LENGTH = 24;

/** Random bytes are drawn many at a time: asking for 24 costs as much as asking for 4,096. */
const pool = new Uint8Array(4096);
let used = pool.length;

const randomByte = (): number => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return pool[used++] ?? 0;
};

/** Bytes above the largest multiple of the alphabet's length are thrown away, so that no letter is likelier. */
const randomLetter = (alphabet: string): string => {
  const bound = 256 - (256 % alphabet.length);
  let byte = randomByte();
  while (byte >= bound) byte = randomByte();
  return alphabet.charAt(byte % alphabet.length);
};

/** An identifier in the shape of Strapi's document ids: 24 small letters and digits, a letter first (123 bits). */
export const createDocumentId = (): string => {
  let id = randomLetter(LETTERS);
  while (id.length < LENGTH) id += randomLetter(ALPHABET);
  return id;
};
