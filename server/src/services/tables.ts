import type { Core } from '@strapi/strapi';
import { UID } from '../constants';

const STORE_KEY = { type: 'core', key: 'persisted_tables' } as const;

interface PersistedTable {
  name: string;
  dependsOn?: { name: string }[];
}

const readPersisted = async (strapi: Core.Strapi): Promise<PersistedTable[]> => {
  const value: unknown = await strapi.store.get(STORE_KEY);
  return Array.isArray(value) ? (value as PersistedTable[]) : [];
};

/**
 * Strapi drops the tables of content types that are gone at the next boot, also when a plugin is only
 * disabled for a day. Its schema sync spares the tables named in this core-store value; the plugin's
 * other tables are its own migrations' and unknown to the sync.
 */
export const createTablesService = ({ strapi }: { strapi: Core.Strapi }) => {
  /** The content types' tables, and those that join them with others, such as locations with their managers. */
  const ownTables = (): string[] =>
    Object.values(UID).flatMap((uid) => {
      const { tableName, attributes } = strapi.db.metadata.get(uid);
      const joins = Object.values(attributes).flatMap((attribute) =>
        'joinTable' in attribute && attribute.joinTable ? [attribute.joinTable.name] : []
      );
      return [tableName, ...joins];
    });

  return {
    ownTables,

    /** Keeps (or no longer keeps) the content types' tables when the plugin is disabled. Others' entries stay. */
    async keep(kept: boolean): Promise<void> {
      const before = await readPersisted(strapi);
      const own = new Set(ownTables());
      const others = before.filter((table) => !own.has(table.name));
      const after = kept ? [...others, ...[...own].map((name) => ({ name }))] : others;
      const unchanged =
        before.length === after.length &&
        after.every((table, index) => table.name === before[index]?.name);
      if (!unchanged) await strapi.store.set({ ...STORE_KEY, value: after });
    },
  };
};

export type TablesService = ReturnType<typeof createTablesService>;
