import type { Core } from '@strapi/strapi';
import type { SettingsChange } from '../../../../shared/contracts/settings';
import type { StoredSettings } from '../../store/setting-types';
import { getService } from '../get-service';

/** Who changes settings, as it is noted. */
export interface Changer {
  id: string;
  name: string;
}

interface Loaded {
  version: number;
  content: unknown;
  change: SettingsChange;
}

/** Other instances hear of a change this much later; the one that made it at once. */
const PAUSE = 2_000;
const LOG_PAUSE = 60_000;
const ATTEMPTS = 10;

const toLoaded = ({ version, content, userName, changedAt }: StoredSettings): Loaded => ({
  version,
  content: JSON.parse(content),
  change: { by: userName, at: new Date(changedAt).toISOString() },
});

/**
 * The newest version of each section in this process's memory, so that reading a setting costs a request
 * nothing: one small query every two seconds asks whether another instance has changed any.
 */
export const createSections = ({ strapi }: { strapi: Core.Strapi }) => {
  const loaded = new Map<string, Loaded>();
  let timer: NodeJS.Timeout | null = null;
  let asking: Promise<void> = Promise.resolve();
  let closed = true;
  let loggedAt = 0;

  const store = () => getService('store', { strapi }).settings;

  const keep = (row: StoredSettings): void => {
    if (row.version > (loaded.get(row.section)?.version ?? 0)) {
      loaded.set(row.section, toLoaded(row));
    }
  };

  const refresh = async (): Promise<void> => {
    for (const [section, version] of await store().versions()) {
      if (loaded.get(section)?.version === version) continue;
      const row = await store().newest(section);
      if (row) keep(row);
    }
  };

  const ask = async (): Promise<void> => {
    try {
      await refresh();
    } catch (error) {
      if (closed || Date.now() - loggedAt < LOG_PAUSE) return;
      loggedAt = Date.now();
      strapi.log.warn(`cx: settings can't be read (${String(error)}); the last ones known hold`);
    }
  };

  const schedule = (): void => {
    if (closed) return;
    timer = setTimeout(() => {
      asking = ask().then(schedule);
    }, PAUSE);
    timer.unref();
  };

  return {
    /** Reads everything and goes on watching for changes; to be called at boot. */
    async open(): Promise<void> {
      closed = false;
      await refresh();
      schedule();
    },

    async close(): Promise<void> {
      closed = true;
      if (timer) clearTimeout(timer);
      await asking;
    },

    refresh,

    /** What was stored last; undefined where nothing ever was. The same object until it changes. */
    content: (section: string): unknown => loaded.get(section)?.content,

    lastChange: (section: string): SettingsChange | null => loaded.get(section)?.change ?? null,

    /**
     * Makes a new version of a section from its newest, which may be another instance's.
     * @param change gets what is stored, undefined at first; what it throws is thrown
     */
    async change(
      section: string,
      change: (before: unknown) => unknown,
      by: Changer
    ): Promise<void> {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const before = await store().newest(section);
        const content = JSON.stringify(change(before ? JSON.parse(before.content) : undefined));
        if (before?.content === content) return keep(before);
        const row: StoredSettings = {
          section,
          version: (before?.version ?? 0) + 1,
          content,
          userId: by.id,
          userName: by.name.slice(0, 255),
          changedAt: Date.now(),
        };
        if (await store().add(row)) return keep(row);
      }
      throw new Error(`the settings ${section} are changed by many at once; try again`);
    },
  };
};

export type Sections = ReturnType<typeof createSections>;
