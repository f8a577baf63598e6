import { errors } from '@strapi/utils';
import type { Because } from '../../../../shared/refusal';
import { addDays, isLocalDate, localDateOf } from '../../calendar';
import type { LocalDate } from '../../../../shared/time';

export type Query = Record<string, unknown>;

/** Without dates, a question is about the last 90 days. */
const DEFAULT_DAYS = 90;

/** @throws ValidationError that names the parameter */
export const refuse = (path: string | string[], message: string, because?: Because): never => {
  throw new errors.ValidationError(message, {
    errors: [
      { path: [path].flat(), message, name: 'ValidationError', ...(because && { because }) },
    ],
  });
};

/** Refuses parameters that mean nothing here: they would seem to work. */
export const checkNames = (query: Query, allowed: readonly string[]): void => {
  const foreign = Object.keys(query).find((name) => !allowed.includes(name));
  if (foreign === undefined) return;
  refuse(foreign, `unknown parameter ${foreign}; allowed are: ${allowed.join(', ')}`);
};

export const readDate = (query: Query, name: string): LocalDate | undefined => {
  const value = query[name];
  if (value === undefined || (typeof value === 'string' && isLocalDate(value))) return value;
  return refuse(name, `${name} must be a date such as 2025-03-31`);
};

export const checkOrder = (from: LocalDate, to: LocalDate): void => {
  if (from > to) refuse('to', `to (${to}) must not lie before from (${from})`);
};

/** The window asked for; a missing end is today in `timeZone`, a missing start 90 days before the end. */
export const readWindow = (query: Query, timeZone: string): { from: LocalDate; to: LocalDate } => {
  const today = localDateOf(new Date(), timeZone);
  const start = readDate(query, 'from');
  const end = readDate(query, 'to') ?? (start !== undefined && start > today ? start : today);
  const window = { from: start ?? addDays(end, 1 - DEFAULT_DAYS), to: end };
  checkOrder(window.from, window.to);
  return window;
};

export const readChoice = <Choice extends string>(
  query: Query,
  name: string,
  choices: readonly Choice[],
  initial: Choice
): Choice => {
  if (query[name] === undefined) return initial;
  const chosen = choices.find((choice) => choice === query[name]);
  return chosen ?? refuse(name, `${name} must be one of: ${choices.join(', ')}`);
};

export const readWhole = (
  query: Query,
  name: string,
  [low, high]: readonly [number, number]
): number | null => {
  const value = query[name];
  if (value === undefined) return null;
  const number = typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (number >= low && number <= high) return number;
  return refuse(name, `${name} must be a whole number from ${low} to ${high}`);
};
