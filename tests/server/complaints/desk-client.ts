import type { ComplaintDetail, DeskCommand } from '../../../shared/contracts/complaint-desk';
import type { ComplaintListed } from '../../../shared/contracts/complaint-queue';
import type { Host } from '../host';

/** A complaint as an agent files it. */
export const filing = (facts: object = {}, over: object = {}) => ({
  facts: { kind: 'complaint', channel: 'phone', locale: 'en', subject: 'Late parcel', ...facts },
  text: 'The parcel came two weeks late.',
  complainant: { name: 'Sara Noor', email: 'sara@example.com', phone: null },
  ...over,
});

/** The desk's endpoints, asked by one admin. */
export const deskClient = (host: Host, token: string) => {
  const authorized = (method: 'get' | 'post', path: string) =>
    host.request[method](`/cx/complaints${path}`).set('Authorization', `Bearer ${token}`);
  const get = (path: string) => authorized('get', path);
  const post = (path: string, body: object) => authorized('post', path).send(body);
  return {
    get,
    post,
    list: async (query = ''): Promise<ComplaintListed[]> =>
      (await get(`?${query}`).expect(200)).body.data,
    detail: async (reference: string): Promise<ComplaintDetail> =>
      (await get(`/${reference}`).expect(200)).body.data,
    file: async (facts: object = {}, over: object = {}): Promise<ComplaintDetail> =>
      (await post('', filing(facts, over)).expect(201)).body.data,
    act: (reference: string, commands: readonly DeskCommand[], sequence?: number) =>
      post(`/${reference}/events`, { commands, ...(sequence !== undefined && { sequence }) }),
  };
};

export type DeskClient = ReturnType<typeof deskClient>;
