'use strict';

/** @typedef {Record<'en' | 'ar' | 'fa', string>} Names */

/** @type {Record<string, Names>} */
const REGIONS = {
  Iran: { en: 'Iran', ar: 'إيران', fa: 'ایران' },
  Gulf: { en: 'Gulf', ar: 'الخليج', fa: 'خلیج فارس' },
  'Egypt and Levant': { en: 'Egypt and Levant', ar: 'مصر والشام', fa: 'مصر و شام' },
  'United Kingdom': { en: 'United Kingdom', ar: 'المملكة المتحدة', fa: 'بریتانیا' },
  Online: { en: 'Online', ar: 'عبر الإنترنت', fa: 'اینترنتی' },
};

/** @type {Record<string, Names>} */
const FORMATS = {
  mall: { en: 'Mall', ar: 'داخل مجمع تجاري', fa: 'در مرکز خرید' },
  flagship: { en: 'Flagship', ar: 'متجر رئيسي', fa: 'فروشگاه شاخص' },
  express: { en: 'Express', ar: 'متجر صغير', fa: 'فروشگاه کوچک' },
  outlet: { en: 'Outlet', ar: 'منفذ تخفيضات', fa: 'فروشگاه حراجی' },
  online: { en: 'Online', ar: 'عبر الإنترنت', fa: 'اینترنتی' },
};

/**
 * Where a location stands in the trees: a path each, the widest level first, in one language.
 * @param {{ region: string, format: string, city: Names }} location @param {'en' | 'ar' | 'fa'} locale
 */
const placesIn = ({ region, format, city }, locale) => {
  const wide = REGIONS[region]?.[locale] ?? region;
  return {
    region: city[locale] ? `${wide} / ${city[locale]}` : wide,
    format: FORMATS[format]?.[locale] ?? format,
  };
};

module.exports = { placesIn };
