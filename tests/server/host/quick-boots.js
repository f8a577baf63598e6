/*
 * Strapi checks its content types, its routes and the Content Manager's configuration of each type on every boot,
 * which takes a tenth of the time of the dozens of boots that a process of these tests has. All have the same types
 * and routes: what came out of a check is remembered.
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

const utils = require(path.join(STRAPI, 'utils'));
const routing = require(path.join(STRAPI, 'core/dist/services/server/routing.js'));

/** The schema of a route, which Strapi keeps to itself: the one that a check of a route asks. */
const routeSchema = () => {
  const { prototype } = utils.yup.ObjectSchema;
  const { validateSync } = prototype;
  let asked;
  prototype.validateSync = function validate(...all) {
    asked = this;
    return validateSync.apply(this, all);
  };
  try {
    routing.validateRouteConfig({ method: 'GET', path: '/', handler: 'a.b' });
  } finally {
    // What it inherits is there again.
    delete prototype.validateSync;
  }
  return asked;
};

const routes = routeSchema();
const { validateSync } = routes;
const valid = new Set();
routes.validateSync = function validate(route, options) {
  const text = JSON.stringify(route, (key, value) =>
    typeof value === 'function' ? 'a function' : value
  );
  if (valid.has(text)) return route;
  const checked = validateSync.call(this, route, options);
  valid.add(text);
  return checked;
};
