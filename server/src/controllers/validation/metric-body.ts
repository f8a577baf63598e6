import {
  MAX_MINIMUM_N,
  MAX_NAME,
  type UpdateKpiSettings,
  type UpdateMetricSettings,
} from '../../../../shared/contracts/settings';
import type { Fault } from '../../../../shared/fault';
import { LOCALES } from '../../../../shared/locales';
import { FIXED_SCALES, type Metric } from '../../../../shared/metrics';
import { isScale, MAX_SCALE_POINTS, parseScaleId } from '../../../../shared/scale';
import { isObject } from '../../config/rules';
import { adjustableRules, type AnyKpi } from '../../kpi';
import { refuseFaults } from '../../services/settings/refuse';
import { readFields } from './settings-body';

const CONTROL = /\p{Cc}/u;

/** A name as it is kept: composed, one blank between words. */
const tidy = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim();

const isName = (value: unknown): value is string =>
  typeof value === 'string' &&
  tidy(value) !== '' &&
  tidy(value).length <= MAX_NAME &&
  !CONTROL.test(value);

const faultsOfNames = (names: unknown): Fault[] => {
  const known: readonly string[] = LOCALES;
  if (!isObject(names)) {
    return [{ path: ['names'], message: `names must be an object of: ${LOCALES.join(', ')}` }];
  }
  return Object.entries(names).flatMap(([locale, name]): Fault[] => {
    const path = ['names', locale];
    if (!known.includes(locale)) {
      return [{ path, message: `names may be given in ${LOCALES.join(', ')}, not in ${locale}` }];
    }
    if (name === null || isName(name)) return [];
    return [{ path, message: `a name must be one line of 1 to ${MAX_NAME} characters, or null` }];
  });
};

const tidied = (names: UpdateKpiSettings.Request['names']): UpdateKpiSettings.Request['names'] =>
  names &&
  Object.fromEntries(Object.entries(names).map(([locale, name]) => [locale, name && tidy(name)]));

const faultsOfMinimum = (minimum: unknown, own: AnyKpi): Fault[] => {
  if (minimum === null) return [];
  if (!adjustableRules(own).minimumN) {
    return [{ path: ['minimumN'], message: `the minimum n of ${own.key} can't be set` }];
  }
  const given = isObject(minimum) ? minimum : {};
  const fault = (part: 'interval' | 'ranking', least: number): Fault[] => {
    const value = given[part];
    const fits =
      Number.isInteger(value) && Number(value) >= least && Number(value) <= MAX_MINIMUM_N;
    if (fits) return [];
    const message = `minimumN.${part} must be a whole number from ${least} to ${MAX_MINIMUM_N}`;
    return [{ path: ['minimumN', part], message }];
  };
  const interval = fault('interval', own.minimumN.interval);
  const least = interval.length > 0 ? 0 : Number(given.interval);
  return [...interval, ...fault('ranking', Math.max(least, own.minimumN.ranking))];
};

const isTopBoxes = (boxes: unknown): boolean =>
  isObject(boxes) &&
  Object.entries(boxes).every(
    ([points, topBox]) =>
      /^\d{1,2}$/.test(points) && isScale({ min: 1, max: Number(points), topBox: topBox as number })
  );

const faultsOfBoxes = (boxes: unknown, own: AnyKpi): Fault[] => {
  if (boxes === null) return [];
  const path = ['topBoxes'];
  if (!adjustableRules(own).topBoxes) {
    return [{ path, message: `${own.key} has no top boxes that could be set` }];
  }
  if (isTopBoxes(boxes)) return [];
  const message = `topBoxes must say by number of scores (2 to ${MAX_SCALE_POINTS}) how many of the best count, at least one and not all: { "5": 1 }`;
  return [{ path, message }];
};

/**
 * What is to be set of a KPI.
 * @param own its definition without what was set before
 * @throws ValidationError with every fault
 */
export const parseKpiSettings = (body: unknown, own: AnyKpi): UpdateKpiSettings.Request => {
  const given = readFields(body, ['names', 'minimumN', 'topBoxes']);
  refuseFaults([
    ...(given.names === undefined ? [] : faultsOfNames(given.names)),
    ...(given.minimumN === undefined ? [] : faultsOfMinimum(given.minimumN, own)),
    ...(given.topBoxes === undefined ? [] : faultsOfBoxes(given.topBoxes, own)),
  ]);
  const { names, minimumN, topBoxes } = given as UpdateKpiSettings.Request;
  return {
    ...(names && { names: tidied(names) }),
    ...(minimumN !== undefined && {
      minimumN: minimumN && { interval: minimumN.interval, ranking: minimumN.ranking },
    }),
    ...(topBoxes !== undefined && { topBoxes }),
  };
};

const faultsOfScale = (scale: unknown, metric: Metric): Fault[] => {
  if (scale === null) return [];
  const path = ['scale'];
  if (FIXED_SCALES.has(metric)) {
    return [{ path, message: `the definition of ${metric} leaves no choice of scale` }];
  }
  const read = typeof scale === 'string' ? parseScaleId(scale) : null;
  if (!read || read.topBox !== undefined) {
    const message = `scale must be one such as 1..5 or, where low scores are good, 1..7r, with 2 to ${MAX_SCALE_POINTS} scores`;
    return [{ path, message }];
  }
  // Else its net score, which needs as many negative scores as positive ones, would count none of them.
  if (metric === 'emotion' && (read.min !== -read.max || read.reversed)) {
    return [{ path, message: 'the scale of emotion must lie evenly round 0, such as -2..2' }];
  }
  return [];
};

/**
 * What is to be set of a metric.
 * @throws ValidationError with every fault
 */
export const parseMetricSettings = (
  body: unknown,
  metric: Metric
): UpdateMetricSettings.Request => {
  const given = readFields(body, ['names', 'scale']);
  refuseFaults([
    ...(given.names === undefined ? [] : faultsOfNames(given.names)),
    ...(given.scale === undefined ? [] : faultsOfScale(given.scale, metric)),
  ]);
  const { names, scale } = given as UpdateMetricSettings.Request;
  return { ...(names && { names: tidied(names) }), ...(scale !== undefined && { scale }) };
};
