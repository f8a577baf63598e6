import type { Wish } from '../../../server/src/services/complaints';
import { getService } from '../../../server/src/services/get-service';
import type { FileComplaint, TrackComplaint } from '../../../shared/contracts/complaint-filing';
import { mailProvider } from '../alerts/mail-provider';
import { startHost, type DatabaseClient, type Host, type HostOptions } from '../host';
import {
  ACKNOWLEDGED,
  AGENT,
  ASSESSED,
  CLOSED,
  DECIDED,
  INVESTIGATING,
  PROPOSED,
} from './case-steps';

export const SECRET = 'cx-complaint-secret';

const create = ({ strapi }: Host, uid: string, data: Record<string, unknown>) =>
  strapi.documents(uid as 'plugin::cx.touchpoint').create({ data: data as never });

/** A host whose complainants are known by the address that a proxy gives, and whose mails are kept. */
export const startGuestHost = async (
  database: DatabaseClient,
  complaints: Record<string, unknown> = {},
  more: Partial<HostOptions> = {}
): Promise<Host> => {
  const host = await startHost({
    database,
    cx: {
      jobs: { enabled: false },
      complaints: { filings: { points: 1_000, seconds: 60 }, ...complaints },
      intake: {
        siteKeys: [
          { name: 'shop', key: 'shop-key-1', origins: ['https://shop.example'] },
          { name: 'any', key: 'test-site-key', origins: [] },
        ],
        rateLimit: { points: 1_000, seconds: 60 },
      },
    },
    config: { server: { proxy: { koa: true } } },
    bootstrap: ({ strapi }) => Object.assign(strapi.plugin('email'), { provider: mailProvider }),
    ...more,
  });
  await create(host, 'plugin::cx.location', {
    key: 'tehran',
    name: 'Tehran',
    timeZone: 'Asia/Tehran',
  });
  await create(host, 'plugin::cx.touchpoint', { key: 'till', name: 'Till', channel: 'store' });
  await create(host, 'plugin::cx.touchpoint', { key: 'old-till', name: 'Old', archived: true });
  await create(host, 'plugin::cx.complaint-category', { key: 'late', name: 'Late' });
  await create(host, 'plugin::cx.complaint-category', {
    key: 'gone',
    name: 'Gone',
    archived: true,
  });
  return host;
};

export const TEXT = 'The parcel came two weeks late.';

export const filed = async (
  host: Host,
  over: Partial<FileComplaint.Request> = {}
): Promise<FileComplaint.Response['data']> =>
  (
    await host.request
      .post('/api/cx/complaints')
      .send({ siteKey: host.siteKey, text: TEXT, email: 'sara@example.com', ...over })
      .expect(201)
  ).body.data;

/** Requests of whoever knows this much. */
export const guestOf = (
  host: Host,
  { reference, secret }: { reference: string; secret: string },
  address = '198.51.100.1'
) => {
  const path = `/api/cx/complaints/${encodeURIComponent(reference)}`;
  const get = (more = '') =>
    host.request.get(`${path}${more}`).set(SECRET, secret).set('X-Forwarded-For', address);
  const post = (more: string, body: object) =>
    host.request
      .post(`${path}${more}`)
      .set(SECRET, secret)
      .set('X-Forwarded-For', address)
      .send(body);
  return {
    get,
    post,
    track: async (locale?: string): Promise<TrackComplaint.Response['data']> =>
      (await get(locale === undefined ? '' : `?locale=${locale}`).expect(200)).body.data,
  };
};

const TO_DECISION: Wish[] = [
  ACKNOWLEDGED,
  ASSESSED,
  INVESTIGATING,
  { type: 'note', text: 'PRIVATE: the driver again' },
  {
    ...PROPOSED,
    reason: 'PRIVATE: cheap',
    facts: { ...PROPOSED.facts, findings: 'PRIVATE: the van broke down' },
  },
  DECIDED,
];

/** The desk decides. */
export const decide = ({ strapi }: Host, reference: string) =>
  getService('complaints', { strapi }).execute(reference, TO_DECISION, { by: AGENT });

/** The desk has done what it promised. */
export const close = ({ strapi }: Host, reference: string) =>
  getService('complaints', { strapi }).execute(reference, [CLOSED], { by: AGENT });
