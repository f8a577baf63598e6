import {
  ALERT_EFFECTS,
  ALERT_INTERVALS,
  ALERT_TRIGGERS,
  MAX_ALERT_FILTER_VALUES,
  MAX_ALERT_RECIPIENTS,
  TARGET_OUTCOMES,
  type AlertFilters,
  type AlertRecipient,
  type SaveAlertRule,
} from '../../../../shared/contracts/alert';
import { CONTROL_RULES } from '../../../../shared/contracts/kpi-page';
import { FACT_DIMENSIONS, isFactDimension } from '../../../../shared/dimensions';
import { LOCALES } from '../../../../shared/locales';
import { because } from '../../../../shared/refusal';
import { CALENDARS } from '../../../../shared/time';
import { isLocalDate } from '../../calendar';
import { checkKeys, oneOf, someOf } from './choices';
import { isRecord } from './kpi-query';
import { refuse } from './parameters';

/** One address, without a display name: nothing in it can begin another header. */
const EMAIL =
  /^[^\s@<>"'(),;:\\[\]\p{Cc}]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,251}[\p{L}\p{N}])?$/u;

/** @throws ValidationError that names the field and what is allowed */
export const readFilters = (value: unknown): AlertFilters => {
  if (!isRecord(value))
    return refuse('filters', 'filters must be lists of keys by dimension, or {}');
  const filters: AlertFilters = {};
  for (const [dimension, keys] of Object.entries(value)) {
    const path = ['filters', dimension];
    if (!isFactDimension(dimension)) {
      return refuse(
        path,
        `unknown filter ${dimension}; allowed are: ${FACT_DIMENSIONS.join(', ')}`
      );
    }
    const isList =
      Array.isArray(keys) && keys.every((key) => typeof key === 'string' && key !== '');
    if (!isList || keys.length === 0 || keys.length > MAX_ALERT_FILTER_VALUES) {
      return refuse(
        path,
        `filters.${dimension} must be a list of 1 to ${MAX_ALERT_FILTER_VALUES} keys`
      );
    }
    filters[dimension] = [...new Set(keys as string[])];
  }
  return filters;
};

/** @throws ValidationError that names the field and what is allowed */
export const readTrigger = (value: unknown): SaveAlertRule.Request['trigger'] => {
  if (!isRecord(value)) return refuse('trigger', 'trigger must be an object with a kind');
  const kind = oneOf('trigger.kind', value.kind, ALERT_TRIGGERS);
  if (kind === 'target') {
    checkKeys('trigger', value, ['kind', 'outcomes']);
    return { kind, outcomes: someOf('trigger.outcomes', value.outcomes, TARGET_OUTCOMES) };
  }
  checkKeys('trigger', value, ['kind', 'interval', 'calendar', 'rules', 'effects', 'chartFrom']);
  const { chartFrom } = value;
  const isDate = typeof chartFrom === 'string' && isLocalDate(chartFrom);
  if (chartFrom !== undefined && !isDate) {
    return refuse(['trigger', 'chartFrom'], 'trigger.chartFrom must be a date such as 2025-03-31');
  }
  return {
    kind,
    interval: oneOf('trigger.interval', value.interval, ALERT_INTERVALS),
    calendar: oneOf('trigger.calendar', value.calendar ?? 'gregorian', CALENDARS),
    rules: someOf('trigger.rules', value.rules, CONTROL_RULES),
    effects: oneOf('trigger.effects', value.effects, ALERT_EFFECTS),
    ...(isDate ? { chartFrom } : {}),
  };
};

const readRecipient = (value: unknown, index: number): AlertRecipient => {
  const path = `recipients.${index}`;
  if (!isRecord(value))
    return refuse(path.split('.'), `recipients[${index}] must be an object with a kind`);
  const kind = oneOf(`${path}.kind`, value.kind, ['admin', 'email', 'webhook'] as const);
  if (kind === 'email') {
    checkKeys(path, value, ['kind', 'address', 'locale']);
    const { address } = value;
    if (typeof address !== 'string' || address.length > 254 || !EMAIL.test(address)) {
      return refuse(
        [...path.split('.'), 'address'],
        `recipients[${index}].address must be an e-mail address such as ops@example.com`,
        typeof address === 'string' ? because('emailForm', { address }) : undefined
      );
    }
    return { kind, address, locale: oneOf(`${path}.locale`, value.locale, LOCALES) };
  }
  checkKeys(path, value, ['kind', 'id']);
  const { id } = value;
  if (typeof id !== 'string' || id === '' || id.length > 64) {
    return refuse(
      [...path.split('.'), 'id'],
      `recipients[${index}].id must be the id of ${kind === 'admin' ? 'an admin' : 'a webhook'}`
    );
  }
  return { kind, id };
};

/** @throws ValidationError that names the field and what is allowed */
export const readRecipients = (value: unknown): AlertRecipient[] => {
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_ALERT_RECIPIENTS) {
    return refuse('recipients', `recipients must be a list of 1 to ${MAX_ALERT_RECIPIENTS}`);
  }
  return value.map(readRecipient);
};
