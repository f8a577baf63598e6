// @ts-check
'use strict';

/**
 * @typedef {{ en: string, ar: string, fa: string }} Text one text in the demo's three languages
 *
 * @typedef {object} SimulatedLocation
 * @property {string} key
 * @property {Text} name
 * @property {Text} city
 * @property {string | null} country ISO 3166-1; null online
 * @property {string} region
 * @property {'flagship' | 'mall' | 'express' | 'outlet' | 'online'} format
 * @property {string} timeZone
 * @property {'gregorian' | 'jalali' | 'hijri'} calendar
 * @property {number} size responses on an ordinary day
 * @property {number} quality what it truly does better or worse than the average, in units of mood
 * @property {readonly number[]} weekend 0 Sunday … 6 Saturday
 * @property {readonly { language: 'en' | 'ar' | 'fa', tag: string, weight: number }[]} languages
 */

/**
 * What the shops of a country share.
 * @typedef {Pick<SimulatedLocation, 'country' | 'region' | 'timeZone' | 'calendar' | 'weekend' | 'languages'>} Country
 */

/** @type {Country} */
const IRAN = {
  country: 'IR',
  region: 'Iran',
  timeZone: 'Asia/Tehran',
  calendar: 'jalali',
  weekend: [4, 5],
  languages: [
    { language: 'fa', tag: 'fa-IR', weight: 97 },
    { language: 'en', tag: 'en', weight: 3 },
  ],
};
/** @type {Country} */
const SAUDI = {
  country: 'SA',
  region: 'Gulf',
  timeZone: 'Asia/Riyadh',
  calendar: 'hijri',
  weekend: [5, 6],
  languages: [
    { language: 'ar', tag: 'ar-SA', weight: 82 },
    { language: 'en', tag: 'en', weight: 18 },
  ],
};
/** @param {string} country @param {string} timeZone @param {number} english @returns {Country} */
const arab = (country, timeZone, english) => ({
  country,
  region: ['EG', 'JO'].includes(country) ? 'Egypt and Levant' : 'Gulf',
  timeZone,
  calendar: 'gregorian',
  weekend: [5, 6],
  languages: [
    { language: 'ar', tag: `ar-${country}`, weight: 100 - english },
    { language: 'en', tag: 'en', weight: english },
  ],
});
/** @type {Country} */
const BRITAIN = {
  country: 'GB',
  region: 'United Kingdom',
  timeZone: 'Europe/London',
  calendar: 'gregorian',
  weekend: [6, 0],
  languages: [
    { language: 'en', tag: 'en-GB', weight: 86 },
    { language: 'ar', tag: 'ar', weight: 8 },
    { language: 'fa', tag: 'fa', weight: 6 },
  ],
};
const TEHRAN = { en: 'Tehran', ar: 'طهران', fa: 'تهران' };
const RIYADH = { en: 'Riyadh', ar: 'الرياض', fa: 'ریاض' };

