'use strict';

const { createHash } = require('node:crypto');

/**
 * The host's own content, which the plugin links complaints to.
 *
 * @typedef {import('@strapi/types').Core.Strapi} Strapi
 * @typedef {import('../../simulation/world').World} World
 * @typedef {import('../../simulation/complaints').SimulatedComplaint} SimulatedComplaint
 */

const PRODUCT = 'api::product.product';
const PURCHASE = 'api::purchase.purchase';
const LOCALES = /** @type {const} */ (['en', 'ar', 'fa']);
const CHUNK = 500;

/** A role that reads the shop's content in the Content Manager. */
const READING_OF_THE_SHOP = [
  {
    subject: PRODUCT,
    properties: { fields: ['name', 'sku', 'price'], locales: [...LOCALES] },
  },
  {
    subject: PURCHASE,
    properties: {
      fields: ['number', 'placedOn', 'sku', 'amount', 'currency', 'customer', 'location'],
    },
  },
].map((one) => ({ ...one, action: 'plugin::content-manager.explorer.read', conditions: [] }));

/** As Strapi's own ids look; the same for the same product whenever the demo is seeded. @param {string} sku */
const documentIdOf = (sku) => {
  const digest = createHash('sha256').update(`cx-demo/${sku}`).digest('hex');
  return BigInt(`0x${digest}`).toString(36).slice(0, 24).padStart(24, 'p');
};

/**
 * Products with a draft and a published row in each language, as publishing them would leave them; in bulk.
 * @param {Strapi} strapi @param {World} world
 */
const seedProducts = async (strapi, { products, end }) => {
  const rows = await strapi.db.query(PRODUCT).findMany({ select: ['documentId'] });
  const known = new Set(rows.map(({ documentId }) => documentId));
  const at = new Date(`${end}T06:00:00.000Z`);
  const data = products
    .filter(({ sku }) => !known.has(documentIdOf(sku)))
    .flatMap(({ sku, name, price }) =>
      LOCALES.flatMap((locale) =>
        [null, at].map((publishedAt) => ({
          ...{ documentId: documentIdOf(sku), sku, price, name: name[locale], locale },
          ...{ publishedAt, createdAt: at, updatedAt: at },
        }))
      )
    );
  if (data.length > 0) await strapi.db.query(PRODUCT).createMany({ data });
};

/**
 * The orders that complaints are about, so far as the shop has them.
 * @param {Strapi} strapi @param {readonly SimulatedComplaint[]} complaints
 */
const seedPurchases = async (strapi, complaints) => {
  const purchases = strapi.db.query(PURCHASE);
  const rows = await purchases.findMany({ select: ['number'] });
  const known = new Set(rows.map(({ number }) => number));
  const missing = new Map(
    complaints.flatMap(({ purchase }) =>
      purchase && !known.has(purchase.number) ? [[purchase.number, purchase]] : []
    )
  );
  const data = [...missing.values()].map((purchase) => {
    const at = new Date(`${purchase.placedOn}T12:00:00.000Z`);
    const documentId = documentIdOf(purchase.number);
    return { ...purchase, documentId, publishedAt: at, createdAt: at, updatedAt: at };
  });
  for (let from = 0; from < data.length; from += CHUNK)
    await purchases.createMany({ data: data.slice(from, from + CHUNK) });
};

/** @param {SimulatedComplaint} complaint what names the entry of its product in a case */
const entryOfProduct = ({ product }) =>
  product === null ? null : { contentType: PRODUCT, documentId: documentIdOf(product) };

module.exports = { entryOfProduct, READING_OF_THE_SHOP, seedProducts, seedPurchases };
