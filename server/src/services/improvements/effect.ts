import type { Core } from '@strapi/strapi';
import type { ImprovementEffect, Improvement } from '../../../../shared/contracts/improvement';
import type { KpiAnswer, KpiQuery } from '../../../../shared/contracts/kpi';
import type { LocalDate } from '../../../../shared/time';
import { addDays, epochDay } from '../../calendar';
import type { AnyKpi } from '../../kpi/definition';
import { actionEffectWarnings } from '../../statistics/action-effect-warnings';
import { changeOf, type Estimate } from '../../statistics/estimate';
import { locationEffect } from '../../statistics/location-effect';
import { normalPValue } from '../../statistics/normal-p-value';
import { preTrendTest, type PrePeriod } from '../../statistics/pre-trend-test';
import { rateRatio } from '../../statistics/rate-ratio';
import { zValue } from '../../statistics/z-value';
import { getService } from '../get-service';

type Window = ImprovementEffect['before'];
type Kpi = NonNullable<ImprovementEffect['kpi']>;

/** The windows on both sides of the start, equally long. */
interface Windows {
  before: Window;
  after: Window;
  days: number;
}

/** An effect is measured over at most so many days on each side. */
const MOST_DAYS = 90;
const PRE_PERIODS = 4;
const Z = zValue(0.95);

/** The windows before and after, equally long; null before the first whole day is over. */
export const windowsOf = (startsOn: LocalDate, today: LocalDate): Windows | null => {
  const days = Math.min(epochDay(today) - epochDay(startsOn), MOST_DAYS);
  if (days < 1) return null;
  return {
    before: { from: addDays(startsOn, -days), to: addDays(startsOn, -1) },
    after: { from: startsOn, to: addDays(startsOn, days - 1) },
    days,
  };
};

/** A KPI's value with the error that its interval tells. */
const estimateOf = ({ value, confidence }: KpiAnswer): Estimate | null =>
  value === null || confidence === null
    ? null
    : { value, standardError: (confidence.high - confidence.low) / (2 * Z) };

const measured = ({ value, standardError }: Estimate) => ({
  value,
  low: value - Z * standardError,
  high: value + Z * standardError,
  pValue: standardError === 0 ? null : normalPValue(value / standardError),
});

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

interface Asked {
  strapi: Core.Strapi;
  locale: string;
  timeZone: string;
  definition: AnyKpi;
  touchpoints: string[];
}

/** The KPI in a window at some locations ([]: at all), whole or location by location. */
const ask = (
  { strapi, locale, timeZone, definition, touchpoints }: Asked,
  window: Window,
  where: readonly string[],
  by: 'location' | null = null
): Promise<KpiAnswer> => {
  const query: KpiQuery = {
    ...window,
    timeZone,
    calendar: 'gregorian',
    weekStart: getService('settings', { strapi }).general().weekStart,
    interval: null,
    by,
    filters: {
      ...(where.length > 0 && { location: [...where] }),
      ...(touchpoints.length > 0 && { touchpoint: touchpoints }),
    },
    places: {},
    compare: null,
  };
  return getService('kpi', { strapi }).answer(definition, query, locale);
};

/** Both sides in the windows before the action, where each has a value. */
const prePeriods = async (
  asked: Asked,
  { before, days }: Windows,
  [treated, untouched]: readonly [readonly string[], readonly string[]]
): Promise<PrePeriod[]> => {
  const periods: PrePeriod[] = [];
  for (let back = PRE_PERIODS - 1; back >= 0; back -= 1) {
    const window = {
      from: addDays(before.from, -days * back),
      to: addDays(before.to, -days * back),
    };
    const acted = estimateOf(await ask(asked, window, treated));
    const control = estimateOf(await ask(asked, window, untouched));
    if (acted && control) periods.push({ treated: acted, control });
  }
  return periods;
};

const changeBetween = (was: KpiAnswer, is: KpiAnswer): Kpi['change'] => {
  const [before, after] = [estimateOf(was), estimateOf(is)];
  return before && after && measured(changeOf(before, after));
};

/** Whether the start was written down before anything after it could be seen. */
const isDatedBefore = ({ startSetAt, startsOn }: Improvement): boolean =>
  startSetAt !== null && startSetAt.slice(0, 10) <= (startsOn ?? '');

const kpiEffect = async (
  improvement: Improvement,
  windows: Windows,
  asked: Asked
): Promise<Kpi> => {
  const { locations } = improvement;
  const { before, after } = windows;
  const [was, is] = [await ask(asked, before, locations), await ask(asked, after, locations)];
  const changes = changesBy(
    await ask(asked, before, [], 'location'),
    await ask(asked, after, [], 'location')
  );
  const untouched =
    locations.length === 0 ? [] : [...changes.keys()].filter((one) => !locations.includes(one));
  const of = (keys: readonly string[]) => keys.flatMap((one) => changes.get(one) ?? []);
  const treated = of(locations);
  const compared = locationEffect(treated, of(untouched));
  const pre = untouched.length > 0 ? await prePeriods(asked, windows, [locations, untouched]) : [];
  const { definition, locale, strapi } = asked;
  const described = getService('kpi', { strapi }).describeOne(definition, locale);
  return {
    key: definition.key,
    name: described.name,
    unit: described.unit,
    decimals: described.decimals,
    direction: described.direction,
    before: { value: was.value, n: was.n },
    after: { value: is.value, n: is.n },
    change: changeBetween(was, is),
    compared: compared && {
      value: compared.difference,
      low: compared.low,
      high: compared.high,
      pValue: compared.pValue,
      treated: treated.length,
      untouched: untouched.length,
    },
    warnings: actionEffectWarnings({
      control: compared ? 'untouched' : 'none',
      triggeredByBadValue: improvement.rootCause !== null || improvement.causeCode !== null,
      before: was.n,
      after: is.n,
      prePeriods: pre.length,
      preTrend: preTrendTest(pre),
      datedBeforeLooking: isDatedBefore(improvement),
    }),
  };
};

/** Whether complaints of the cause became rarer. */
const recurrenceOf = async (
  { causeCode, locations, touchpoints }: Improvement,
  { before, after, days }: Windows,
  strapi: Core.Strapi
): Promise<ImprovementEffect['recurrence']> => {
  if (causeCode === null) return null;
  const { complaintQueue } = getService('store', { strapi });
  const common = { causeCode, locations, touchpoints };
  const was = (await complaintQueue.tally({ ...common, ...before })).count;
  const is = (await complaintQueue.tally({ ...common, ...after })).count;
  const found = rateRatio({ count: is, exposure: days }, { count: was, exposure: days });
  const ratio = found &&
    Number.isFinite(found.ratio) && {
      value: found.ratio,
      low: found.low,
      high: Number.isFinite(found.high) ? found.high : null,
      pValue: found.pValue,
    };
  return { causeCode, before: was, after: is, days, ratio: ratio || null };
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
