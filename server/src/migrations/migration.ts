import type { Database } from '../store/database';
import type { Transaction } from '../store/types';

/** One step of the plugin's schema. MySQL commits each statement at once, so a step may run again. */
export interface Migration {
  name: string;
  up(trx: Transaction, database: Database): Promise<void>;
}
