import { randomBytes } from 'node:crypto';
import type { NoticeRules } from '../../../shared/contracts/complaint-settings';
import type { ComplaintRules, SlaPolicy } from '../../../shared/contracts/sla';
import { ADMIN_ACTIONS } from '../../../shared/permissions';
import { DEFAULT_SLA_POLICY } from '../../../server/src/complaint-process';
import { getService } from '../../../server/src/services/get-service';
import type { Filing } from '../../../server/src/services/complaints/file';
import { mailProvider } from '../alerts/mail-provider';
import { startHost, type DatabaseClient, type Host } from '../host';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** By the wall clock, so that the hour at which a test runs makes no difference. */
const HOURS = {
  acknowledgement: 3_600,
  first_response: 7_200,
  next_update: 36_000,
  resolution: 72_000,
};
export const WALL_POLICY: SlaPolicy & { name: string } = {
  ...DEFAULT_SLA_POLICY,
  name: 'Default',
  clock: 'wall',
  targets: { low: HOURS, normal: HOURS, high: HOURS, urgent: HOURS },
};

export const startClockHost = async (database: DatabaseClient): Promise<Host> => {
  const host = await startHost({
    database,
    cx: { jobs: { enabled: false }, alerts: { maxAttempts: 5 } },
    config: { server: { url: 'https://cms.example.com' } },
    bootstrap: ({ strapi }) => Object.assign(strapi.plugin('email'), { provider: mailProvider }),
  });
  await host.adminToken();
  await host.strapi.db.query('plugin::cx.sla-policy').create({ data: WALL_POLICY });
  return host;
};

/** An admin who reads complaints, or does not. */
export const createAdmin = async (
  { strapi }: Host,
  { name, language = 'en', reads = true }: { name: string; language?: string; reads?: boolean }
): Promise<{ id: string; email: string }> => {
  const tag = randomBytes(4).toString('hex');
  const role = await strapi.service('admin::role').create({ name: tag, code: `cx-${tag}` });
  const action = reads ? ADMIN_ACTIONS.readComplaints : ADMIN_ACTIONS.readKpis;
  await strapi
    .service('admin::role')
    .assignPermissions(role.id, [{ action, subject: null, properties: {}, conditions: [] }]);
  const email = `${tag}@example.com`;
  const { id } = await strapi.service('admin::user').create({
    email,
    password: `Test-${tag}-A1`,
    firstname: name,
    lastname: tag,
    preferedLanguage: language,
    registrationToken: null,
    isActive: true,
    roles: [role.id],
  });
  return { id: String(id), email };
};

export const setRules = (
  { strapi }: Host,
  given: { notices?: Partial<NoticeRules>; rules?: Partial<ComplaintRules> }
): Promise<void> => {
  const settings = getService('settings', { strapi });
  const { rules, notices } = settings.complaints();
  return settings.updateComplaints(
    {
      ...(given.rules && { rules: { ...rules, ...given.rules } }),
      ...(given.notices && { notices: { ...notices, ...given.notices } }),
    },
    { id: '1', name: 'Test' }
  );
};

/** Does something while this process believes that it is another time; its timers go on. */
export const at = async <Result>(time: number, work: () => Promise<Result>): Promise<Result> => {
  jest.useFakeTimers({
    now: time,
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
  try {
    return await work();
  } finally {
    jest.useRealTimers();
  }
};

export const fileAt = (host: Host, time: number, facts: Filing['facts'] = {}) =>
  at(time, () =>
    getService('complaints', host).file({
      facts: { kind: 'complaint', channel: 'website', locale: 'ar', anonymous: true, ...facts },
      text: 'وصل متأخرًا، اسمي سارة',
      complainant: { name: 'سارة', email: 'sara@example.com', phone: null },
      by: { role: 'agent', id: '1' },
    })
  );
