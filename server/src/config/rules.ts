import { isIP } from 'node:net';
import { WEEK_STARTS } from '../../../shared/time';
import { isTimeZone } from '../calendar';
import { ATTACHMENT_TYPES } from './attachment-types';

export type Check = (value: unknown) => boolean;

/** What a value must be: its check, and the words for the sentence that says so. */
export interface Rule {
  check: Check;
  expected: string;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount =
  (min: number, max = Number.MAX_SAFE_INTEGER): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
const isBoolean: Check = (value) => typeof value === 'boolean';
const isText: Check = (value) => typeof value === 'string' && value.trim() !== '';
const isOneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);

const rule = (check: Check, expected: string): Rule => ({ check, expected });

const BYTES = rule(isCount(1024), 'a whole number of bytes, at least 1024');
const SWITCH = rule(isBoolean, 'true or false');
/** What fits into the counters' column. */
const MOST_POINTS = 1_000_000_000;
const MONTH = 31 * 24 * 3600;
const POINTS = rule(isCount(1, MOST_POINTS), `a whole number of requests, 1 to ${MOST_POINTS}`);
const SECONDS = rule(isCount(1, MONTH), `a whole number of seconds, 1 to ${MONTH}`);

/** Scheme, host and port, as browsers send them in `Origin`: in small letters, without a path. */
const isOrigin = (value: unknown): boolean => {
  if (typeof value !== 'string' || !/^https?:\/\/[^/\s]+$/.test(value)) return false;
  return URL.canParse(value);
};

/** Without a fragment: the secret of a complaint comes to stand there. */
const isPage: Check = (value) =>
  typeof value === 'string' && /^https?:\/\/[^\s#]+$/.test(value) && URL.canParse(value);

/** Whether it is there, the boot looks at: options are read before content types. */
const collectionType = (example: string): Rule =>
  rule(
    (value) =>
      value === null || (typeof value === 'string' && /^(api|plugin)::[\w-]+\.[\w-]+$/.test(value)),
    `null or the uid of a collection type of the host such as "${example}"`
  );

const isTypeChoice: Check = (value) =>
  isObject(value) &&
  Object.entries(value).every(([type, on]) => type in ATTACHMENT_TYPES && isBoolean(on));

/** A name or an address without a port; IPv6 without its brackets. */
const isHost = (value: unknown): boolean =>
  typeof value === 'string' && (isIP(value) !== 0 || /^[^\s/:@[\]]+$/.test(value));
/** Events must outlive the time in which they could be found again. */
const MIN_LOG_DAYS = 200;

/** The parts of a site key. */
export const SITE_KEY_RULES = {
  name: rule(
    (value) => isText(value) && (value as string).length <= 100,
    'text of 1 to 100 characters'
  ),
  key: rule(
    (value) => typeof value === 'string' && value.length >= 8,
    'text of 8 characters or more'
  ),
  origins: rule(
    (value) => Array.isArray(value) && value.every(isOrigin),
    'a list of origins such as "https://shop.example"'
  ),
} as const;

const isSiteKey: Check = (value) =>
  isObject(value) &&
  Object.entries(SITE_KEY_RULES).every(([part, { check }]) => check(value[part]));

/** The rule of every option of `config/plugins`, by its path; what is set in the admin obeys the same ones. */
export const RULES = {
  timeZone: rule(
    (value) => isText(value) && isTimeZone(value as string),
    'an IANA time zone such as "Asia/Tehran"'
  ),
  weekStart: rule(isOneOf(WEEK_STARTS), '6 (Saturday), 7 (Sunday) or 1 (Monday)'),
  keepTables: SWITCH,
  'intake.siteKeys': rule(
    (value) => Array.isArray(value) && value.every(isSiteKey),
    'a list of { name, key (8 characters or more), origins: ["https://shop.example"] }'
  ),
  'intake.maxBodyBytes': BYTES,
  'intake.maxBatchBodyBytes': BYTES,
  'intake.maxGroup': rule(isCount(1), 'a whole number, at least 1'),
  'intake.unknownCustomers': rule(isOneOf(['accept', 'reject']), '"accept" or "reject"'),
  'intake.rateLimit.enabled': SWITCH,
  'intake.rateLimit.points': POINTS,
  'intake.rateLimit.seconds': SECONDS,
  'intake.rateLimit.perSiteKey.points': POINTS,
  'intake.rateLimit.perSiteKey.seconds': SECONDS,
  'intake.rateLimit.redis': rule(
    (value) => value === null || (typeof value === 'string' && /^rediss?:\/\//.test(value)),
    'null or a URL such as "redis://127.0.0.1:6379"'
  ),
  'publicKpis.minimumN': rule(isCount(5), 'a whole number, at least 5'),
  'import.folder': rule(isText, 'a path such as ".tmp/cx-imports"'),
  'import.maxFileBytes': BYTES,
  'import.keepFilesDays': rule(isCount(1), 'a whole number of days, at least 1'),
  'alerts.allowHttp': SWITCH,
  'alerts.allowedPrivateHosts': rule(
    (value) => Array.isArray(value) && value.every(isHost),
    'a list of host names such as ["hooks.internal"], without ports'
  ),
  'alerts.maxAttempts': rule(isCount(1, 30), 'a whole number from 1 to 30'),
  'alerts.keepLogDays': rule(
    isCount(MIN_LOG_DAYS),
    `a whole number of days, at least ${MIN_LOG_DAYS}`
  ),
  'complaints.trackingUrl': rule(
    (value) => value === null || isPage(value),
    'null or the address of a page such as "https://shop.example/complaint", without #'
  ),
  'complaints.productType': collectionType('api::product.product'),
  'complaints.purchaseType': collectionType('api::purchase.purchase'),
  'complaints.purchaseField': rule(
    (value) => value === null || (typeof value === 'string' && /^[A-Za-z]\w*$/.test(value)),
    'the attribute of complaints.purchaseType that holds its number, one of text or whole numbers such as "orderNumber", or null without that type'
  ),
  'complaints.filings.points': POINTS,
  'complaints.filings.seconds': SECONDS,
  'complaints.tries.points': POINTS,
  'complaints.tries.seconds': SECONDS,
  'complaints.attachments.maxFiles': rule(isCount(0, 20), 'a whole number from 0 to 20'),
  'complaints.attachments.maxFileBytes': BYTES,
  'complaints.attachments.types': rule(
    isTypeChoice,
    `an object of true or false by media type: ${Object.keys(ATTACHMENT_TYPES).join(', ')}`
  ),
  'jobs.enabled': SWITCH,
} as const satisfies Record<string, Rule>;

export type OptionPath = keyof typeof RULES;
