import type { Core } from '@strapi/strapi';
import { RECURRENCES, type Target } from '../../../../shared/contracts/target';
import { DEFAULT_SCALES, isMetric } from '../../../../shared/metrics';
import { CALENDARS } from '../../../../shared/time';
import { isLocalDate } from '../../calendar';
import { extentOf } from '../../kpi';
import { isCaseKpi, type AnyKpi } from '../../kpi';
import type { Fault } from '../../journey-map';
import { getService } from '../get-service';

/** A target as somebody wants it: nothing of it is sure to be what it should be. */
export type Wanted = Partial<Record<keyof Target, unknown>>;

const fault = (name: string, message: string): Fault[] => [{ path: [name], message }];

/** What is wrong with the KPI that a target names. */
export const kpiFaults = (strapi: Core.Strapi, { kpi }: Wanted): Fault[] => {
  const all = getService('registry', { strapi }).list();
  const definition = all.find(({ key }) => key === kpi);
  if (!definition) {
    return fault('kpi', `kpi must be one of: ${all.map(({ key }) => key).join(', ')}`);
  }
  return definition.direction === 'neutral'
    ? fault('kpi', `${definition.key} has no better way, so that there is nothing to reach`)
    : [];
};

/** Every answer that there may be; blocks of days make it cheap. */
const ALL_TIME = { from: '1970-01-01', to: '2999-12-31' };

/** Lowest and highest value that a KPI can have here: for a mean score, the ends of its scales in use. */
const possibleValues = async (strapi: Core.Strapi, kpi: AnyKpi): Promise<[number, number]> => {
  const { range, unit } = kpi;
  const [low, high] = range;
  const open: [number, number] = [low ?? -Infinity, high ?? Infinity];
  if (isCaseKpi(kpi) || unit !== 'scale' || (low !== null && high !== null)) return open;
  const { metrics } = kpi;
  const cells = await getService('store', { strapi }).histograms.read({
    metrics,
    ...ALL_TIME,
    filters: {},
    by: null,
  });
  const used = cells.map(({ histogram }) => histogram.scale);
  const scales = used.length > 0 ? used : metrics.filter(isMetric).map((m) => DEFAULT_SCALES[m]);
  if (scales.length === 0) return open;
  return [
    low ?? Math.min(...scales.map(({ min }) => min)),
    high ?? Math.max(...scales.map(({ max }) => max)),
  ];
};

/** What is wrong with the value to reach; the KPI is known. */
export const valueFaults = async (
  strapi: Core.Strapi,
  { kpi, value }: Wanted
): Promise<Fault[]> => {
  const definition = getService('registry', { strapi }).get(String(kpi));
  if (!definition) return [];
  const [low, high] = await possibleValues(strapi, definition);
  if (typeof value === 'number' && value >= low && value <= high && Number.isFinite(value))
    return [];
  const [from, to] = [
    Number.isFinite(low) ? ` from ${low}` : '',
    Number.isFinite(high) ? ` to ${high}` : '',
  ];
  return fault('value', `value of ${definition.key} must be a number${from}${to}`);
};

const isDay = (value: unknown): value is string => typeof value === 'string' && isLocalDate(value);
const isOpen = (value: unknown): boolean => value === null || value === undefined;

const dayFaults = (wanted: Wanted, name: 'from' | 'to'): Fault[] => {
  const day = wanted[name];
  if (isDay(day)) return [];
  if (isOpen(day)) {
    return wanted.recurrence === 'once'
      ? fault(name, `${name} must be given where a target holds once`)
      : [];
  }
  return fault(name, `${name} must be a date such as 2026-03-31`);
};

/** What is wrong with the days over which a target is to be reached. */
export const scheduleFaults = (wanted: Wanted): Fault[] => {
  const recurrence = RECURRENCES.find((known) => known === wanted.recurrence);
  const calendar = CALENDARS.find((known) => known === wanted.calendar);
  if (!recurrence)
    return fault('recurrence', `recurrence must be one of: ${RECURRENCES.join(', ')}`);
  if (!calendar) return fault('calendar', `calendar must be one of: ${CALENDARS.join(', ')}`);
  const faults = [...dayFaults(wanted, 'from'), ...dayFaults(wanted, 'to')];
  if (faults.length > 0) return faults;
  const [from, to] = [wanted.from, wanted.to].map((day) => (isDay(day) ? day : null));
  if (from && to && from > to) return fault('to', `to (${to}) must not lie before from (${from})`);
  const schedule = { recurrence, calendar, from: from ?? null, to: to ?? null };
  if (extentOf(schedule)) return [];
  return fault('to', `no whole ${recurrence} of the ${calendar} calendar lies between from and to`);
};