/** @type {readonly SimulatedLocation[]} */
const LOCATIONS = [
  {
    key: 'tehran-valiasr',
    name: { en: 'Tehran Valiasr', ar: 'طهران – ولي عصر', fa: 'تهران، ولیعصر' },
    city: TEHRAN,
    ...IRAN,
    format: 'flagship',
    size: 13,
    quality: 0.16,
  },
  {
    key: 'tehran-saadatabad',
    name: { en: 'Tehran Saadat Abad', ar: 'طهران – سعادت آباد', fa: 'تهران، سعادت‌آباد' },
    city: TEHRAN,
    ...IRAN,
    format: 'mall',
    size: 8,
    quality: 0.05,
  },
  {
    key: 'isfahan-chaharbagh',
    name: { en: 'Isfahan Chaharbagh', ar: 'أصفهان – جهار باغ', fa: 'اصفهان، چهارباغ' },
    city: { en: 'Isfahan', ar: 'أصفهان', fa: 'اصفهان' },
    ...IRAN,
    format: 'express',
    size: 4,
    quality: 0.12,
  },
  {
    key: 'shiraz-zand',
    name: { en: 'Shiraz Zand', ar: 'شيراز – زند', fa: 'شیراز، زند' },
    city: { en: 'Shiraz', ar: 'شيراز', fa: 'شیراز' },
    ...IRAN,
    format: 'mall',
    size: 5,
    quality: 0.2,
  },
  {
    key: 'mashhad-sajjad',
    name: { en: 'Mashhad Sajjad', ar: 'مشهد – سجاد', fa: 'مشهد، سجاد' },
    city: { en: 'Mashhad', ar: 'مشهد', fa: 'مشهد' },
    ...IRAN,
    format: 'mall',
    size: 6,
    quality: -0.08,
  },
  {
    key: 'tabriz-valiasr',
    name: { en: 'Tabriz Valiasr', ar: 'تبريز – ولي عصر', fa: 'تبریز، ولیعصر' },
    city: { en: 'Tabriz', ar: 'تبريز', fa: 'تبریز' },
    ...IRAN,
    format: 'express',
    size: 3,
    quality: 0,
  },
  {
    key: 'riyadh-olaya',
    name: { en: 'Riyadh Olaya', ar: 'الرياض – العليا', fa: 'ریاض، علیا' },
    city: RIYADH,
    ...SAUDI,
    format: 'flagship',
    size: 10,
    quality: -0.6,
  },
  {
    key: 'riyadh-ghirnatah',
    name: { en: 'Riyadh Ghirnatah', ar: 'الرياض – غرناطة', fa: 'ریاض، غرناطه' },
    city: RIYADH,
    ...SAUDI,
    format: 'mall',
    size: 7,
    quality: 0.06,
  },
  {
    key: 'jeddah-tahlia',
    name: { en: 'Jeddah Tahlia', ar: 'جدة – التحلية', fa: 'جده، تحلیه' },
    city: { en: 'Jeddah', ar: 'جدة', fa: 'جده' },
    ...SAUDI,
    format: 'mall',
    size: 7,
    quality: 0.1,
  },
  {
    key: 'dammam-corniche',
    name: { en: 'Dammam Corniche', ar: 'الدمام – الكورنيش', fa: 'دمام، کرنیش' },
    city: { en: 'Dammam', ar: 'الدمام', fa: 'دمام' },
    ...SAUDI,
    format: 'express',
    size: 3,
    quality: -0.05,
  },
  {
    key: 'dubai-marina',
    name: { en: 'Dubai Marina', ar: 'دبي – المارينا', fa: 'دبی، مارینا' },
    city: { en: 'Dubai', ar: 'دبي', fa: 'دبی' },
    ...arab('AE', 'Asia/Dubai', 48),
    weekend: [6, 0],
    languages: [
      { language: 'en', tag: 'en', weight: 46 },
      { language: 'ar', tag: 'ar-AE', weight: 38 },
      { language: 'fa', tag: 'fa', weight: 16 },
    ],
    format: 'flagship',
    size: 10,
    quality: 0.22,
  },
  {
    key: 'cairo-nasr-city',
    name: { en: 'Cairo Nasr City', ar: 'القاهرة – مدينة نصر', fa: 'قاهره، مدینه نصر' },
    city: { en: 'Cairo', ar: 'القاهرة', fa: 'قاهره' },
    ...arab('EG', 'Africa/Cairo', 6),
    format: 'mall',
    size: 7,
    quality: -0.12,
  },
  {
    key: 'cairo-zamalek',
    name: { en: 'Cairo Zamalek', ar: 'القاهرة – الزمالك', fa: 'قاهره، زمالک' },
    city: { en: 'Cairo', ar: 'القاهرة', fa: 'قاهره' },
    ...arab('EG', 'Africa/Cairo', 14),
    format: 'express',
    size: 3,
    quality: 0.04,
  },
  {
    key: 'alexandria-stanley',
    name: { en: 'Alexandria Stanley', ar: 'الإسكندرية – ستانلي', fa: 'اسکندریه، استنلی' },
    city: { en: 'Alexandria', ar: 'الإسكندرية', fa: 'اسکندریه' },
    ...arab('EG', 'Africa/Cairo', 5),
    format: 'mall',
    size: 4,
    quality: 0.02,
  },
  {
    key: 'amman-abdali',
    name: { en: 'Amman Abdali', ar: 'عمّان – العبدلي', fa: 'امان، عبدلی' },
    city: { en: 'Amman', ar: 'عمّان', fa: 'امان' },
    ...arab('JO', 'Asia/Amman', 18),
    format: 'mall',
    size: 4,
    quality: 0.08,
  },
  {
    key: 'muscat-qurum',
    name: { en: 'Muscat Qurum', ar: 'مسقط – القرم', fa: 'مسقط، قرم' },
    city: { en: 'Muscat', ar: 'مسقط', fa: 'مسقط' },
    ...arab('OM', 'Asia/Muscat', 24),
    format: 'express',
    size: 0.48,
    quality: 0,
  },
  {
    key: 'doha-lusail',
    name: { en: 'Doha Lusail', ar: 'الدوحة – لوسيل', fa: 'دوحه، لوسیل' },
    city: { en: 'Doha', ar: 'الدوحة', fa: 'دوحه' },
    ...arab('QA', 'Asia/Qatar', 34),
    format: 'mall',
    size: 4,
    quality: 0.14,
  },
  {
    key: 'kuwait-salmiya',
    name: { en: 'Kuwait Salmiya', ar: 'الكويت – السالمية', fa: 'کویت، سالمیه' },
    city: { en: 'Kuwait City', ar: 'مدينة الكويت', fa: 'کویت' },
    ...arab('KW', 'Asia/Kuwait', 20),
    format: 'mall',
    size: 4,
    quality: 0,
  },
  {
    key: 'london-oxford-street',
    name: { en: 'London Oxford Street', ar: 'لندن – شارع أكسفورد', fa: 'لندن، خیابان آکسفورد' },
    city: { en: 'London', ar: 'لندن', fa: 'لندن' },
    ...BRITAIN,
    format: 'flagship',
    size: 9,
    quality: -0.02,
  },
  {
    key: 'manchester-piccadilly',
    name: { en: 'Manchester Piccadilly', ar: 'مانشستر – بيكاديلي', fa: 'منچستر، پیکادیلی' },
    city: { en: 'Manchester', ar: 'مانشستر', fa: 'منچستر' },
    ...BRITAIN,
    format: 'outlet',
    size: 4,
    quality: -0.1,
  },
  {
    key: 'online-store',
    name: { en: 'Online store', ar: 'المتجر الإلكتروني', fa: 'فروشگاه اینترنتی' },
    city: { en: '', ar: '', fa: '' },
    country: null,
    region: 'Online',
    format: 'online',
    timeZone: 'Asia/Dubai',
    calendar: 'gregorian',
    weekend: [5, 6],
    languages: [
      { language: 'ar', tag: 'ar', weight: 42 },
      { language: 'fa', tag: 'fa-IR', weight: 30 },
      { language: 'en', tag: 'en', weight: 28 },
    ],
    size: 31,
    quality: 0,
  },
];

module.exports = { LOCATIONS };
