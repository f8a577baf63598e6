import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import supertest from 'supertest';
import { rememberAdminListeners } from './admin-listeners';
import { createDatabase, type DatabaseClient, type TestDatabase } from './databases';
import { createPreparedDatabase } from './prepared-databases';
import {
  PLUGIN_ROOT,
  SITE_KEY,
  writeHostApp,
  writeSourcePlugin,
  type HostAppOptions,
} from './host-app';
import { lend } from './lent';
import {
  adminTokenWith,
  newApiToken,
  superAdminToken,
  type ActionGrant,
  type ApiTokenGrant,
} from './tokens';

/** A host's own `src/index.js`. */
export interface HostHooks {
  register?(context: { strapi: Core.Strapi }): unknown;
  bootstrap?(context: { strapi: Core.Strapi }): unknown;
}

export type Agent = ReturnType<typeof supertest.agent>;

export interface HostOptions extends HostAppOptions, HostHooks {
  /** Which database; or one that exists already, which `stop` then leaves alone. */
  database: DatabaseClient | TestDatabase;
  /** Module with the plugin's server side; default the plugin's own source. */
  pluginEntry?: string;
  /** Boot on an empty database, as a site does once; default: on one that has its tables already. */
  firstBoot?: boolean;
}

/** A real Strapi with the plugin, in this process. Only one may run at a time. */
export interface Host {
  strapi: Core.Strapi;
  appDir: string;
  database: TestDatabase;
  /** `http://127.0.0.1:port` */
  url: string;
  /** Requests to this host; cookies are kept. */
  request: Agent;
  /** The public site key of every test host. */
  siteKey: string;
  /** A super admin's token or, with `actions`, that of a new admin who may do just these. */
  adminToken(actions?: readonly ActionGrant[]): Promise<string>;
  apiToken(grant?: ApiTokenGrant): Promise<string>;
  stop(): Promise<void>;
}

interface Booted {
  strapi: Core.Strapi;
  url: string;
  end(): Promise<void>;
}

const boot = async (appDir: string): Promise<Booted> => {
  const app = createStrapi({ appDir, distDir: appDir });
  let takeOff = (): void => undefined;
  try {
    // The two halves of `load`.
    await app.register();
    takeOff = rememberAdminListeners(app);
    await app.bootstrap();
    app.isLoaded = true;
    app.server.mount();
    const server = app.server.httpServer;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { strapi: app, url, end: () => app.destroy().finally(takeOff) };
  } catch (error) {
    takeOff();
    // What has not started can't always be stopped; its open connections would keep the process alive.
    await app.destroy().catch(() => app.db.destroy().catch(() => undefined));
    throw error;
  }
};

const prepareApp = (options: HostOptions, database: TestDatabase) => {
  const { database: _database, firstBoot: _firstBoot, ...rest } = options;
  const { pluginEntry, register, bootstrap, ...app } = rest;
  const entry = pluginEntry ?? path.join(PLUGIN_ROOT, 'server/src/index');
  const plugin = lend(jest.requireActual<{ default: object }>(entry).default);
  const hooks = lend({ register, bootstrap });
  const pluginFolder = writeSourcePlugin(plugin.source);
  const appDir = writeHostApp({
    ...app,
    connection: database.connection,
    pluginFolder,
    entry: hooks.source,
  });
  const remove = (): void => {
    for (const folder of [appDir, pluginFolder])
      fs.rmSync(folder, { recursive: true, force: true });
    for (const one of [plugin, hooks]) one.takeBack();
  };
  return { appDir, remove };
};

/** What decides which tables a boot makes. */
type Tables = Pick<HostOptions, 'pluginEntry' | 'plugins' | 'cxEnabled' | 'cxPosition'>;

/** A new database with the tables that such a host has after its first boot. */
export const createDatabaseWithTables = (
  client: DatabaseClient,
  { pluginEntry, plugins, cxEnabled, cxPosition }: Tables = {}
): Promise<TestDatabase> => {
  const tables = { pluginEntry, plugins, cxEnabled, cxPosition };
  return createPreparedDatabase(client, JSON.stringify(tables), async (database) => {
    const { appDir, remove } = prepareApp({ ...tables, database }, database);
    try {
      await (await boot(appDir)).end();
    } finally {
      remove();
    }
  });
};

const databaseFor = (options: HostOptions): Promise<TestDatabase> | TestDatabase => {
  const { database, firstBoot } = options;
  if (typeof database !== 'string') return database;
  return firstBoot ? createDatabase(database) : createDatabaseWithTables(database, options);
};

/**
 * Boots a real Strapi with the plugin's source on a fresh (or a given) database.
 *
 * @throws what the boot throws; nothing is left behind then.
 */
export const startHost = async (options: HostOptions): Promise<Host> => {
  const ownsDatabase = typeof options.database === 'string';
  const database = await databaseFor(options);
  const { appDir, remove } = prepareApp(options, database);
  const clear = async (): Promise<void> => {
    remove();
    if (ownsDatabase) await database.drop();
  };
  try {
    const { strapi, url, end } = await boot(appDir);
    const request = supertest.agent(url);
    return {
      strapi,
      appDir,
      database,
      url,
      request,
      siteKey: SITE_KEY,
      adminToken: (actions) =>
        actions ? adminTokenWith(strapi, request, actions) : superAdminToken(strapi, request),
      apiToken: (grant = 'full-access') => newApiToken(strapi, grant),
      async stop() {
        await end();
        await clear();
      },
    };
  } catch (error) {
    await clear();
    throw error;
  }
};
