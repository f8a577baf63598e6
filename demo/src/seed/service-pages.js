'use strict';

const { addDays } = require('../../simulation/dates');
const { SERVICE_PAGES } = require('../../simulation/service-pages');
const { createMissing, inEachLocale, publishMissing } = require('./reference-data');

/**
 * @typedef {import('@strapi/types').Core.Strapi} Strapi
 * @typedef {import('../../simulation/world').World} World
 */

/** A type of the demo's own, as any site has its pages. */
const UID = 'api::service-page.service-page';

const entries = () =>
  SERVICE_PAGES.map(({ key, title, text }) => ({
    key,
    locales: inEachLocale((locale) => ({ key, title: title[locale], text: text[locale] })),
  }));

/**
 * Pages of the site that are the content of touchpoints. What the charts mark is not this start of the demo,
 * but the days of the past year on which a page was rewritten.
 * @param {Strapi} strapi @param {World} world
 */
const seedServicePages = async (strapi, world) => {
  const documentIds = await createMissing(strapi, UID, entries());
  await publishMissing(strapi, UID, documentIds);
  const { touchpointLinks, events } = strapi.plugin('cx').service('store');
  for (const { key, touchpoints, rewritten } of SERVICE_PAGES) {
    await touchpointLinks.replace(UID, documentIds.get(key), touchpoints);
    if (rewritten === null) continue;
    const day = new Date(`${addDays(world.end, -rewritten)}T09:00:00Z`);
    await events.addPublished(touchpoints, day, 'touchpoint');
  }
};

module.exports = { seedServicePages };
