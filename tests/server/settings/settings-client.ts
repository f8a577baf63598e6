import type { Host } from '../host';

/** Requests about settings as one admin. */
export const clientOf = (host: Host, token: string) => {
  const send = (method: 'get' | 'post' | 'put' | 'delete', path: string, body?: unknown) => {
    const request = host.request[method](`/cx/${path}`).set('Authorization', `Bearer ${token}`);
    return body === undefined ? request : request.send(body as object);
  };
  return {
    get: (path: string) => send('get', path),
    post: (path: string, body: unknown) => send('post', path, body),
    put: (path: string, body: unknown) => send('put', path, body),
    remove: (path: string) => send('delete', path),
  };
};

export type Client = ReturnType<typeof clientOf>;

/** What the tests of one page of the settings need. */
export interface Scene {
  host: Host;
  /** May change the settings. */
  manager: Client;
  /** May read KPIs only. */
  reader: Client;
}

/** The fields that an answer of 400 names. */
export const pathsIn = (body: { error: { details: { errors: { path: string[] }[] } } }): string[] =>
  body.error.details.errors.map(({ path }) => path.join('.'));
