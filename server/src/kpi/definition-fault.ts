import { isLocalDate } from '../calendar';
import { CASE_READINGS } from './case-kpi';
import { isCaseKpi, type AnyKpi, type DefinitionChange } from './definition';

const KEY = /^[a-z][a-z0-9_]{1,49}$/;
const UNITS = [
  'points',
  'percent',
  'scale',
  'count',
  'per_thousand',
  'ratio',
  'seconds',
  'days',
  'money',
];
const DIRECTIONS = ['up', 'down', 'neutral'];

type Check = [ok: (definition: AnyKpi) => boolean, expected: string];

const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isBound = (value: unknown): boolean => value === null || Number.isFinite(value);
const isRange = (range: unknown): boolean =>
  Array.isArray(range) &&
  range.length === 2 &&
  range.every(isBound) &&
  (range[0] === null || range[1] === null || range[0] < range[1]);

/** Rising versions with their dates, up to the definition's own. */
const isHistory = (history: unknown, version: number): boolean => {
  if (!Array.isArray(history)) return false;
  const changes: (DefinitionChange | null)[] = history;
  const rises = changes.every(
    (change, index) =>
      isCount(change?.version) &&
      typeof change?.since === 'string' &&
      isLocalDate(change.since) &&
      change.version > (changes[index - 1]?.version ?? 0)
  );
  return rises && changes[changes.length - 1]?.version === version;
};

const CHECKS: Check[] = [
  [
    ({ key }) => typeof key === 'string' && KEY.test(key),
    'key must be 2 to 50 characters of a–z, 0–9 and _, beginning with a letter',
  ],
  [({ version }) => isCount(version) && version > 0, 'version must be a whole number from 1'],
  [
    (kpi) =>
      isCaseKpi(kpi) ||
      (Array.isArray(kpi.metrics) &&
        kpi.metrics.length > 0 &&
        kpi.metrics.every((metric) => typeof metric === 'string')),
    'metrics must name at least one metric',
  ],
  [
    (kpi) =>
      !isCaseKpi(kpi) ||
      (CASE_READINGS.includes(kpi.reads) && Array.isArray(kpi.bases) && kpi.bases.length > 0),
    'a KPI of cases must say what it reads and by which dates',
  ],
  [({ unit }) => UNITS.includes(unit), `unit must be one of ${UNITS.join(', ')}`],
  [
    ({ direction }) => DIRECTIONS.includes(direction),
    `direction must be one of ${DIRECTIONS.join(', ')}`,
  ],
  [({ decimals }) => isCount(decimals), 'decimals must be a whole number from 0'],
  [
    ({ range }) => isRange(range),
    'range must be [lowest, highest], each a number or null, lowest first',
  ],
  [
    ({ confidenceMethod }) => typeof confidenceMethod === 'string' && confidenceMethod !== '',
    'confidenceMethod must name the method of its interval',
  ],
  [
    ({ minimumN }) =>
      isCount(minimumN?.interval) &&
      isCount(minimumN?.ranking) &&
      minimumN.interval <= minimumN.ranking,
    'minimumN must be { interval, ranking }, whole numbers with interval ≤ ranking',
  ],
  [
    ({ history, version }) => history === undefined || isHistory(history, version),
    'history must list { version, since: a date such as 2026-03-31 }, versions rising up to version',
  ],
  [
    ({ controlChart, unit }) =>
      controlChart === undefined ||
      controlChart === 'xmr' ||
      (controlChart === 'u' && unit === 'per_thousand') ||
      (controlChart === 'p' && unit === 'percent'),
    "controlChart must be 'xmr', or 'p' for a share in percent, or 'u' for a rate per 1,000",
  ],
  [({ estimate }) => typeof estimate === 'function', 'estimate must be a function'],
  [({ difference }) => typeof difference === 'function', 'difference must be a function'],
  [
    ({ shrink }) => shrink === undefined || typeof shrink === 'function',
    'shrink must be a function where it is given',
  ],
  [
    (kpi) => isCaseKpi(kpi) || kpi.adjust === undefined || typeof kpi.adjust === 'function',
    'adjust must be a function where it is given',
  ],
];

/**
 * Says what is wrong with a definition that a host hands in; hosts may write plain JavaScript, so
 * types alone don't protect the registry.
 *
 * @returns one sentence for the first fault, or `null`
 */
export const definitionFault = (definition: AnyKpi): string | null => {
  if (typeof definition !== 'object' || definition === null) {
    return 'A KPI definition must be an object.';
  }
  const failed = CHECKS.find(([ok]) => !ok(definition));
  return failed ? `KPI ${JSON.stringify(definition.key)}: ${failed[1]}.` : null;
};
