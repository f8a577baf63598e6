import { randomFillSync } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
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
const BOUND = 256 - (256 % ALPHABET.length);

const randomLetter = (): string => {
  let byte = randomByte();
  while (byte >= BOUND) byte = randomByte();
  return ALPHABET.charAt(byte % ALPHABET.length);
};

/**
 * An identifier in the shape of Strapi's document ids: 24 small letters and digits, a letter first. It begins
 * with its time (until 2059 a letter), so that rows written together lie together in the indexes of their ids:
 * wholly random ids would make each row write a page of its own. 16 random characters follow (82 bits).
 */
export const createDocumentId = (): string => {
  let id = Date.now().toString(36);
  while (id.length < LENGTH) id += randomLetter();
  return id;
};
