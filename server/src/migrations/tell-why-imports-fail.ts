import type { Database } from '../store/database';
import type { Transaction } from '../store/types';
import { addColumn } from './add-column';

/** Why an import failed, for people to be told in their own language. */
export const tellWhyImportsFail = (trx: Transaction, database: Database): Promise<void> =>
  addColumn(database, trx, 'cx_import_jobs', [
    'error_because',
    database.dialect === 'mysql' ? 'longtext' : 'text',
  ]);
