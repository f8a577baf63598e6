import { errors } from '@strapi/utils';
import { isTimeZone } from '../calendar';

/** A public key with which a site's front end may send feedback, from these origins only (empty: from any). */
export interface SiteKey {
  name: string;
  key: string;
  origins: string[];
}

export interface RateLimit {
  points: number;
  seconds: number;
}

/** Options of `config/plugins`, every default spelled out in {@link defaultOptions}. */
export interface Options {
  /** Zone of feedback that names no location, and of "today". */
  timeZone: string;
  /** Keep the plugin's tables when it is disabled. */
  keepTables: boolean;
  intake: {
    siteKeys: SiteKey[];
    maxBodyBytes: number;
    maxBatchBodyBytes: number;
    /** At most so many requests share one transaction. */
    maxGroup: number;
    unknownCustomers: 'accept' | 'reject';
    rateLimit: RateLimit & {
      enabled: boolean;
      perSiteKey: RateLimit;
      /** `redis://…`; null: the counters live in Strapi's database. */
      redis: string | null;
    };
  };
  publicKpis: {
    /** Groups of fewer people are hidden from the public; at least 5. */
    minimumN: number;
  };
  import: {
    /** Where uploaded files lie until they are imported; relative to the app. Several instances share it. */
    folder: string;
    maxFileBytes: number;
    /** Uploaded files and files of rejected rows are deleted after so many days. */
    keepFilesDays: number;
  };
  jobs: { enabled: boolean };
}

export const defaultOptions: Options = {
  timeZone: 'UTC',
  keepTables: true,
  intake: {
    siteKeys: [],
    maxBodyBytes: 64 * 1024,
    maxBatchBodyBytes: 8 * 1024 * 1024,
    maxGroup: 256,
    unknownCustomers: 'accept',
    rateLimit: {
      enabled: true,
      points: 60,
      seconds: 60,
      perSiteKey: { points: 6000, seconds: 60 },
      redis: null,
    },
  },
  publicKpis: { minimumN: 10 },
  import: { folder: '.tmp/cx-imports', maxFileBytes: 1024 ** 3, keepFilesDays: 14 },
  jobs: { enabled: true },
};

type Check = (value: unknown) => boolean;
/** What an option must be: its check and the words for the sentence that stops the boot. */
type Rule = [path: string, check: Check, expected: string];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount =
  (min: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= min;
const isBoolean: Check = (value) => typeof value === 'boolean';
const isText: Check = (value) => typeof value === 'string' && value.trim() !== '';
const isOrigin: Check = (value) => typeof value === 'string' && /^https?:\/\/[^/\s]+$/.test(value);
const isSiteKey: Check = (value) =>
  isObject(value) &&
  isText(value.name) &&
  typeof value.key === 'string' &&
  value.key.length >= 8 &&
  Array.isArray(value.origins) &&
  value.origins.every(isOrigin);

const limitRules = (path: string): Rule[] => [
  [`${path}.points`, isCount(1), 'a whole number of requests, at least 1'],
  [`${path}.seconds`, isCount(1), 'a whole number of seconds, at least 1'],
];

const RULES: Rule[] = [
  [
    'timeZone',
    (value) => isText(value) && isTimeZone(value as string),
    'an IANA time zone such as "Asia/Tehran"',
  ],
  ['keepTables', isBoolean, 'true or false'],
  [
    'intake.siteKeys',
    (value) => Array.isArray(value) && value.every(isSiteKey),
    'a list of { name, key (8 characters or more), origins: ["https://shop.example"] }',
  ],
  ['intake.maxBodyBytes', isCount(1024), 'a whole number of bytes, at least 1024'],
  ['intake.maxBatchBodyBytes', isCount(1024), 'a whole number of bytes, at least 1024'],
  ['intake.maxGroup', isCount(1), 'a whole number, at least 1'],
  [
    'intake.unknownCustomers',
    (value) => value === 'accept' || value === 'reject',
    '"accept" or "reject"',
  ],
  ['intake.rateLimit.enabled', isBoolean, 'true or false'],
  ...limitRules('intake.rateLimit'),
  ...limitRules('intake.rateLimit.perSiteKey'),
  [
    'intake.rateLimit.redis',
    (value) => value === null || (typeof value === 'string' && /^rediss?:\/\//.test(value)),
    'null or a URL such as "redis://127.0.0.1:6379"',
  ],
  ['publicKpis.minimumN', isCount(5), 'a whole number, at least 5'],
  ['import.folder', isText, 'a path such as ".tmp/cx-imports"'],
  ['import.maxFileBytes', isCount(1024), 'a whole number of bytes, at least 1024'],
  ['import.keepFilesDays', isCount(1), 'a whole number of days, at least 1'],
  ['jobs.enabled', isBoolean, 'true or false'],
];

const read = (config: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), config);

const unknownPath = (config: unknown, defaults: unknown, path = ''): string | null => {
  if (!isObject(config) || !isObject(defaults)) return null;
  for (const key of Object.keys(config)) {
    const here = path ? `${path}.${key}` : key;
    if (!(key in defaults)) return here;
    const deeper = unknownPath(config[key], defaults[key], here);
    if (deeper) return deeper;
  }
  return null;
};

/**
 * Stops the boot with one sentence that names the option. Strapi merges the defaults in before.
 * @throws ValidationError for the first option that breaks its rule, or that does not exist.
 */
export const validateOptions = (config: unknown): void => {
  const unknown = unknownPath(config, defaultOptions);
  if (unknown) {
    throw new errors.ValidationError(
      `strapi-plugin-cx: unknown option "${unknown}" in config/plugins; the README lists the options.`
    );
  }
  for (const [path, check, expected] of RULES) {
    const value = read(config, path);
    if (!check(value)) {
      throw new errors.ValidationError(
        `strapi-plugin-cx: option "${path}" in config/plugins must be ${expected}, not ${JSON.stringify(value)}.`
      );
    }
  }
};
