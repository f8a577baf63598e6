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

const derive = (key: string, documentId: string): string =>
  createHmac('sha256', key)
    .update(`cx:complaint-secret:${documentId}`)
    .digest()
    .subarray(0, SECRET_BYTES)
    .toString('base64url');

/**
 * A new case's secret: 160 bits that follow from the host's key and the case's document id, neither of
 * which leaves the server. So mails can carry it later on and a repeated filing can be answered with it,
 * although nothing but its hash is ever stored.
 */
export const secretOf = (documentId: string, { strapi }: { strapi: Core.Strapi }): string =>
  derive(keysOf(strapi)[0] ?? '', documentId);

/** The secret of a stored case; null where it was made with a key that the host no longer has. */
export const knownSecretOf = (
  { documentId, secretHash }: { documentId: string; secretHash: string | null },
  { strapi }: { strapi: Core.Strapi }
): string | null =>
  keysOf(strapi)
    .map((key) => derive(key, documentId))
    .find((secret) => secretHash !== null && sameHash(hashSecret(secret), secretHash)) ?? null;
