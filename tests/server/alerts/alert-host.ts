import type { AlertRule, SaveAlertRule } from '../../../shared/contracts/alert';
import type { ListDeliveries, LoggedDelivery } from '../../../shared/contracts/alert-log';
import type { CreateWebhook } from '../../../shared/contracts/webhook';
import { addDays } from '../../../server/src/calendar';
import { detectAlerts } from '../../../server/src/services/alerts/detect';
import { getService } from '../../../server/src/services/get-service';
import type { DatabaseClient } from '../host';
import { startHost, type Host } from '../host';
import { mailProvider } from './mail-provider';

/** Weeks before the last one that has ended. */
export const QUIET_WEEKS = 16;
const ANSWERS = 36;

export const startAlertHost = (database: DatabaseClient): Promise<Host> =>
  startHost({
    database,
    cx: {
      jobs: { enabled: false },
      alerts: { allowHttp: true, allowedPrivateHosts: ['127.0.0.1'], maxAttempts: 3 },
    },
    config: { server: { url: 'https://cms.example.com' } },
    // Strapi spells the names of providers in small letters, so a path can't be one.
    bootstrap: ({ strapi }) => Object.assign(strapi.plugin('email'), { provider: mailProvider }),
  });

/** Monday of the week that began so many weeks ago. */
export const mondayAgo = (weeks: number): string => {
  const today = new Date().toISOString().slice(0, 10);
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(today, -weekday - 7 * weeks);
};

/** NPS scores of one week: a share of promoters that hardly moves, or a week in which everybody is unhappy. */
const scoresOf = (week: number, collapsed: boolean): number[] =>
  Array.from({ length: ANSWERS }, (_, index) => {
    if (collapsed) return index % 3;
    return index < 22 + (week % 3) ? 10 : 5;
  });

const responsesOf = (week: number, location: string | null, collapsed: boolean) =>
  scoresOf(week, collapsed).map((score) => ({
    location,
    occurredAt: `${addDays(mondayAgo(week), 2)}T12:00:00.000Z`,
    answers: [{ metric: 'nps', score }],
  }));

export const submit = async (host: Host, responses: readonly object[]): Promise<void> => {
  const token = await host.apiToken();
  for (let at = 0; at < responses.length; at += 500) {
    await host.request
      .post('/api/cx/feedback/batch')
      .set('Authorization', `Bearer ${token}`)
      .send({ responses: responses.slice(at, at + 500) })
      .expect(200);
  }
};

/** Quiet weeks anywhere, and a last complete one that went wrong. */
export const collapseAfterQuietWeeks = (): object[] =>
  Array.from({ length: QUIET_WEEKS + 1 }, (_, index) => index + 1).flatMap((week) =>
    responsesOf(week, null, week === 1)
  );

/** Two locations with quiet weeks; the last complete week went wrong in the north. */
export const seedWeeks = async (host: Host): Promise<void> => {
  for (const key of ['north', 'south']) {
    await host.strapi
      .documents('plugin::cx.location' as 'plugin::cx.touchpoint')
      .create({ data: { key, name: key, timeZone: 'UTC' } as never });
  }
  const weeks = Array.from({ length: QUIET_WEEKS }, (_, index) => index + 2);
  await submit(
    host,
    weeks.flatMap((week) => [
      ...responsesOf(week, 'north', false),
      ...responsesOf(week, 'south', false),
    ])
  );
  await submit(host, [...responsesOf(1, 'north', true), ...responsesOf(1, 'south', false)]);
};

export const CONTROL: SaveAlertRule.Request = {
  name: 'NPS in the north',
  kpi: 'nps',
  filters: { location: ['north'] },
  trigger: {
    kind: 'control_chart',
    interval: 'week',
    calendar: 'gregorian',
    rules: ['outside', 'run', 'near', 'trend'],
    effects: 'worsening',
  },
  recipients: [{ kind: 'email', address: 'ops@example.com', locale: 'fa' }],
  active: true,
};

/** Requests of one admin to the alerts. */
export const alertsAs = (host: Host, token: string) => {
  const send = (method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) =>
    host.request[method](`/cx/alerts${path}`).set('Authorization', `Bearer ${token}`).send(body);
  return {
    send,
    create: async (over: Partial<SaveAlertRule.Request> = {}): Promise<AlertRule> =>
      (await send('post', '', { ...CONTROL, ...over }).expect(201)).body.data,
    webhook: async (url: string): Promise<CreateWebhook.Response['data']> =>
      (await send('post', '/webhooks', { name: 'Receiver', url }).expect(201)).body.data,
    log: async (query = ''): Promise<ListDeliveries.Response> =>
      (await send('get', `/log?${query}`).expect(200)).body,
    logOf: async (rule: string): Promise<LoggedDelivery[]> =>
      (await send('get', `/log?rule=${rule}`).expect(200)).body.data,
  };
};

/** What the jobs do. */
export const workOf = ({ strapi }: Host) => ({
  detect: () => detectAlerts({ strapi }),
  send: () => getService('alertSender', { strapi }).run(),
  digests: (now?: Date) => getService('digests', { strapi }).writeDue(now),
  store: () => getService('store', { strapi }),
});

/** Deletes all rules and cancels every message that waits. */
export const cancelWaiting = async ({ strapi }: Host): Promise<void> => {
  const { connection } = strapi.db;
  await connection('cx_alert_rules').delete();
  await connection('cx_alert_deliveries')
    .whereIn('state', ['due', 'failed'])
    .update({ state: 'cancelled', claimed_until: 0 });
};
