import type { Journey } from '../../../../../../shared/contracts/journey';
import type { JourneyRevision } from '../../../../../../shared/contracts/journey-editor';
import { createNewId, journeyFaults } from '../../../../../../shared/journey-map';

/** A state of a journey that the server knows by its revision. */
export interface SavedState {
  journey: Journey;
  revision: JourneyRevision | null;
}

/** Work that is not saved yet, as the browser keeps it. */
export interface KeptWork {
  /** On what it stands. */
  base: SavedState;
  journey: Journey;
  /** ISO 8601, UTC. */
  at: string;
}

const PREFIX = 'strapi-plugin-cx.journey-work';
const TAB = 'strapi-plugin-cx.tab';

/**
 * Work that was not kept anew for so long belongs to no open page: an open one tries to save, and keeps,
 * every few seconds.
 */
const ORPHANED_MILLISECONDS = 15_000;

const isKept = (value: unknown): value is KeptWork => {
  if (typeof value !== 'object' || value === null) return false;
  const { base, journey, at } = value as Partial<KeptWork>;
  return (
    typeof at === 'string' &&
    journeyFaults(journey).length === 0 &&
    typeof base === 'object' &&
    journeyFaults(base?.journey).length === 0
  );
};

/** Where unsaved work of one journey in one language is kept until it is saved. */
export interface WorkKeeper {
  read: () => KeptWork | null;
  /** Whether it could be kept: a browser may have no room. */
  keep: (work: KeptWork) => boolean;
  forget: () => void;
}

/** A name of this tab of the browser; it outlives reloading. */
const tabName = (): string => {
  const name = window.sessionStorage.getItem(TAB) ?? createNewId()();
  window.sessionStorage.setItem(TAB, name);
  return name;
};

const readAt = (storage: Storage, name: string): KeptWork | null => {
  try {
    const value: unknown = JSON.parse(storage.getItem(name) ?? 'null');
    return isKept(value) ? value : null;
  } catch {
    return null;
  }
};

/** Keeps the work of each tab apart; that of a tab which is gone, the next one takes over. */
export const createWorkKeeper = (
  documentId: string,
  locale: string,
  storage: Storage = window.localStorage,
  tab: string = tabName()
): WorkKeeper => {
  const ofJourney = `${PREFIX}.${documentId}.${locale}.`;
  const own = `${ofJourney}${tab}`;
  const isOrphaned = ({ at }: KeptWork) => Date.now() - Date.parse(at) > ORPHANED_MILLISECONDS;
  const takeOver = (): KeptWork | null => {
    for (const name of Object.keys(storage)) {
      const work = name.startsWith(ofJourney) ? readAt(storage, name) : null;
      if (!work || !isOrphaned(work)) continue;
      // Ours from now on: nobody else takes it over in its turn.
      storage.setItem(own, JSON.stringify({ ...work, at: new Date().toISOString() }));
      storage.removeItem(name);
      return work;
    }
    return null;
  };
  return {
    read: () => readAt(storage, own) ?? takeOver(),
    keep: (work) => {
      try {
        storage.setItem(own, JSON.stringify(work));
        return true;
      } catch {
        return false;
      }
    },
    forget: () => storage.removeItem(own),
  };
};
