import { defaultOptions, validateOptions } from '../../../server/src/config/options';

const withOption = (path: string, value: unknown): unknown => {
  const options = structuredClone(defaultOptions) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() as string;
  const parent = keys.reduce((object, key) => object[key] as Record<string, unknown>, options);
  parent[last] = value;
  return options;
};

describe('validateOptions', () => {
  it('accepts the defaults', () => {
    expect(() => validateOptions(defaultOptions)).not.toThrow();
  });

  it.each([
    ['timeZone', 'Mars/Olympus'],
    ['weekStart', 5],
    ['weekStart', '1'],
    ['keepTables', 'yes'],
    ['intake.siteKeys', [{ name: 'shop', key: 'short', origins: [] }]],
    ['intake.siteKeys', [{ name: 'shop', key: 'long-enough-key', origins: ['shop.example'] }]],
    ['intake.siteKeys', [{ name: 'shop', key: 'long-enough-key', origins: ['https://[bad'] }]],
    ['intake.maxBodyBytes', 0],
    ['intake.maxBatchBodyBytes', 1.5],
    ['intake.maxGroup', 0],
    ['intake.unknownCustomers', 'maybe'],
    ['intake.rateLimit.enabled', 1],
    ['intake.rateLimit.points', -1],
    ['intake.rateLimit.seconds', '60'],
    ['intake.rateLimit.perSiteKey.points', null],
    ['intake.rateLimit.redis', 'localhost'],
    ['publicKpis.minimumN', 3],
    ['alerts.allowHttp', 'yes'],
    ['alerts.allowedPrivateHosts', 'localhost'],
    ['alerts.allowedPrivateHosts', ['http://localhost']],
    ['alerts.allowedPrivateHosts', ['localhost:3000']],
    ['alerts.maxAttempts', 0],
    ['alerts.maxAttempts', 31],
    ['alerts.keepLogDays', 30],
    ['jobs.enabled', 'no'],
  ])('names %s when it is %j', (path, value) => {
    expect(() => validateOptions(withOption(path, value))).toThrow(
      new RegExp(
        `^strapi-plugin-cx: option "${path.replaceAll('.', '\\.')}" in config/plugins must be .+, not .+\\.$`
      )
    );
  });

  it('names an option that does not exist', () => {
    expect(() => validateOptions(withOption('intake.ratelimit', {}))).toThrow(
      'strapi-plugin-cx: unknown option "intake.ratelimit" in config/plugins; the README lists the options.'
    );
  });
});
