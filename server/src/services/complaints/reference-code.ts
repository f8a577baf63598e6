import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** Crockford's letters and digits: none is taken for another, on paper or on the phone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 7;
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** A new reference such as `C26-7K3M-92X`: the year of receipt and seven letters that say nothing. */
export const createReference = (year: number): string => {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(32))).join('');
  return `C${String(year).slice(-2)}-${letters.slice(0, 4)}-${letters.slice(4)}`;
};

/** A reference as people write it: small letters, blanks for dashes, O for 0. */
export const readReference = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/[OIL]/g, (letter) => LOOKALIKES[letter] ?? letter)
    .replace(/[\s_–—-]+/g, '-');

/** What is kept of a secret. It is random and long, so that one round is enough. */
export const hashSecret = (secret: string): string =>
  createHash('sha256').update(`cx:complaint:${secret}`).digest('hex');

/** Takes equally long whether they are alike or not. */
export const sameHash = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};
