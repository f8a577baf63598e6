'use strict';

const { randomUUID } = require('node:crypto');
const { setTimeout: wait } = require('node:timers/promises');
const { addDays } = require('../../simulation/dates');
const { createWorld } = require('../../simulation/world');
const { seedAlerts } = require('./alerts');
const { seedComplaints } = require('./complaints');
const { seedDesk } = require('./desk');
const { seedCustomers } = require('./customers');
const { seedFeedback } = require('./feedback');
const { seedReferenceData } = require('./reference-data');
const { seedProducts } = require('./shop');
const { seedServicePages } = require('./service-pages');

/** @typedef {import('@strapi/types').Core.Strapi} Strapi */

const CHOICES = ['retail', 'none'];
const LEASE = 'cx-demo:seed';
const LEASE_MILLISECONDS = 60_000;

/**
 * What the demo starts with.
 * @returns {'retail' | 'none'}
 * @throws Error in one sentence for any other choice
 */
const chosenData = () => {
  const choice = process.env.CX_DEMO_DATA || 'retail';
  if (choice !== 'retail' && choice !== 'none') {
    throw new Error(`CX_DEMO_DATA must be one of ${CHOICES.join(', ')}, not "${choice}".`);
  }
  return choice;
};

/** What this database knows of its own seeding. @param {Strapi} strapi */
const markerOf = (strapi) => {
  const settings = strapi.store({ type: 'plugin', name: 'cx-demo' });
  return {
    /** @returns {Promise<{ end: string, finished: boolean } | null>} */
    read: () => settings.get({ key: 'retail' }),
    /** @param {{ end: string, finished: boolean }} value */
    write: (value) => settings.set({ key: 'retail', value }),
  };
};

/** Yesterday by UTC: nothing of it lies in the future of any zone. */
const yesterday = () => addDays(new Date().toISOString().slice(0, 10), -1);

/**
 * Only one instance seeds; the others wait until it is done or, after its end, take over.
 * @param {Strapi} strapi @param {() => Promise<boolean>} isDone
 * @param {(keepLease: () => Promise<boolean>) => Promise<void>} work
 */
const alone = async (strapi, isDone, work) => {
  const { leases } = strapi.plugin('cx').service('store');
  const owner = randomUUID();
  const keepLease = () => leases.acquire(LEASE, owner, LEASE_MILLISECONDS);
  while (!(await keepLease())) {
    await wait(1000);
    if (await isDone()) return;
  }
  try {
    await work(keepLease);
  } finally {
    await leases.release(LEASE, owner);
  }
};

/** @param {string} line */
const say = (line) => console.log(`[demo data] ${line}`);

/**
 * Fills an empty database with the simulated year, once. A start that was killed in the middle is
 * gone on with at the next, with the same year: the end of it is kept with the data.
 *
 * @param {Strapi} strapi
 * @param {'retail' | 'none'} data
 */
const seed = async (strapi, data) => {
  if (data === 'none' || !strapi.plugin('cx')) return;
  const marker = markerOf(strapi);
  const isDone = async () => (await marker.read())?.finished === true;
  if (await isDone()) return;

  await alone(strapi, isDone, async (keepLease) => {
    const known = await marker.read();
    if (known?.finished) return;
    const end = known?.end ?? yesterday();
    await marker.write({ end, finished: false });
    const began = Date.now();
    const world = createWorld(end);
    say(`a year of the retailer "Baran" until ${end}; this happens once`);
    await seedReferenceData(strapi, world);
    await seedServicePages(strapi, world);
    say('journeys, touchpoints, locations, surveys and pages are there');
    await seedCustomers(strapi, world);
    await keepLease();
    await seedFeedback(strapi, world, say, keepLease);
    await seedDesk(strapi, world);
    await seedProducts(strapi, world);
    await seedComplaints(strapi, world, say, keepLease);
    await seedAlerts(strapi);
    await marker.write({ end, finished: true });
    say(`done in ${Math.round((Date.now() - began) / 1000)} s`);
  });
};

module.exports = { chosenData, seed };
