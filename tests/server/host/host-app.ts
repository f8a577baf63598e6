import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { SCRATCH, type StrapiConnection } from './databases';

export const PLUGIN_ROOT = path.resolve(__dirname, '../../..');

/** Strapi's plugins that a host may do without. */
export const OPTIONAL_PLUGINS = ['users-permissions', 'i18n', 'upload', 'graphql'] as const;

export type OptionalPlugin = (typeof OPTIONAL_PLUGINS)[number];

/** The public key that every test host accepts, from any origin. */
export const SITE_KEY = 'test-site-key';

export interface HostAppOptions {
  /** Strapi's plugins; default: all but graphql, which takes a second to start. */
  plugins?: Partial<Record<OptionalPlugin, boolean>>;
  /** The plugin's options, over the defaults and the test's site key. */
  cx?: Record<string, unknown>;
  /** `cx: { enabled: false }` in `config/plugins`. */
  cxEnabled?: boolean;
  /** Where `cx` stands in `config/plugins`. Default last. */
  cxPosition?: 'first' | 'last';
  /** Further files of `config/`, by name: `{ server: { proxy: { koa: true } } }` is merged over the defaults. */
  config?: Record<string, Record<string, unknown>>;
}

export interface HostAppSpec extends HostAppOptions {
  connection: StrapiConnection;
  /** The folder to load the plugin from: its source through jest, or the built package. */
  pluginFolder: string;
  /** Body of `src/index.js`. */
  entry?: string;
  port?: number;
}

const secret = (): string => randomBytes(16).toString('hex');

const OPTIONAL_PLUGIN_CONFIG: Partial<Record<OptionalPlugin, { config: object }>> = {
  'users-permissions': { config: { jwtSecret: secret() } },
  graphql: { config: { defaultLimit: 25, maxLimit: 100, depthLimit: 10 } },
};

const pluginsConfig = (spec: HostAppSpec): Record<string, unknown> => {
  const { plugins = {}, cxPosition = 'last' } = spec;
  const others = OPTIONAL_PLUGINS.map((name): [string, unknown] => [
    name,
    {
      enabled: plugins[name] ?? name !== 'graphql',
      ...OPTIONAL_PLUGIN_CONFIG[name],
    },
  ]);
  const siteKeys = [{ name: 'Test site', key: SITE_KEY, origins: [] }];
  const cx: [string, unknown] = [
    'cx',
    {
      enabled: spec.cxEnabled ?? true,
      resolve: spec.pluginFolder,
      config: { ...spec.cx, intake: { siteKeys, ...(spec.cx?.intake as object | undefined) } },
    },
  ];
  return Object.fromEntries(cxPosition === 'first' ? [cx, ...others] : [...others, cx]);
};

const configFiles = (spec: HostAppSpec): Record<string, unknown> => {
  const files: Record<string, unknown> = {
    server: {
      host: '127.0.0.1',
      port: spec.port ?? 0,
      app: { keys: [secret(), secret()] },
      logger: { updates: { enabled: false }, startup: { enabled: false } },
    },
    admin: {
      auth: { secret: secret() },
      apiToken: { salt: secret() },
      transfer: { token: { salt: secret() } },
      secrets: { encryptionKey: secret() },
      flags: { nps: false, promoteEE: false },
      serveAdminPanel: false,
      autoOpen: false,
      rateLimit: { enabled: false },
    },
    api: { rest: { defaultLimit: 25, maxLimit: 100, withCount: true } },
    database: { connection: spec.connection },
    logger: { level: 'warn' },
    plugins: pluginsConfig(spec),
  };
  for (const [name, more] of Object.entries(spec.config ?? {})) {
    files[name] = { ...(files[name] as object | undefined), ...more };
  }
  return files;
};

const MIDDLEWARES = [
  'errors',
  'security',
  'cors',
  'query',
  'body',
  'session',
  'favicon',
  'public',
].map((name) => `strapi::${name}`);

const write = (folder: string, file: string, text: string): void => {
  const target = path.join(folder, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
};

/** Writes an ordinary Strapi app into a new scratch folder and returns the folder. */
export const writeHostApp = (spec: HostAppSpec): string => {
  const folder = path.join(SCRATCH, 'hosts', `${process.pid}-${randomBytes(4).toString('hex')}`);
  const manifest = {
    name: 'cx-test-host',
    version: '0.0.0',
    private: true,
    dependencies: {
      '@strapi/plugin-graphql': '*',
      '@strapi/plugin-users-permissions': '*',
      '@strapi/strapi': '*',
    },
    strapi: { uuid: false, telemetryDisabled: true },
  };
  write(folder, 'package.json', JSON.stringify(manifest));
  for (const [name, value] of Object.entries(configFiles(spec))) {
    write(folder, `config/${name}.js`, `module.exports = ${JSON.stringify(value, null, 2)};\n`);
  }
  // Knex says for each of Strapi's tables that MySQL commits DDL at once.
  fs.appendFileSync(
    path.join(folder, 'config/database.js'),
    'module.exports.connection.log = { warn() {} };\n'
  );
  write(folder, 'config/middlewares.js', `module.exports = ${JSON.stringify(MIDDLEWARES)};\n`);
  write(folder, 'src/index.js', spec.entry ?? 'module.exports = {};\n');
  write(folder, 'public/uploads/.gitkeep', '');
  fs.copyFileSync(path.join(PLUGIN_ROOT, 'demo/favicon.png'), path.join(folder, 'favicon.png'));
  return folder;
};

/** A folder that Strapi loads as the plugin; the source of its server side lends it what jest compiled. */
export const writeSourcePlugin = (source: string): string => {
  const folder = path.join(SCRATCH, 'plugins', `${process.pid}-${randomBytes(4).toString('hex')}`);
  const { name, version, strapi } = JSON.parse(
    fs.readFileSync(path.join(PLUGIN_ROOT, 'package.json'), 'utf8')
  ) as { name: string; version: string; strapi: object };
  write(folder, 'package.json', JSON.stringify({ name, version, strapi }));
  write(folder, 'strapi-server.js', source);
  return folder;
};
