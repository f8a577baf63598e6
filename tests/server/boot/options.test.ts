import { defaultOptions } from '../../../server/src/config/options';
import { RULES } from '../../../server/src/config/rules';
import { startHost } from '../host';

/** A wrong value for each option. */
const WRONG: Record<string, unknown> = {
  timeZone: 'Mars/Olympus',
  weekStart: 'monday',
  keepTables: 'yes',
  'intake.siteKeys': [{ name: 'Shop', key: 'short', origins: [] }],
  'intake.maxBodyBytes': 0,
  'intake.maxBatchBodyBytes': '8mb',
  'intake.maxGroup': 0.5,
  'intake.unknownCustomers': 'maybe',
  'intake.rateLimit.enabled': 1,
  'intake.rateLimit.points': -1,
  'intake.rateLimit.seconds': 0,
  'intake.rateLimit.perSiteKey.points': null,
  'intake.rateLimit.perSiteKey.seconds': 'minute',
  'intake.rateLimit.redis': 'http://127.0.0.1',
  'publicKpis.minimumN': 1,
  'import.folder': '',
  'import.maxFileBytes': 10,
  'import.keepFilesDays': 'a week',
  'alerts.allowHttp': 'yes',
  'alerts.allowedPrivateHosts': ['http://localhost'],
  'alerts.maxAttempts': 0,
  'alerts.keepLogDays': 30,
  'complaints.trackingUrl': 'somewhere',
  'complaints.productType': 'product',
  'complaints.purchaseType': 'purchase',
  'complaints.purchaseField': 'order number',
  'complaints.filings.points': 0,
  'complaints.filings.seconds': 'an hour',
  'complaints.tries.points': 0,
  'complaints.tries.seconds': -1,
  'complaints.attachments.maxFiles': 21,
  'complaints.attachments.maxFileBytes': 10,
  'complaints.attachments.types': { 'image/jpeg': 'yes' },
  'jobs.enabled': 'no',
};

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const leaves = (options: object, path = ''): string[] =>
  Object.entries(options).flatMap(([key, value]) =>
    // What one rule is about is one option, though it has parts.
    isTree(value) && !(`${path}${key}` in RULES)
      ? leaves(value, `${path}${key}.`)
      : [`${path}${key}`]
  );

const nested = (path: string, value: unknown): Record<string, unknown> =>
  path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as Record<
    string,
    unknown
  >;

const messageOfBoot = async (cx: Record<string, unknown>): Promise<string> => {
  const host = await startHost({ database: 'sqlite', cx }).catch(
    (error: unknown) => error as Error
  );
  if (host instanceof Error) return host.message;
  await host.stop();
  return 'booted';
};

describe('a wrong option', () => {
  it('is tried for each option there is', () => {
    expect(Object.keys(WRONG).sort()).toEqual(leaves(defaultOptions).sort());
  });

  it.each(Object.entries(WRONG))('%s: %j stops the boot with one sentence', async (path, value) => {
    const message = await messageOfBoot(nested(path, value));
    expect(message).toContain(`option "${path}" in config/plugins must be `);
    expect(message).toMatch(/^[^\n]+\.$/);
  });

  it.each([
    ['complaints.productType', { productType: 'api::product.product' }],
    ['complaints.purchaseType', { purchaseType: 'api::order.order', purchaseField: 'number' }],
    ['complaints.purchaseField', { purchaseType: 'plugin::cx.customer' }],
    ['complaints.purchaseField', { purchaseField: 'number' }],
  ])('%s that fits nothing of the host stops the boot likewise', async (path, complaints) => {
    const message = await messageOfBoot({ complaints });
    expect(message).toContain(`option "${path}" in config/plugins must be `);
    expect(message).toMatch(/^[^\n]+\.$/);
  });

  it('of another name stops the boot, too', async () => {
    const message = await messageOfBoot({ intake: { sitekeys: [] } });
    expect(message).toContain('unknown option "intake.sitekeys"');
    expect(message).not.toContain('\n');
  });
});
