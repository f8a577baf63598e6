import type { Journey } from '../../../../../../shared/contracts/journey';
import type { JourneyRevision } from '../../../../../../shared/contracts/journey-editor';
import { journeyFaults } from '../../../../../../shared/journey-map';

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

const nameOf = (documentId: string, locale: string): string => `${PREFIX}.${documentId}.${locale}`;

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

export const createWorkKeeper = (
  documentId: string,
  locale: string,
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = window.localStorage
): WorkKeeper => {
  const name = nameOf(documentId, locale);
  return {
    read: () => {
      try {
        const value: unknown = JSON.parse(storage.getItem(name) ?? 'null');
        return isKept(value) ? value : null;
      } catch {
        return null;
      }
    },
    keep: (work) => {
      try {
        storage.setItem(name, JSON.stringify(work));
        return true;
      } catch {
        return false;
      }
    },
    forget: () => storage.removeItem(name),
  };
};
