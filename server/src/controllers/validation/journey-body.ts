import type { Journey } from '../../../../shared/contracts/journey';
import {
  IMPORT_FORMATS,
  type CreateJourneyMap,
  type JourneyOrigin,
} from '../../../../shared/contracts/journey-editor';
import type { AcceptPainPoint } from '../../../../shared/contracts/journey-overlay';
import { KEY_PATTERN } from '../../../../shared/dimensions';
import { LIMITS } from '../../journey-map';
import { checkKeys, oneOf } from './choices';
import { isRecord } from './kpi-query';
import { refuse } from './parameters';

const MOST_ID = 700;

const textOf = (path: string, value: unknown, most: number): string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= most
    ? value
    : refuse(path, `${path} must be text of 1 to ${most} characters`);

const optional = (path: string, value: unknown, most: number): string | undefined =>
  value === undefined ? undefined : textOf(path, value, most);

/** A text, or null for nobody's; undefined where it is not said. */
const optionalOrNull = (path: string, value: unknown): string | null | undefined =>
  value === null ? null : optional(path, value, LIMITS.name);

const keyOf = (value: unknown): string | undefined => {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && KEY_PATTERN.test(value)) return value;
  return refuse('key', 'key must be letters, digits, ".", "_" or "-", 1 to 100 of them');
};

const bodyOf = (body: unknown, allowed: readonly string[]): Record<string, unknown> => {
  if (!isRecord(body)) return refuse('body', 'the body must be an object');
  checkKeys('body', body, allowed);
  return body;
};

const FIELDS: Record<JourneyOrigin['from'], readonly string[]> = {
  empty: ['name'],
  template: ['template', 'name'],
  copy: ['of', 'name', 'persona', 'segment', 'location'],
  file: ['format', 'text', 'name', 'fileName'],
};
const ORIGINS = Object.keys(FIELDS) as JourneyOrigin['from'][];

const originOf = (body: Record<string, unknown>): JourneyOrigin => {
  const from = oneOf('from', body.from, ORIGINS);
  checkKeys('body', body, ['from', 'locale', 'key', ...FIELDS[from]]);
  const name = optional('name', body.name, LIMITS.name);
  const named = name === undefined ? {} : { name };
  switch (from) {
    case 'empty':
      return { from, name: textOf('name', body.name, LIMITS.name) };
    case 'template':
      return { from, template: textOf('template', body.template, LIMITS.name), ...named };
    case 'copy': {
      const target = (['persona', 'segment', 'location'] as const).flatMap((field) => {
        const value = optionalOrNull(field, body[field]);
        return value === undefined ? [] : [[field, value] as const];
      });
      const of = textOf('of', body.of, LIMITS.name);
      return {
        from,
        of,
        name: textOf('name', body.name, LIMITS.name),
        ...Object.fromEntries(target),
      };
    }
    case 'file': {
      const fileName = optional('fileName', body.fileName, LIMITS.name);
      return {
        from,
        format: oneOf('format', body.format, IMPORT_FORMATS),
        text: textOf('text', body.text, Number.MAX_SAFE_INTEGER),
        ...named,
        ...(fileName !== undefined && { fileName }),
      };
    }
  }
};

const localeIn = ({ locale }: Record<string, unknown>): { locale?: string } =>
  locale === undefined ? {} : { locale: textOf('locale', locale, 35) };

/** @throws ValidationError that names the field and what is expected */
export const parseNewJourney = (given: unknown): CreateJourneyMap.Request['body'] => {
  if (!isRecord(given)) return refuse('body', 'the body must be an object');
  const key = keyOf(given.key);
  return { ...originOf(given), ...localeIn(given), ...(key !== undefined && { key }) };
};

const baseOf = (base: unknown): string | null =>
  base === null ? null : textOf('base', base, LIMITS.name);

/** What is handed in with its revision; what the journey says is checked by its own schema. */
export const parseSaving = (given: unknown) => {
  const body = bodyOf(given, ['locale', 'base', 'journey']);
  return { ...localeIn(body), base: baseOf(body.base), journey: body.journey as Journey };
};

export const parsePublishing = (given: unknown) => {
  const body = bodyOf(given, ['locale', 'base']);
  return { ...localeIn(body), base: textOf('base', body.base, LIMITS.name) };
};

export const parseRestoring = (given: unknown) => {
  const body = bodyOf(given, ['locale', 'base']);
  return { ...localeIn(body), base: baseOf(body.base) };
};

export const parseAccepting = (given: unknown): AcceptPainPoint.Request['body'] => {
  const body = bodyOf(given, ['locale', 'base', 'id', 'text', 'window']);
  const window = body.window ?? {};
  if (!isRecord(window)) return refuse('window', 'window must be the question of the overlay');
  return {
    ...localeIn(body),
    base: textOf('base', body.base, LIMITS.name),
    id: textOf('id', body.id, MOST_ID),
    text: textOf('text', body.text, LIMITS.text),
    window: window as AcceptPainPoint.Request['body']['window'],
  };
};
