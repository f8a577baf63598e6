import type { CurationJobState } from '../../../shared/contracts/feedback-curation';
import type { Curation } from './curation-types';
import type { FactChoice } from './fact-list-types';

/** What an editor does to all answers of a choice, as it is stored. */
export interface StoredCurationJob extends Omit<Curation, 'documentIds' | 'at'> {
  id: string;
  state: CurationJobState;
  choice: Partial<FactChoice>;
  /** Row id of the last answer that existed when it began: later ones are left alone. */
  lastId: number;
  /** Row id up to which it is done. */
  cursorId: number;
  done: number;
  total: number | null;
  changed: number;
  cancelling: boolean;
  createdAt: Date;
  finishedAt: Date | null;
}

export interface CurationJobs {
  /** Begins with what is stored at this moment. */
  add(
    job: Pick<
      StoredCurationJob,
      'action' | 'choice' | 'locations' | 'wholeResponses' | 'reason' | 'note' | 'by'
    >
  ): Promise<StoredCurationJob>;
  find(id: string): Promise<StoredCurationJob | null>;
  /** The last that this admin began. */
  latestOf(adminId: string): Promise<StoredCurationJob | null>;
  /** Those that run, the oldest first. */
  running(): Promise<StoredCurationJob[]>;
  /** Asks it to stop. */
  cancel(id: string): Promise<void>;
  /** Counts what it has to do. */
  count(job: StoredCurationJob): Promise<void>;
  /**
   * Does it to the next answers and notes how far it is, in one transaction: what an instance dies in is not
   * done, and what it has done is not done again.
   * @returns whether it is over; false too when another instance has done this step meanwhile
   */
  step(job: StoredCurationJob): Promise<boolean>;
  /** Ends a job that runs. */
  end(id: string, state: Exclude<CurationJobState, 'running'>): Promise<void>;
}
