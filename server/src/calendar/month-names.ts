import type { Calendar } from '../../../shared/time';
import { foldName } from './fold-name';

/**
 * Twelve months, each with all its spellings: English, then Arabic (first the Egyptian and Gulf names, then
 * the Levantine and Iraqi, then the Maghrebi), then Persian. Sources: CLDR 48 for en, ar, ar-SY, ar-DZ,
 * ar-MA, fa, fa-AF, and the variants in everyday use.
 */
const GREGORIAN = [
  'January,Jan,يناير,كانون الثاني,جانفي,ژانویه,ژانویهٔ,جنوری',
  'February,Feb,فبراير,شباط,فيفري,فوریه,فوریهٔ,فبروری',
  'March,Mar,مارس,آذار,مارچ',
  'April,Apr,أبريل,ابريل,نيسان,أفريل,آوریل,آپریل,اپریل',
  'May,مايو,أيار,ماي,مه,می,مهٔ',
  'June,Jun,يونيو,يونيه,حزيران,جوان,ژوئن,جون',
  'July,Jul,يوليو,يوليه,تموز,جويلية,يوليوز,ژوئیه,ژوئیهٔ,جولای,جولائی',
  'August,Aug,أغسطس,اغسطس,آب,أوت,غشت,اوت,آگوست,اگست',
  'September,Sep,Sept,سبتمبر,أيلول,شتنبر,سپتامبر,سپتمبر',
  'October,Oct,أكتوبر,اكتوبر,تشرين الأول,اکتبر,اکتوبر',
  'November,Nov,نوفمبر,تشرين الثاني,نونبر,نوامبر,نومبر',
  'December,Dec,ديسمبر,كانون الأول,دجنبر,دسامبر,دسمبر',
];

/** English, Persian, Arabic (CLDR's and the common ones), and the Dari names of Afghanistan. */
const JALALI = [
  'Farvardin,Far,فروردین,فرفردن,حمل,Hamal',
  'Ordibehesht,Ordibehest,Ord,اردیبهشت,أذربيهشت,أردیبهشت,ثور,Sawr',
  'Khordad,Kho,خرداد,خورداد,جوزا,Jawza',
  'Tir,تیر,تار,سرطان,Saratan',
  'Mordad,Amordad,Mor,مرداد,امرداد,اسد,Asad',
  'Shahrivar,Shahriver,Sha,شهریور,شهرفار,سنبله,Sonbola',
  'Mehr,Meh,مهر,میزان,Mizan',
  'Aban,Aba,آبان,آیان,عقرب,Aqrab',
  'Azar,Aza,آذر,قوس,Qaws',
  'Dey,Dei,Day,دی,جدی,Jadi',
  'Bahman,Bah,بهمن,دلو,Dalv',
  'Esfand,Esf,Isfand,اسفند,اسفندار,إسفند,حوت,Hut',
];

/** English, Arabic, Persian. */
const HIJRI = [
  'Muharram,Moharram,Muh,محرم,المحرم,محرم الحرام',
  'Safar,Saf,صفر,صفر المظفر',
  'Rabi I,Rabi 1,Rabi al-Awwal,Rabi ul-Awwal,Rabi al-Awal,Rab I,ربيع الأول,ربیع‌الاول,ربیع الاوّل,ربیع‌اول',
  'Rabi II,Rabi 2,Rabi al-Thani,Rabi ath-Thani,Rabi al-Akhir,Rabi al-Akhar,Rabi ul-Thani,Rab II,ربيع الآخر,ربيع الثاني,ربیع‌الثانی,ربیع‌الآخر,ربیع‌ثانی',
  'Jumada I,Jumada 1,Jumada al-Ula,Jumada al-Oula,Jumada al-Awwal,Jumada al-Awal,Jum I,جمادى الأولى,جمادى الأول,جمادی‌الاول,جمادی‌الاولی,جمادی‌اول',
  'Jumada II,Jumada 2,Jumada al-Akhirah,Jumada al-Akhira,Jumada al-Thani,Jumada al-Thaniyah,Jumada ath-Thani,Jum II,جمادى الآخرة,جمادى الآخر,جمادى الثانية,جمادى الثاني,جمادی‌الثانی,جمادی‌الثانیه,جمادی‌الآخره,جمادی‌ثانی',
  'Rajab,Raj,رجب,رجب المرجب',
  "Sha'ban,Shaaban,Sha,شعبان,شعبان المعظم",
  'Ramadan,Ramazan,Ramadhan,Ram,رمضان,رمضان المبارك,رمضان مبارک',
  'Shawwal,Shaw,Shawal,Shavval,شوال,شوال المکرم',
  "Dhu al-Qi'dah,Dhu al-Qa'dah,Dhul Qidah,Dhul Qadah,Zilqad,Zulqadah,Dhuʻl-Qiʻdah,Dhuʻl-Q,Zi al-Qadah,ذو القعدة,ذي القعدة,ذیقعده,ذی‌القعده,ذوالقعده",
  'Dhu al-Hijjah,Dhu al-Hijja,Dhul Hijjah,Dhul Hijja,Zilhajj,Zulhijjah,Dhuʻl-Hijjah,Dhuʻl-H,Zi al-Hijjah,ذو الحجة,ذي الحجة,ذیحجه,ذی‌الحجه,ذوالحجه',
];

/** "Rab. II" and "Rabi I" differ only in the blank, so the number is kept apart. */
const keyOf = (name: string): string =>
  foldName(name.replace(/[.\s]+(I{1,2})$/i, (_, roman: string) => String(roman.length)));

type NamedMonth = readonly [name: string, month: number];

const named = (months: string[]): NamedMonth[] =>
  months.flatMap((names, index) =>
    names.split(',').map((name): NamedMonth => [keyOf(name), index + 1])
  );

/** Every spelling with its month; no spelling means two months of one calendar (a test sees to it). */
export const MONTH_NAMES: Record<Calendar, readonly NamedMonth[]> = {
  gregorian: named(GREGORIAN),
  jalali: named(JALALI),
  hijri: named(HIJRI),
};

const BY_NAME: Record<Calendar, ReadonlyMap<string, number>> = {
  gregorian: new Map(MONTH_NAMES.gregorian),
  jalali: new Map(MONTH_NAMES.jalali),
  hijri: new Map(MONTH_NAMES.hijri),
};

/**
 * Number (1 to 12) of a month of the calendar by its name in English, Arabic or Persian, long or short, in
 * any of its spellings; `null` for a name that the calendar does not have. As no name means two months,
 * the language need not be known.
 */
export const monthByName = (name: string, calendar: Calendar): number | null =>
  BY_NAME[calendar].get(keyOf(name)) ?? null;
