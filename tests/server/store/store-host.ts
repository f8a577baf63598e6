import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { createStore } from '../../../server/src/store';
import type { Fact, Store } from '../../../server/src/store/types';
import { startHost, type Host, type HostOptions } from '../host';

export interface StoreHost extends Host {
  store: Store;
}

/** A Strapi with the plugin's storage and little else, which boots fastest. */
export const startStoreHost = async (
  database: HostOptions['database'],
  options: Partial<HostOptions> = {}
): Promise<StoreHost> => {
  const host = await startHost({
    database,
    plugins: { 'users-permissions': false, i18n: false, upload: false, graphql: false },
    pluginEntry: path.join(__dirname, 'store-plugin'),
    ...options,
  });
  return { ...host, store: storeOf(host.strapi) };
};

export const storeOf = (strapi: Core.Strapi): Store => strapi.plugin('cx').service('store');

export const insertFacts = (store: Store, facts: readonly Fact[]): Promise<void> =>
  store.transaction((trx) => store.facts.insert(trx, facts));

/** Every fact of the database as it is now. */
export const allFacts = async (store: Store): Promise<Fact[]> => {
  const facts: Fact[] = [];
  for (let afterId = 0; ;) {
    const page = await store.facts.page({ afterId, limit: 1000 });
    facts.push(...page.map(({ fact }) => fact));
    const last = page.at(-1);
    if (!last) return facts;
    afterId = last.id;
  }
};

/** A store over connections of its own, as a second Strapi on the same database would have. */
export interface SecondInstance {
  strapi: Core.Strapi;
  store: Store;
  close(): Promise<void>;
}

/** SQLite waits for a lock in the thread that would have to give it free, when both are in one process. */
const doNotWait = async (strapi: Core.Strapi): Promise<void> => {
  if (strapi.db.dialect.client === 'sqlite') {
    await strapi.db.connection.raw('PRAGMA busy_timeout = 1');
  }
};

export const startSecondInstance = async ({ strapi }: Host): Promise<SecondInstance> => {
  const Database = strapi.db.constructor as new (config: unknown) => typeof strapi.db;
  const db = new Database(strapi.db.config);
  db.metadata = strapi.db.metadata;
  const second = Object.create(strapi, { db: { value: db } }) as Core.Strapi;
  await doNotWait(strapi);
  await doNotWait(second);
  return {
    strapi: second,
    store: createStore({ strapi: second }),
    close: () => db.connection.destroy(),
  };
};
