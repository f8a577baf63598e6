import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { hashSecret, sameHash } from './reference-code';

const SECRET_BYTES = 20;

/** The host's keys, the one that signs now first. */
export const hostKeys = (strapi: Core.Strapi): string[] =>
  [
    strapi.config.get<string[]>('server.app.keys', []),
    strapi.config.get<string[]>('admin.auth.secret', []),
  ]
    .flat()
    .filter((key) => typeof key === 'string' && key !== '');

/** @throws Error where the host has none */
const keysOf = (strapi: Core.Strapi): string[] => {
  const keys = hostKeys(strapi);
  if (keys.length === 0) {
    throw new Error('complaints need app.keys in config/server: their secrets are made with them');
  }
  return keys;
};

/** Which secret of which case. */
export interface SecretName {
  documentId: string;
  /** From 1: a case that was given a new one has another. */
  issue: number;
}

const derive = (key: string, { documentId, issue }: SecretName): string =>
  createHmac('sha256', key)
    .update(`cx:complaint-secret:${documentId}${issue === 1 ? '' : `:${issue}`}`)
    .digest()
    .subarray(0, SECRET_BYTES)
    .toString('base64url');

/**
 * A case's secret as it is given out now: 160 bits that follow from the host's key and the case's document id,
 * neither of which leaves the server. So mails can carry it later on and a repeated filing can be answered with
 * it, although nothing but its hash is ever stored.
 */
export const secretOf = (name: SecretName, { strapi }: { strapi: Core.Strapi }): string =>
  derive(keysOf(strapi)[0] ?? '', name);

/**
 * The secret of a stored case; null where it was made with a key that the host no longer has, or where another
 * issue opens the case.
 */
export const knownSecretOf = (
  { documentId, secretHash }: { documentId: string; secretHash: string | null },
  issue: number,
  { strapi }: { strapi: Core.Strapi }
): string | null =>
  keysOf(strapi)
    .map((key) => derive(key, { documentId, issue }))
    .find((secret) => secretHash !== null && sameHash(hashSecret(secret), secretHash)) ?? null;
