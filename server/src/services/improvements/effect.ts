import type {
  Improvement,
  ImprovementEffect,
  MeasuredChange,
} from '../../../../shared/contracts/improvement';
import type { KpiAnswer } from '../../../../shared/contracts/kpi';
import { actionEffectWarnings } from '../../statistics/action-effect-warnings';
import { locationEffect } from '../../statistics/location-effect';
import { preTrendTest } from '../../statistics/pre-trend-test';
import { getService } from '../get-service';
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

/** Each location's change: of those where something was done, and of the others. */
const changesOf = async (
  asked: Asked,
  { before, after }: Windows,
  locations: readonly string[]
) => {
  const changes = changesBy(await askByLocation(asked, before), await askByLocation(asked, after));
  const of = (keys: readonly string[]) => keys.flatMap((one) => changes.get(one) ?? []);
  const untouched =
    locations.length === 0 ? [] : [...changes.keys()].filter((one) => !locations.includes(one));
  return { untouched, acted: of(locations), others: of(untouched) };
};

const isAlike = (one: MeasuredChange | null, other: MeasuredChange | null): boolean =>
  one !== null &&
  other !== null &&
  Math.sign(one.value) === Math.sign(other.value) &&
  other.pValue !== null &&
  other.pValue < SIGNIFICANT;

/** Whether the start was written down before anything after it could be seen. */
const isDatedBefore = ({ startSetAt, startsOn }: Improvement): boolean =>
  startSetAt !== null && startSetAt.slice(0, 10) <= (startsOn ?? '');

const kpiEffect = async (
  improvement: Improvement,
  windows: Windows,
  asked: Asked
): Promise<Kpi> => {
  const { locations } = improvement;
  const { untouched, acted, others } = await changesOf(asked, windows, locations);
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
    warnings: actionEffectWarnings({
      control: compared ? 'untouched' : 'none',
      triggeredByBadValue: improvement.rootCause !== null || improvement.causeCode !== null,
      before: was.n,
      after: is.n,
      movedAlikeLastYear: isAlike(change, lastYear),
      prePeriods: pre.length,
      preTrend: preTrendTest(pre),
      datedBeforeLooking: isDatedBefore(improvement),
    }),
  };
};

/** What came of an improvement: its KPI before and after, against untouched locations, and its cause. */
export const measureEffect = async (
  improvement: Improvement,
  windows: Windows,
  host: Pick<Asked, 'strapi' | 'locale' | 'timeZone'>
): Promise<ImprovementEffect> => {
  const { kpi: key, touchpoints } = improvement;
  const definition = key === null ? undefined : getService('registry', host).get(key);
  const kpi = definition
    ? await kpiEffect(improvement, windows, { ...host, definition, touchpoints })
    : null;
  const { before, after } = windows;
  return { before, after, kpi, recurrence: await recurrenceOf(improvement, windows, host.strapi) };
};
