import type { Core } from '@strapi/strapi';

const STORE_KEY = { type: 'plugin', name: 'cx', key: 'public_kpis' } as const;

/** Opened KPIs are read for each stranger's request; other instances hear of a change this much later. */
const CACHE_MILLISECONDS = 5_000;

/** Which KPIs an admin opened to everybody. None until one is opened. */
export const createPublicKpisService = ({ strapi }: { strapi: Core.Strapi }) => {
  let cache: { opened: ReadonlySet<string>; until: number } | null = null;

  const read = async (): Promise<string[]> => {
    const value: unknown = await strapi.store.get(STORE_KEY);
    return Array.isArray(value)
      ? value.filter((key): key is string => typeof key === 'string')
      : [];
  };

  return {
    list: read,

    async isOpen(kpi: string): Promise<boolean> {
      if (!cache || cache.until < Date.now()) {
        cache = { opened: new Set(await read()), until: Date.now() + CACHE_MILLISECONDS };
      }
      return cache.opened.has(kpi);
    },

    async open(kpis: readonly string[]): Promise<string[]> {
      const value = [...new Set(kpis)].sort();
      await strapi.store.set({ ...STORE_KEY, value });
      cache = null;
      return value;
    },
  };
};

export type PublicKpisService = ReturnType<typeof createPublicKpisService>;
