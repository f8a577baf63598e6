import type { Journey, JourneyMap, Step } from '../../../shared/contracts/journey';
import type { JourneyDraft } from '../../../shared/contracts/journey-editor';
import { emptyJourney, mapOf } from '../../../shared/journey-map';
import type { Host } from '../host';

export const uid = (name: string) => `plugin::cx.${name}` as 'plugin::upload.file';

/** A map of stages with steps at touchpoints, by key. */
export const mapWith = (
  stages: Record<string, readonly (Partial<Step> & { id: string })[]>
): JourneyMap => ({
  ...mapOf(emptyJourney('any', 'Any')),
  stages: Object.entries(stages).map(([key, steps]) => ({
    key,
    name: key.toUpperCase(),
    steps: steps.map((step) => ({ name: step.id, cells: {}, ...step })),
  })),
});

/** Requests to the editor's endpoints by one admin. */
export const journeyClient = (host: Host, token: string) => {
  const send = (method: 'get' | 'post' | 'put', path: string, body?: object) =>
    host.request[method](`/cx/journey-maps${path}`)
      .set('Authorization', `Bearer ${token}`)
      .send(body);
  return {
    send,
    get: async (path: string) => (await send('get', path).expect(200)).body,
    make: async (body: object): Promise<JourneyDraft> =>
      (await send('post', '', body).expect(201)).body.data,
    open: async (documentId: string, query = ''): Promise<JourneyDraft> =>
      (await send('get', `/${documentId}${query}`).expect(200)).body.data,
    save: (documentId: string, base: string | null, journey: Journey, locale?: string) =>
      send('put', `/${documentId}`, { base, journey, ...(locale && { locale }) }),
  };
};

export type JourneyClient = ReturnType<typeof journeyClient>;

/** Where Strapi's error shape says what is wrong. */
export const placesOf = (body: {
  error?: { details?: { errors?: { path: string[] }[] } };
}): string[] => (body.error?.details?.errors ?? []).map(({ path }) => path.join('.'));
