/** What can be done to the numbers: compare them with the answers, or make them anew. */
export const MAINTENANCE_JOBS = ['verify', 'rebuild'] as const;
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
  /** Answers that were looked at, of so many. */
  done: number;
  total: number | null;
  /** Numbers that did not equal their recount; only of a `verify` that is done. */
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
      storage: StorageUsed;
      /** Whether the tables stay when the plugin is disabled. */
      keepTables: boolean;
      runs: Record<MaintenanceJob, MaintenanceRun | null>;
    };
  }
}

/** `POST /cx/data/verify`, `POST /cx/data/rebuild`: 202, and goes on in the background; 409 while one runs. */
export namespace StartMaintenance {
  export interface Response {
    data: MaintenanceRun;
  }
}
