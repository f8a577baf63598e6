import { foldName } from './fold-name';
import type { Weekday } from '../../../shared/time';

/** English, Arabic, Persian; Monday first, as ISO 8601 numbers them. Source: CLDR 48 and everyday variants. */
const WEEKDAYS = [
  'Monday,Mon,الاثنين,اثنين,دوشنبه',
  'Tuesday,Tue,Tues,الثلاثاء,ثلاثاء,سه‌شنبه',
  'Wednesday,Wed,الأربعاء,أربعاء,چهارشنبه',
  'Thursday,Thu,Thur,Thurs,الخميس,خميس,پنجشنبه',
  'Friday,Fri,الجمعة,جمعة,جمعه,آدینه',
  'Saturday,Sat,السبت,سبت,شنبه',
  'Sunday,Sun,الأحد,أحد,یکشنبه',
];
const NUMBERS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const BY_NAME: ReadonlyMap<string, Weekday> = new Map(
  NUMBERS.flatMap((number) =>
    (WEEKDAYS[number - 1] ?? '')
      .split(',')
      .map((name): [string, Weekday] => [foldName(name), number])
  )
);

/** Weekday (1 is Monday) by its name in English, Arabic or Persian; null for another word. */
export const weekdayByName = (name: string): Weekday | null => BY_NAME.get(foldName(name)) ?? null;
