import path from 'node:path';
import type { Core } from '@strapi/strapi';
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
  for (let afterId = 0; ; ) {
    const page = await store.facts.page({ afterId, limit: 1000 });
    facts.push(...page.map(({ fact }) => fact));
    const last = page.at(-1);
    if (!last) return facts;
    afterId = last.id;
  }
};
