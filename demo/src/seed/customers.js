'use strict';

/** @typedef {import('@strapi/types').Core.Strapi} Strapi */

const UID = 'plugin::cx.customer';
const CHUNK = 500;

/**
 * Thousands of customers, so in bulk; those who are there already are left alone.
 * @param {Strapi} strapi @param {import('../../simulation/world').World} world
 */
const seedCustomers = async (strapi, world) => {
  const customers = strapi.db.query(UID);
  for (let from = 0; from < world.customers.length; from += CHUNK) {
    const chunk = world.customers.slice(from, from + CHUNK);
    const rows = await customers.findMany({
      select: ['key'],
      where: { key: { $in: chunk.map(({ key }) => key) } },
    });
    const known = new Set(rows.map(({ key }) => key));
    const data = chunk
      .filter(({ key }) => !known.has(key))
      .map(({ key, name, email, status, segment, tag }) => ({
        key,
        name,
        email,
        relationship: status,
        segment,
        language: tag,
      }));
    if (data.length > 0) await customers.createMany({ data });
  }
};

module.exports = { seedCustomers };
