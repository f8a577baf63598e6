'use strict';

/** @typedef {import('@strapi/types').Core.Strapi} Strapi */

const LOCALES = [
  { code: 'en', name: 'English (en)' },
  { code: 'ar', name: 'Arabic (ar)' },
  { code: 'fa', name: 'Persian (fa)' },
];

/** Adds the languages of the demo's names where they are missing. @param {Strapi} strapi */
const prepareLocales = async (strapi) => {
  if (!strapi.plugin('i18n')) return;
  const locales = strapi.plugin('i18n').service('locales');
  for (const locale of LOCALES) {
    if (!(await locales.findByCode(locale.code))) await locales.create(locale);
  }
};

module.exports = { prepareLocales };
