import { errors } from '@strapi/utils';
import type { WeekStart } from '../../../shared/time';
import type { AttachmentType } from './attachment-types';
import { isObject, RULES } from './rules';

/** A public key with which a site's front end may send feedback, from these origins only (empty: from any). */
export interface SiteKey {
  name: string;
  key: string;
  origins: string[];
}

/** So many requests in so many seconds. */
export interface RateLimit {
  points: number;
  seconds: number;
}

/** Options of `config/plugins`, every default spelled out in {@link defaultOptions}. */
export interface Options {
  /** Zone of feedback that names no location, and of "today". */
  timeZone: string;
  /** Day on which weeks begin: 6 Saturday, 7 Sunday, 1 Monday. */
  weekStart: WeekStart;
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
  alerts: {
    /** Let webhooks be sent without encryption. */
    allowHttp: boolean;
    /** Hosts of webhooks that may lie at private addresses, as their URLs name them. */
    allowedPrivateHosts: string[];
    /** A message is given up after so many attempts. */
    maxAttempts: number;
    /** What was sent is forgotten after so many days. */
    keepLogDays: number;
  };
  complaints: {
    /** Page of the site on which a complaint is followed; null: mails name the reference and the secret in words. */
    trackingUrl: string | null;
    /** Content type of the host's products; null: complaints name them in words. */
    productType: string | null;
    /** Content type of the host's purchases; null: the number of a purchase is text. */
    purchaseType: string | null;
    /** Its attribute that holds the number by which customers call a purchase; null without such a type. */
    purchaseField: string | null;
    /** Complaints that may be filed from one address. */
    filings: RateLimit;
    /** Secrets that may be guessed wrong, from one address and for one reference. */
    tries: RateLimit;
    attachments: {
      /** In one filing or message; 0: none. */
      maxFiles: number;
      maxFileBytes: number;
      /** By media type, of those that a file's own bytes can show. */
      types: Record<AttachmentType, boolean>;
    };
  };
  jobs: { enabled: boolean };
}

export const defaultOptions: Options = {
  timeZone: 'UTC',
  weekStart: 1,
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
  alerts: { allowHttp: false, allowedPrivateHosts: [], maxAttempts: 10, keepLogDays: 400 },
  complaints: {
    trackingUrl: null,
    productType: null,
    purchaseType: null,
    purchaseField: null,
    filings: { points: 20, seconds: 3600 },
    tries: { points: 20, seconds: 900 },
    attachments: {
      maxFiles: 5,
      maxFileBytes: 10 * 1024 * 1024,
      types: {
        'image/jpeg': true,
        'image/png': true,
        'image/webp': true,
        'image/heic': true,
        'application/pdf': true,
      },
    },
  },
  jobs: { enabled: true },
};

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
  for (const [path, { check, expected }] of Object.entries(RULES)) {
    const value = read(config, path);
    if (!check(value)) {
      throw new errors.ValidationError(
        `strapi-plugin-cx: option "${path}" in config/plugins must be ${expected}, not ${JSON.stringify(value)}.`
      );
    }
  }
};
