import type {
  WeekdayKey,
  WeeklyHours,
  WorkingSlot,
} from '../../../shared/contracts/working-calendar';
import type { Weekday } from '../../../shared/time';
import { isWeekday } from './week-start';

/** `weekInfo` up to Node 21, `getWeekInfo()` from Node 22 on; neither is in TypeScript's ES2022 library. */
interface LocaleWithWeekend {
  weekInfo?: { weekend: number[] };
  getWeekInfo?(): { weekend: number[] };
}

const THURSDAY_FRIDAY: readonly Weekday[] = [4, 5];
const FRIDAY_SATURDAY: readonly Weekday[] = [5, 6];
const SATURDAY_SUNDAY: readonly Weekday[] = [6, 7];

/** CLDR 48, for engines that know no week data; all other regions rest on Saturday and Sunday. */
export const WEEKENDS: Readonly<Record<string, readonly Weekday[]>> = {
  IR: [5],
  AF: THURSDAY_FRIDAY,
  ...Object.fromEntries(
    ['SA', 'EG', 'JO', 'IQ', 'KW', 'BH', 'QA', 'OM', 'DZ', 'LY', 'SY', 'YE', 'SD'].map((region) => [
      region,
      FRIDAY_SATURDAY,
    ])
  ),
  ...Object.fromEntries(['AE', 'MA', 'TN', 'LB', 'TR'].map((region) => [region, SATURDAY_SUNDAY])),
};

const weekendByEngine = (region: string): Weekday[] => {
  try {
    const locale: Intl.Locale & LocaleWithWeekend = new Intl.Locale(`und-${region}`);
    return ((locale.getWeekInfo?.() ?? locale.weekInfo)?.weekend ?? []).filter(isWeekday);
  } catch {
    return [];
  }
};

/**
 * Days of rest customary in a country: a first proposal for a location's calendar, which its editors
 * then make their own. Iran's is Friday alone; Thursday is half or whole a working day there by trade.
 * @param region two letters, such as `SA`
 */
export const weekendOf = (region: string): readonly Weekday[] => {
  const known = weekendByEngine(region);
  return known.length > 0 ? known : (WEEKENDS[region] ?? SATURDAY_SUNDAY);
};

const KEYS: readonly WeekdayKey[] = ['1', '2', '3', '4', '5', '6', '7'];

/** A week with the same slots on every day that is no day of rest in a country. */
export const defaultWeek = (
  region: string,
  slots: readonly WorkingSlot[] = [{ from: '09:00', to: '17:00' }]
): WeeklyHours => {
  const rest = weekendOf(region);
  const week: WeeklyHours = {};
  for (const key of KEYS) {
    if (!rest.some((day) => String(day) === key)) week[key] = slots.map((slot) => ({ ...slot }));
  }
  return week;
};
