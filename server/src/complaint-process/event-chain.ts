import type { ComplaintEvent, ComplaintEventDraft } from '../../../shared/contracts/complaint';

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. Given from outside: this room knows no Node. */
export type Digest = (text: string) => string;

/**
 * JSON with the keys of objects in order of their code units and nothing between (RFC 8785 for the values
 * that events have), so that a database that stores keys in another order changes no hash.
 * @throws TypeError for what JSON cannot say: functions, numbers that are none
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean')
    return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('JSON has no such number');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`JSON cannot say a ${typeof value}`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
};

/** What the first event is linked to: its case, so that a chain cannot be moved to another. */
export const chainStart = (complaint: string, digest: Digest): string =>
  digest(`complaint:${complaint}`);

/** Exactly what an event says; columns a database adds do not count. Its text counts by its hash. */
const sealedContent = (event: ComplaintEventDraft, textHash: string | null): unknown => ({
  sequence: event.sequence,
  type: event.type,
  at: event.at,
  by: event.by,
  from: event.from,
  to: event.to,
  reason: event.reason,
  visibility: event.visibility,
  facts: event.facts,
  merged: event.merged,
  attachments: event.attachments,
  textHash,
});

const hashOf = (
  event: ComplaintEventDraft,
  textHash: string | null,
  previousHash: string,
  digest: Digest
): string => digest(`${previousHash}\n${canonicalJson(sealedContent(event, textHash))}`);

const textHashOf = (text: string, previousHash: string, digest: Digest): string =>
  digest(`${previousHash}\ntext:${text}`);

/**
 * Links new events to the chain of their case.
 * @param previousHash of the case's last event, or {@link chainStart}
 */
export const sealEvents = (
  events: readonly ComplaintEventDraft[],
  previousHash: string,
  digest: Digest
): ComplaintEvent[] => {
  let last = previousHash;
  return events.map((event) => {
    const textHash = event.text === null ? null : textHashOf(event.text, last, digest);
    const sealed = {
      ...event,
      textHash,
      previousHash: last,
      hash: hashOf(event, textHash, last, digest),
    };
    last = sealed.hash;
    return sealed;
  });
};

const isSealedText = (
  { text, textHash }: Pick<ComplaintEvent, 'text' | 'textHash'>,
  previousHash: string,
  digest: Digest
): boolean => typeof text === 'string' && textHash === textHashOf(text, previousHash, digest);

/** An unbroken chain, with the events whose text was erased; or the first link that is broken, and how. */
export type ChainCheck =
  | { ok: true; erased: number[] }
  | {
      ok: false;
      /** Place in the list, from 0; its length when the end is missing. */
      index: number;
      reason: 'sequence' | 'order' | 'link' | 'text' | 'content' | 'end';
    };

/** What a case remembers of its last event, so that events cut off the end are missed. */
export interface ChainEnd {
  sequence: number;
  hash: string;
}

/**
 * Checks the chain of a case: numbers without gaps, instants in order, every event linked to the one
 * ahead and saying what was sealed. A text that was erased is no break; one that was changed is.
 * @param complaint the id that the chain was started with
 */
export const verifyChain = (
  complaint: string,
  events: readonly ComplaintEvent[],
  digest: Digest,
  end?: ChainEnd
): ChainCheck => {
  let previous = chainStart(complaint, digest);
  const erased: number[] = [];
  for (const [index, event] of events.entries()) {
    const broken = (reason: Extract<ChainCheck, { ok: false }>['reason']): ChainCheck => ({
      ok: false,
      index,
      reason,
    });
    if (event.sequence !== index + 1) return broken('sequence');
    // Rows of a database may have been given anything, also what no text can be made of.
    if (typeof event.at !== 'string' || event.at < (events[index - 1]?.at ?? ''))
      return broken('order');
    if (event.previousHash !== previous) return broken('link');
    if (event.text === null && event.textHash !== null) erased.push(event.sequence);
    if (event.text !== null && !isSealedText(event, previous, digest)) return broken('text');
    if (event.hash !== hashOf(event, event.textHash, previous, digest)) return broken('content');
    previous = event.hash;
  }
  const last = events[events.length - 1];
  if (end && (end.sequence !== (last?.sequence ?? 0) || end.hash !== previous))
    return { ok: false, index: events.length, reason: 'end' };
  return { ok: true, erased };
};
