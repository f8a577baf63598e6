import type { SettingsState, StorageSettings } from './settings';

/**
 * What can be done to what is stored: compare the sums with the answers, make them anew, or compare complaints and
 * their promises with their events.
 */
export const MAINTENANCE_JOBS = ['verify', 'rebuild', 'verify-complaints'] as const;
export type MaintenanceJob = (typeof MAINTENANCE_JOBS)[number];

/** `interrupted`: the instance that did it is gone, or was told to stop by its host. */
export type MaintenanceState = 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted';

/** One run, the last of its job. */
export interface MaintenanceRun {
  job: MaintenanceJob;
  state: MaintenanceState;
  /** The admin's name. */
  by: string;
  /** ISO 8601, UTC. */
  startedAt: string;
  finishedAt: string | null;
  /** Answers (or complaints) that were looked at, of so many. */
  done: number;
  total: number | null;
  /** What did not equal its recount; only of a check that is done. */
  differences: number | null;
  /** The first of them, one line each. */
  examples: string[];
  /** Why it failed. */
  error: string | null;
}

/** Space in the database, in bytes; null where the database does not tell. */
export interface StorageUsed {
  /** Of the plugin's tables with their indexes. */
  plugin: number | null;
  /** Of the whole database. */
  database: number | null;
}

/** `GET /cx/data`: what is stored, and how the numbers are. */
export namespace GetData {
  export interface Response {
    data: {
      responses: number;
      complaints: number;
      storage: StorageUsed;
      settings: SettingsState<StorageSettings>;
      runs: Record<MaintenanceJob, MaintenanceRun | null>;
    };
  }
}

/** `POST /cx/data/verify`, `…/rebuild`, `…/verify-complaints`: 202, and goes on in the background; 409 while one runs. */
export namespace StartMaintenance {
  export interface Response {
    data: MaintenanceRun;
  }
}
