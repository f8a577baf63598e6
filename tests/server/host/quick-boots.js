/*
 * Strapi checks its content types and the Content Manager's configuration of each on every boot, which takes a tenth
 * of the time of the dozens of boots that a process of these tests has. All have the same types: what came out of a
 * check is remembered.
 */
const path = require('node:path');

const STRAPI = path.resolve(__dirname, '../../../node_modules/@strapi');
const validator = require(path.join(STRAPI, 'core/dist/domain/content-type/validator.js'));
const configuration = require(
  path.join(STRAPI, 'content-manager/dist/server/services/utils/configuration/index.js')
);

const { validateContentTypeDefinition } = validator;
const { syncConfiguration } = configuration;

const passed = new Set();
validator.validateContentTypeDefinition = (definition) => {
  const key = JSON.stringify(definition.schema);
  if (passed.has(key)) return;
  validateContentTypeDefinition(definition);
  passed.add(key);
};

const synced = new Map();
configuration.syncConfiguration = async (stored, schema) => {
  // Relations are called by a field of what they lead to, which may be there or not.
  const key = JSON.stringify([stored, schema, Object.keys(global.strapi.contentTypes)]);
  if (!synced.has(key)) synced.set(key, await syncConfiguration(stored, schema));
  return structuredClone(synced.get(key));
};
