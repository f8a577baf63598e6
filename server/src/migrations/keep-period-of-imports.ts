import type { Database } from '../store/database';
import type { Transaction } from '../store/types';
import { addColumn } from './add-column';

/** First and last local day of what an import brought, so that it can be looked at where it lies. */
export const keepPeriodOfImports = async (trx: Transaction, database: Database): Promise<void> => {
  for (const column of ['first_day', 'last_day']) {
    await addColumn(database, trx, 'cx_imports', [column, 'varchar(10)']);
  }
};
