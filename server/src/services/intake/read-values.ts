import { why, type Why } from '../../../../shared/rejection';
import { isLocalDate } from '../../calendar';
import { FIXED_SCALES, DEFAULT_SCALES, isMetric } from '../../../../shared/metrics';
import { isScale, MAX_SCALE_POINTS, scaleId, type Scale } from '../../../../shared/scale';

/** A parsed JSON object of which nothing is known yet. */
export type Json = Record<string, unknown>;
/** Notes a fault at a property of the object being read. */
export type Report = (property: string, message: string, why?: Why) => void;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** NUL can't be stored in PostgreSQL; half a surrogate pair is no text in any encoding. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

const isStorable = (text: string): boolean => !UNSTORABLE.test(text);

export const reportForeign = (
  from: Json,
  allowed: ReadonlySet<string>,
  report: Report,
  prefix = ''
): void => {
  for (const name in from) {
    if (allowed.has(name)) continue;
    report(name, `unknown property ${prefix}${name}; allowed are: ${[...allowed].join(', ')}`);
  }
};

/** Text of 1 to `longest` characters; null when absent. */
export const readText = (
  from: Json,
  name: string,
  longest: number,
  report: Report
): string | null => {
  const value = from[name];
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && value !== '' && value.length <= longest && isStorable(value)) {
    return value;
  }
  report(name, `${name} must be text of 1 to ${longest} characters`, why('text', { longest }));
  return null;
};

/** What someone wrote in their own words; an empty comment is none. */
export const readComment = (from: Json, longest: number, report: Report): string | null => {
  const value = from.comment;
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string' && value.length <= longest && isStorable(value)) return value;
  report(
    'comment',
    `comment must be text of at most ${longest} characters`,
    why('text', { longest })
  );
  return null;
};

export const readChoice = <Choice extends string>(
  from: Json,
  name: string,
  choices: readonly Choice[],
  report: Report
): Choice | null => {
  const value = from[name];
  if (value === undefined || value === null) return null;
  const choice = choices.find((known) => known === value);
  if (choice !== undefined) return choice;
  report(name, `${name} must be one of: ${choices.join(', ')}`);
  return null;
};

/** Canonical tags by the tags that came in; bounded, because anybody can send one. */
const tags = new Map<string, string | null>();
const MOST_TAGS = 1_000;

const canonicalTag = (tag: string): string | null => {
  const known = tags.get(tag);
  if (known !== undefined) return known;
  let canonical: string | null = null;
  try {
    canonical = Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    canonical = null;
  }
  if (tags.size >= MOST_TAGS) tags.clear();
  tags.set(tag, canonical);
  return canonical;
};

/** A BCP 47 tag in its canonical spelling, so that `AR-eg` and `ar-EG` are one language. */
export const readLanguage = (
  from: Json,
  report: Report,
  name: 'language' | 'locale' = 'language'
): string | null => {
  const value = from[name];
  if (value === undefined || value === null) return null;
  const tag = typeof value === 'string' && value.length <= 35 ? canonicalTag(value) : null;
  if (tag === null || tag.length > 35) {
    report(name, `${name} must be a BCP 47 tag such as fa, ar-EG or en-GB`, why('language'));
    return null;
  }
  return tag;
};

const ISO_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/;
/** A clock may be ahead of ours by this much. */
const CLOCK_SKEW = 5 * 60_000;

/** An instant from 1970 to at most 5 minutes from `now`; null when absent. */
export const readInstant = (from: Json, now: number, report: Report): Date | null => {
  const value = from.occurredAt;
  if (value === undefined || value === null) return null;
  const time =
    typeof value === 'string' && ISO_INSTANT.test(value) && isLocalDate(value.slice(0, 10))
      ? Date.parse(value)
      : NaN;
  if (Number.isNaN(time)) {
    report(
      'occurredAt',
      'occurredAt must be ISO 8601 with a zone, such as 2025-03-20T18:30:00+03:30'
    );
  } else if (time > now + CLOCK_SKEW) {
    report(
      'occurredAt',
      'occurredAt must not lie in the future (5 minutes of skew are allowed)',
      why('future')
    );
  } else if (time < 0) {
    report('occurredAt', 'occurredAt must not lie before 1970', why('past'));
  } else {
    return new Date(time);
  }
  return null;
};

const SCALE_PROPERTIES: ReadonlySet<string> = new Set(['min', 'max', 'reversed']);

const isScaleInput = (value: unknown): value is Scale =>
  isJson(value) &&
  Object.keys(value).every((name) => SCALE_PROPERTIES.has(name)) &&
  (value.reversed === undefined || typeof value.reversed === 'boolean') &&
  isScale({ min: value.min as number, max: value.max as number });

/** The scale an answer states; null when it leaves that to its question or metric. */
export const readScale = (from: Json, metric: string | null, report: Report): Scale | null => {
  const value = from.scale;
  if (value === undefined || value === null) return null;
  if (!isScaleInput(value)) {
    report(
      'scale',
      `scale must be { min, max, reversed? } of whole numbers with 2 to ${MAX_SCALE_POINTS} points`
    );
    return null;
  }
  const scale: Scale = value.reversed
    ? { min: value.min, max: value.max, reversed: true }
    : { min: value.min, max: value.max };
  const fixed =
    metric !== null && FIXED_SCALES.has(metric) && isMetric(metric) ? DEFAULT_SCALES[metric] : null;
  if (fixed && scaleId(fixed) !== scaleId(scale)) {
    report(
      'scale',
      `scale must be ${scaleId(fixed)} for ${metric}, not ${scaleId(scale)}`,
      why('otherScale', { expected: scaleId(fixed), given: scaleId(scale) })
    );
    return null;
  }
  return scale;
};
