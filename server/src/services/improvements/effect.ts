import type {
  Improvement,
  ImprovementEffect,
  MeasuredChange,
} from '../../../../shared/contracts/improvement';
import type { KpiAnswer } from '../../../../shared/contracts/kpi';
import { actionEffectWarnings } from '../../statistics/action-effect-warnings';
import { locationEffect } from '../../statistics/location-effect';
import { preTrendTest } from '../../statistics/pre-trend-test';
import { localDateOf } from '../../calendar';
import { getService } from '../get-service';
import { isOverlapped, type Besides } from './overlap';
import { recurrenceOf } from './recurrence';
import {
  askByLocation,
  changeLastYear,
  lookAround,
  type Asked,
  type Windows,
} from './effect-windows';

type Kpi = NonNullable<ImprovementEffect['kpi']>;

const NO_POINT: Kpi['before'] = { value: null, low: null, high: null, n: 0 };
const SIGNIFICANT = 0.05;

/** How each location's value changed, of those that have one in both windows. */
const changesBy = (before: KpiAnswer, after: KpiAnswer): Map<string, number> => {
  const known = new Map(before.groups.map(({ key, value }) => [key, value]));
  return new Map(
    after.groups.flatMap(({ key, value }) => {
      const earlier = key === null ? null : known.get(key);
      return key === null || value === null || earlier == null ? [] : [[key, value - earlier]];
    })
  );
};

/** Each location's change: of those where something was done, and of those where nothing at all was. */
const changesOf = async (
  asked: Asked,
  { before, after }: Windows,
  locations: readonly string[],
  touched: Besides['touched']
) => {
  const changes = changesBy(await askByLocation(asked, before), await askByLocation(asked, after));
  const of = (keys: readonly string[]) => keys.flatMap((one) => changes.get(one) ?? []);
  const others =
    locations.length === 0 ? [] : [...changes.keys()].filter((one) => !locations.includes(one));
  const untouched = others.filter((one) => !touched.has(one));
  return {
    untouched,
    touchedMeanwhile: others.length - untouched.length,
    acted: of(locations),
    others: of(untouched),
  };
};

const isAlike = (one: MeasuredChange | null, other: MeasuredChange | null): boolean =>
  one !== null &&
  other !== null &&
  Math.sign(one.value) === Math.sign(other.value) &&
  other.pValue !== null &&
  other.pValue < SIGNIFICANT;

/** Whether the start was written down before anything after it could be seen: on its own day at the latest. */
const isDatedBefore = ({ startSetAt, startsOn }: Improvement, timeZone: string): boolean =>
  startSetAt !== null && localDateOf(new Date(startSetAt), timeZone) <= (startsOn ?? '');

const kpiEffect = async (
  improvement: Improvement,
  windows: Windows,
  asked: Asked,
  { overlap, touched }: Besides
): Promise<Kpi> => {
  const { locations } = improvement;
  const { untouched, touchedMeanwhile, acted, others } = await changesOf(
    asked,
    windows,
    locations,
    touched
  );
  const compared = locationEffect(acted, others);
  const { periods, pre, change } = await lookAround(asked, windows, locations, untouched);
  const [was = NO_POINT, is = NO_POINT] = periods.slice(-2).map((period) => period.acted);
  const lastYear = await changeLastYear(asked, windows, locations);
  const { definition, locale, strapi } = asked;
  const { key, name, unit, decimals, direction } = getService('kpi', { strapi }).describeOne(
    definition,
    locale
  );
  return {
    ...{ key, name, unit, decimals, direction },
    before: was,
    after: is,
    periods,
    change,
    lastYear,
    compared: compared && {
      value: compared.difference,
      low: compared.low,
      high: compared.high,
      pValue: compared.pValue,
      treated: acted.length,
      untouched: others.length,
    },
    touchedMeanwhile,
    warnings: actionEffectWarnings({
      control: compared ? 'untouched' : 'none',
      overlapping: isOverlapped(overlap),
      triggeredByBadValue: improvement.rootCause !== null || improvement.causeCode !== null,
      before: was.n,
      after: is.n,
      movedAlikeLastYear: isAlike(change, lastYear),
      prePeriods: pre.length,
      preTrend: preTrendTest(pre),
      datedBeforeLooking: isDatedBefore(improvement, asked.timeZone),
    }),
  };
};

/**
 * What came of an improvement: its KPI before and after, against untouched locations, and its cause.
 * @param besides what else began meanwhile
 */
export const measureEffect = async (
  improvement: Improvement,
  windows: Windows,
  besides: Besides,
  host: Pick<Asked, 'strapi' | 'locale' | 'timeZone'>
): Promise<ImprovementEffect> => {
  const { kpi: key, touchpoints } = improvement;
  const definition = key === null ? undefined : getService('registry', host).get(key);
  const kpi = definition
    ? await kpiEffect(improvement, windows, { ...host, definition, touchpoints }, besides)
    : null;
  const { before, after } = windows;
  const { overlap } = besides;
  const recurrence = await recurrenceOf(improvement, windows, host.strapi);
  if (recurrence && isOverlapped(overlap)) recurrence.warnings.push('overlap');
  return { before, after, overlap, kpi, recurrence };
};
