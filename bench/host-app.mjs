import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDatabase } from './databases.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Everything that the benchmark writes, except its results; ignored by git. */
export const SCRATCH = path.join(ROOT, 'bench/.tmp');
export const PLUGIN = path.join(SCRATCH, 'plugin');
export const SITE_KEY = 'bench-site-key';

const secret = () => randomBytes(16).toString('hex');
const MANY = 1_000_000_000;

const PLUGINS = {
  'users-permissions': { config: { jwtSecret: secret() } },
  cx: {
    enabled: true,
    resolve: PLUGIN,
    config: {
      intake: {
        siteKeys: [{ name: 'bench', key: SITE_KEY, origins: [] }],
        // Counting goes on as for anybody, but nobody is refused.
        rateLimit: { points: MANY, perSiteKey: { points: MANY, seconds: 60 } },
      },
    },
  },
};

/** The middlewares of a new Strapi project. */
const MIDDLEWARES = [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  'strapi::poweredBy',
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

const configs = (connection, port) => ({
  server: {
    host: '127.0.0.1',
    port,
    app: { keys: [secret()] },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
    // Visitors are many: each body comes from an address of its own, as behind a proxy.
    proxy: { koa: true },
    // On a busy machine Node's 5 seconds end connections that are in use.
    http: { serverOptions: { keepAliveTimeout: 120_000 } },
  },
  admin: {
    auth: { secret: secret() },
    apiToken: { salt: secret() },
    transfer: { token: { salt: secret() } },
    secrets: { encryptionKey: secret() },
    serveAdminPanel: false,
  },
  database: { connection },
  middlewares: MIDDLEWARES,
  plugins: PLUGINS,
});

const TEXTS = ['responseId', 'metric', 'question', 'scale', 'touchpoint', 'location', 'channel'];
const MORE_TEXTS = ['journey', 'stage', 'survey', 'customer', 'segment', 'language'];
const LAST_TEXTS = ['localDate', 'timeZone', 'source', 'externalId', 'exclusion'];

/** The fields of the plugin's feedback in an ordinary content type, without the plugin's further indexes. */
const PLAIN_FEEDBACK = {
  kind: 'collectionType',
  collectionName: 'plain_feedbacks',
  info: { singularName: 'plain-feedback', pluralName: 'plain-feedbacks', displayName: 'Plain' },
  options: { draftAndPublish: false },
  attributes: {
    ...Object.fromEntries(
      [...TEXTS, ...MORE_TEXTS, ...LAST_TEXTS].map((name) => [name, { type: 'string' }])
    ),
    position: { type: 'integer', default: 0 },
    leads: { type: 'boolean', default: true },
    score: { type: 'integer', required: true },
    comment: { type: 'text' },
    journeyVersion: { type: 'integer' },
    surveyVersion: { type: 'integer' },
    occurredAt: { type: 'datetime' },
  },
};

const core = (kind) =>
  `const { createCore${kind} } = require('@strapi/strapi').factories;\n` +
  `module.exports = createCore${kind}('api::plain-feedback.plain-feedback');\n`;

/** Core create behind the public role's permission, once more without Strapi's check, and the empty route. */
const ROUTES = [
  { method: 'POST', path: '/plain-feedbacks-unchecked', handler: 'plain-feedback.create' },
  { method: 'POST', path: '/empty', handler: 'empty.create' },
].map((route) => ({ ...route, config: { auth: false } }));

const FILES = {
  'src/index.js': 'module.exports = {};\n',
  'src/api/plain-feedback/content-types/plain-feedback/schema.json': JSON.stringify(PLAIN_FEEDBACK),
  'src/api/plain-feedback/controllers/plain-feedback.js': core('Controller'),
  'src/api/plain-feedback/services/plain-feedback.js': core('Service'),
  'src/api/plain-feedback/routes/plain-feedback.js': core('Router'),
  'src/api/plain-feedback/routes/unchecked.js': `module.exports = ${JSON.stringify({ routes: [ROUTES[0]] })};\n`,
  'src/api/empty/routes/empty.js': `module.exports = ${JSON.stringify({ routes: [ROUTES[1]] })};\n`,
  'src/api/empty/controllers/empty.js':
    'module.exports = { create(ctx) { ctx.status = 201; ctx.body = {}; } };\n',
  'package.json': JSON.stringify({
    name: 'cx-bench-host',
    version: '0.0.0',
    private: true,
    dependencies: { '@strapi/plugin-users-permissions': '*', '@strapi/strapi': '*' },
    strapi: { uuid: false, telemetryDisabled: true },
  }),
};

const write = (folder, file, text) => {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
};

/** Copies what the built package would hold, so that a build meanwhile changes nothing. */
export const copyPlugin = () => {
  rmSync(PLUGIN, { recursive: true, force: true });
  for (const name of ['package.json', 'strapi-server.js', 'bin', 'dist']) {
    cpSync(path.join(ROOT, name), path.join(PLUGIN, name), { recursive: true });
  }
};

/**
 * Writes a bare Strapi app with a new database of its own. It installs nothing: packages are found in
 * the plugin's `node_modules` above it.
 */
export const createApp = async (client, name, port) => {
  const folder = path.join(SCRATCH, `${name}-${client}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'public/uploads'), { recursive: true });
  const database = await createDatabase(client, name, folder);
  for (const [file, text] of Object.entries(FILES)) write(folder, file, text);
  for (const [file, config] of Object.entries(configs(database.connection, port))) {
    write(folder, `config/${file}.js`, `module.exports = ${JSON.stringify(config)};\n`);
  }
  // Printing a line for each request would be measured too.
  write(folder, 'config/logger.js', `module.exports = { level: 'warn' };\n`);
  cpSync(path.join(ROOT, 'demo/favicon.png'), path.join(folder, 'favicon.png'));
  return {
    client,
    folder,
    port,
    url: `http://127.0.0.1:${port}`,
    async remove() {
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
