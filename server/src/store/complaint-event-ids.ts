import { chunksOf, placeholders, rowPlaceholders, run, select, type Database } from './database';
import type { Transaction } from './types';

const ROWS_A_STATEMENT = 200;

/** Which events of cases came from files, by a digest of what tells them apart. */
export const createComplaintEventIds = (database: Database) => {
  const table = database.table('cx_complaint_event_ids');
  return {
    /** Those of some digests whose events are there. */
    async known(trx: Transaction, digests: readonly string[]): Promise<Set<string>> {
      const found = new Set<string>();
      for (const chunk of chunksOf(digests, ROWS_A_STATEMENT)) {
        const rows = await select<{ digest: string }>(
          database,
          trx,
          `SELECT digest FROM ${table} WHERE digest IN (${placeholders(chunk.length)})`,
          chunk
        );
        for (const { digest } of rows) found.add(digest);
      }
      return found;
    },

    async add(
      trx: Transaction,
      ids: readonly { digest: string; complaint: string; sequence: number }[]
    ): Promise<void> {
      for (const chunk of chunksOf(ids, ROWS_A_STATEMENT)) {
        await run(
          database,
          trx,
          `INSERT INTO ${table} (digest, complaint, sequence) VALUES ${rowPlaceholders(chunk.length, 3)}`,
          chunk.flatMap(({ digest, complaint, sequence }) => [digest, complaint, sequence])
        );
      }
    },
  };
};

export type ComplaintEventIds = ReturnType<typeof createComplaintEventIds>;
