import type { SkipReason } from '../../../../shared/contracts/alert-log';

/** How an attempt to send a message ended. */
export type Outcome =
  | { kind: 'sent' }
  | { kind: 'skip'; reason: SkipReason }
  /** `retryAfter`: for how long the other side asks to wait; `final`: it asks never to be tried again. */
  | { kind: 'failed'; error: string; retryAfter: number | null; final: boolean };

const MAX_ERROR = 300;

/** What looks like a secret in another program's words: credentials in URLs, tokens, keys, passwords. */
const SECRETS: readonly [RegExp, string][] = [
  [/\/\/[^\s/@]+@/g, '//…@'],
  [/whsec_[\w+/=-]+/g, 'whsec_…'],
  [/\b(bearer|basic)\s+[\w.~+/=-]+/gi, '$1 …'],
  [
    /\b(pass(?:word|wd)?|pwd|secret|token|api[-_ ]?key|authorization)(["']?\s*[:=]\s*["']?)[^\s"',;&]+/gi,
    '$1$2…',
  ],
];

/** One line for the log, without secrets. */
export const errorText = (error: unknown): string => {
  const given = error instanceof Error ? error.message || error.name : String(error);
  const safe = SECRETS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), given);
  return [...safe.replace(/\p{Cc}+/gu, ' ').trim()].slice(0, MAX_ERROR).join('') || 'unknown error';
};

export const failed = (error: unknown, retryAfter: number | null = null): Outcome => ({
  kind: 'failed',
  error: errorText(error),
  retryAfter,
  final: false,
});
