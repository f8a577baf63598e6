import http from 'node:http';
import https from 'node:https';
import { because, type Because } from '../../../shared/refusal';
import { checkLiteral, createGuardedLookup, privateLiteral, type Resolver } from './guarded-lookup';

/** From the first look-up to the first line of the answer. */
export const TIMEOUT_MILLISECONDS = 10_000;
/** Answers' bodies are not read at all; this bounds their headers. */
const MAX_HEADER_BYTES = 16 * 1024;

export interface PostRules {
  allowHttp: boolean;
  /** Host names that may be at private addresses. */
  allowedPrivateHosts: readonly string[];
  timeout?: number;
  /** For tests of what a name resolves to. */
  resolver?: Resolver;
}

export interface PostAnswer {
  status: number;
  /** For how long the other side asks to wait, in milliseconds. */
  retryAfter: number | null;
}

const retryAfterOf = (value: string | undefined): number | null => {
  if (value === undefined) return null;
  const seconds = Number(value);
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) && wait > 0 ? wait : null;
};

/** What is wrong with a URL, as the end of a sentence and for people. */
export interface UrlFault {
  message: string;
  because: Because;
}

/** Why a URL can't be posted to; null where it can. */
export const urlFault = (
  text: string,
  { allowHttp }: Pick<PostRules, 'allowHttp'>
): UrlFault | null => {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    const message = 'must be a URL such as https://hooks.example.com/cx';
    return { message, because: because('urlForm') };
  }
  const schemes = allowHttp ? ['https:', 'http:'] : ['https:'];
  if (!schemes.includes(url.protocol)) {
    const message = `must begin with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`;
    const named = schemes.map((scheme) => `${scheme}//`).join(', ');
    return { message, because: because('urlScheme', { schemes: named }) };
  }
  if (!url.username && !url.password) return null;
  const message = 'must not hold a user name or a password';
  return { message, because: because('urlSecret') };
};

/** Why a URL that can be posted to must not be: it names a private address. What names lead to is seen when they are used. */
export const addressFault = (
  text: string,
  { allowedPrivateHosts }: Pick<PostRules, 'allowedPrivateHosts'>
): UrlFault | null => {
  const host = privateLiteral(new URL(text), new Set(allowedPrivateHosts));
  if (host === null) return null;
  const message = `must not name the private address ${host}; the option alerts.allowedPrivateHosts can allow it`;
  return { message, because: because('urlPrivate', { host }) };
};

/**
 * Posts to an address that somebody else chose: never to a private one, without following redirects, within a time,
 * and without reading what comes back beyond its status.
 * @throws Error that says why there is no answer
 */
export const post = async (
  address: string,
  headers: Record<string, string>,
  body: string,
  rules: PostRules
): Promise<PostAnswer> => {
  const fault = urlFault(address, rules);
  if (fault) throw new Error(`the URL ${fault.message}`);
  const url = new URL(address);
  const allowed = new Set(rules.allowedPrivateHosts);
  checkLiteral(url, allowed);
  const timeout = rules.timeout ?? TIMEOUT_MILLISECONDS;
  const signal = AbortSignal.timeout(timeout);
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        method: 'POST',
        // A connection of its own: a kept one would be to an address that was checked another time.
        agent: false,
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        lookup: createGuardedLookup(allowed, rules.resolver),
        maxHeaderSize: MAX_HEADER_BYTES,
        signal,
      },
      (answer) => {
        resolve({
          status: answer.statusCode ?? 0,
          retryAfter: retryAfterOf(answer.headers['retry-after']),
        });
        answer.destroy();
      }
    );
    outgoing.on('error', (error) =>
      reject(signal.aborted ? new Error(`no answer within ${timeout / 1_000} seconds`) : error)
    );
    outgoing.end(body);
  });
};
