'use strict';

const { mapOf } = require('../../simulation/journey-maps');
const { placesIn } = require('./place-names');

/**
 * @typedef {import('@strapi/types').Core.Strapi} Strapi
 * @typedef {import('../../simulation/world').World} World
 *
 * @typedef {object} Entry one document to write
 * @property {string} key
 * @property {Record<string, Record<string, unknown>>} locales its data by locale; the first is created,
 *   the others translate it
 */

const LOCALES = /** @type {const} */ (['en', 'ar', 'fa']);

/** @param {(locale: 'en' | 'ar' | 'fa') => Record<string, unknown>} dataIn */
const inEachLocale = (dataIn) =>
  Object.fromEntries(LOCALES.map((locale) => [locale, dataIn(locale)]));

/** @param {World} world @returns {Entry[]} */
const touchpointsOf = (world) =>
  world.touchpoints.map(({ key, name, description, channel, domain, ownerTeam }) => ({
    key,
    locales: inEachLocale((locale) => ({
      key,
      name: name[locale],
      description: description[locale],
      channel,
      domain,
      ownerTeam,
    })),
  }));

/** @param {World} world @returns {Entry[]} */
const locationsOf = (world) =>
  world.locations.map(({ key, name, city, country, timeZone, calendar, ...location }) => ({
    key,
    locales: inEachLocale((locale) => ({
      key,
      name: name[locale],
      city: city[locale] || null,
      country,
      ...placesIn({ ...location, city }, locale),
      timeZone,
      calendar,
    })),
  }));

/** @param {World} world @returns {Entry[]} */
const surveysOf = (world) =>
  world.surveys.map(({ key, name, description, questions }) => ({
    key,
    locales: inEachLocale((locale) => ({
      key,
      name: name[locale],
      description: description[locale],
      questions,
    })),
  }));

/** @param {World} world @returns {Entry[]} */
const personasOf = (world) =>
  world.personas.map(({ key, segment, name, quote, goals, frustrations }) => ({
    key,
    locales: inEachLocale((locale) => ({
      key,
      segment,
      name: name[locale],
      quote: quote[locale],
      goals: goals[locale],
      frustrations: frustrations[locale],
    })),
  }));

/** @param {World} world @returns {Entry[]} */
const journeysOf = (world) =>
  world.journeys.map((journey) => ({
    key: journey.key,
    locales: inEachLocale((locale) => ({
      key: journey.key,
      name: journey.name[locale],
      description: journey.description[locale],
      state: 'current',
      owner: journey.owner,
      map: mapOf(journey, locale, world.stageNames),
    })),
  }));

/** @param {World} world @returns {Entry[]} */
const targetsOf = (world) =>
  world.targets.map((target) => ({ key: target.key, locales: { en: target } }));

/**
 * Creates the documents, and the translations of documents, that are missing.
 * @param {Strapi} strapi @param {import('@strapi/types').UID.ContentType} uid @param {readonly Entry[]} entries
 * @returns {Promise<Map<string, string>>} document id by key
 */
const createMissing = async (strapi, uid, entries) => {
  const rows = await strapi.db.query(uid).findMany({ select: ['key', 'locale', 'documentId'] });
  /** @type {Map<string, string>} */
  const documentIds = new Map(rows.map((row) => [row.key, row.documentId]));
  const there = new Set(rows.map((row) => `${row.key}/${row.locale}`));
  const localized = Boolean(strapi.contentType(uid).pluginOptions?.i18n?.localized);

  for (const { key, locales } of entries) {
    for (const [locale, data] of Object.entries(locales)) {
      const documentId = documentIds.get(key);
      if (documentId && (!localized || there.has(`${key}/${locale}`))) continue;
      const target = localized ? { locale } : {};
      const written = documentId
        ? await strapi.documents(uid).update({ documentId, ...target, data })
        : await strapi.documents(uid).create({ ...target, data });
      documentIds.set(key, written.documentId);
    }
  }
  return documentIds;
};

/**
 * Publishes what is not published yet, in each language.
 * @param {Strapi} strapi @param {import('@strapi/types').UID.ContentType} uid @param {Map<string, string>} documentIds
 */
const publishMissing = async (strapi, uid, documentIds) => {
  const published = await strapi.db
    .query(uid)
    .findMany({ select: ['documentId', 'locale'], where: { publishedAt: { $notNull: true } } });
  const done = new Set(published.map((row) => `${row.documentId}/${row.locale}`));
  for (const documentId of documentIds.values()) {
    for (const locale of LOCALES) {
      if (done.has(`${documentId}/${locale}`)) continue;
      await strapi.documents(uid).publish({ documentId, locale });
    }
  }
};

/**
 * Who and where, as an editor would write it: every document through the Document Service.
 * @param {Strapi} strapi @param {World} world
 */
const seedReferenceData = async (strapi, world) => {
  await createMissing(strapi, 'plugin::cx.touchpoint', touchpointsOf(world));
  await createMissing(strapi, 'plugin::cx.location', locationsOf(world));
  await createMissing(strapi, 'plugin::cx.survey', surveysOf(world));
  await createMissing(strapi, 'plugin::cx.persona', personasOf(world));
  const journeys = await createMissing(strapi, 'plugin::cx.journey', journeysOf(world));
  await publishMissing(strapi, 'plugin::cx.journey', journeys);
  await createMissing(strapi, 'plugin::cx.target', targetsOf(world));
};

module.exports = { createMissing, inEachLocale, publishMissing, seedReferenceData };
