/** Who hands feedback in, and therefore what it may say. */
export type Caller =
  /** A machine with an API token. */
  | { kind: 'token'; principal: string }
  /** Someone with a role of users-permissions. */
  | { kind: 'user'; principal: string }
  /** Anybody, through a site's public key. */
  | { kind: 'site'; principal: string; site: string }
  /** Anybody, where the public role may send feedback. */
  | { kind: 'public'; principal: string }
  /** The importer, or the host's own code. */
  | { kind: 'internal'; principal: string };

/** Only callers the host trusts state a segment; for others the customer's own is frozen. */
export const mayStateSegment = (caller: Caller): boolean =>
  caller.kind !== 'site' && caller.kind !== 'public';

/** Only machines say where a response came from: the pair (source, externalId) decides about duplicates. */
export const mayStateSource = (caller: Caller): boolean =>
  caller.kind === 'token' || caller.kind === 'internal';
