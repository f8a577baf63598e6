'use strict';

/** @typedef {import('@strapi/types').Core.Strapi} Strapi */

const NAME = 'CX demo';

/**
 * An API token with full access. Its value is kept in the demo's credentials; a value that this
 * database doesn't know is replaced by the database's own or, failing that, by a new one.
 *
 * @param {Strapi} strapi
 * @param {string | null} known the value in the credentials file
 * @returns {Promise<string>}
 */
const prepareApiToken = async (strapi, known) => {
  const tokens = strapi.service('admin::api-token-content-api');
  if (known && (await tokens.getByAccessKey(tokens.hash(known)))) return known;

  const existing = await tokens.getByName(NAME, { includeDecryptedKey: true });
  const value = existing?.accessKey;
  if (value && (await tokens.getByAccessKey(tokens.hash(value)))) return value;
  if (existing) return (await tokens.regenerate(existing.id)).accessKey;

  const created = await tokens.create({
    name: NAME,
    description: 'Made by the demo; may use every endpoint of the plugin.',
    type: 'full-access',
    lifespan: null,
  });
  return created.accessKey;
};

module.exports = { prepareApiToken };
