import type { LocalDate } from '../../../shared/time';

/** A baseline that was fixed anew, as stored. */
export interface StoredRebase {
  id: string;
  kpi: string;
  /** One text for the filters of the chart. */
  scope: string;
  from: LocalDate;
  reason: string;
  madeBy: string;
  /** Milliseconds since 1970. */
  madeAt: number;
  /** null: in force. */
  withdrawnBy: string | null;
  withdrawnAt: number | null;
}

export interface Rebases {
  /** All of one KPI and scope, also those taken back, the newest first. */
  of(kpi: string, scope: string): Promise<StoredRebase[]>;
  find(id: string): Promise<StoredRebase | null>;
  /** False where one from that day is in force already. */
  insert(rebase: StoredRebase): Promise<boolean>;
  /** Takes it back; false where somebody did before. */
  withdraw(id: string, by: string, at: number): Promise<boolean>;
}
