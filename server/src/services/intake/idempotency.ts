import { createHash } from 'node:crypto';
import { errors } from '@strapi/utils';
import type { Caller } from './caller';

export const MAX_IDEMPOTENCY_KEY = 255;
/** A retry that comes later than this is a new request. */
export const KEPT_HOURS = 48;

/** What a request is remembered by. */
export interface Idempotency {
  key: string;
  bodyHash: string;
}

/** The key was used before with another body. Answered with 409, for which Strapi has no error class. */
export class IdempotencyConflictError extends errors.ApplicationError {
  constructor() {
    super(
      'This Idempotency-Key was used with another body; send that body again to get its answer, or use a new key'
    );
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, inner]) => [name, canonical(inner)]));
};

/** Equal for bodies that say the same, whatever the order of their properties. */
export const hashOfBody = (body: unknown): string => digest(JSON.stringify(canonical(body)) ?? '');

/** The client's key, apart for each caller and endpoint, in a length that can be indexed. */
export const hashOfKey = (key: string, caller: Caller, endpoint: string): string =>
  digest(JSON.stringify([endpoint, caller.principal, key]));

/**
 * The key that a request carries in its `Idempotency-Key` header, or (because browsers don't send that
 * header to another origin unless the host's CORS allows it) in `?idempotencyKey=`.
 * @throws ValidationError for an empty or overlong key
 */
export const readIdempotencyKey = (header: string, query: unknown): string | null => {
  const key = header !== '' ? header : query;
  if (key === undefined) return null;
  if (typeof key === 'string' && key !== '' && key.length <= MAX_IDEMPOTENCY_KEY) return key;
  const message = `Idempotency-Key must be text of 1 to ${MAX_IDEMPOTENCY_KEY} characters`;
  throw new errors.ValidationError(message, {
    errors: [{ path: ['Idempotency-Key'], message, name: 'ValidationError' }],
  });
};
