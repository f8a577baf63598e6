import { complaintColumns } from './complaint-columns';
import type { ComplaintPersonStore, StoredContact, StoredPerson } from './complaint-person-types';
import type { ComplaintRow } from './complaint-types';
import { placeholders, run, select, type Binding, type Database } from './database';
import { runInContext } from './transaction';
import type { Transaction } from './types';

/** How the person of every case begins that is told by its contact data. */
export const GUEST = 'g:';

/** Cases that should have a person, or one made with another key. */
const lacking = (database: Database, guest: string): { sql: string; bindings: Binding[] } => {
  const { column } = complaintColumns(database);
  const person = column('person');
  const known = (['customer', 'complainantEmail', 'complainantPhone'] as const)
    .map((attribute) => `${column(attribute)} IS NOT NULL`)
    .join(' OR ');
  return {
    sql: `((${person} IS NULL AND (${known})) OR (${person} LIKE ? AND ${person} NOT LIKE ?))`,
    bindings: [`${GUEST}%`, `${guest}%`],
  };
};

type Kept = StoredContact & Pick<ComplaintRow, 'secretHash'>;

/** Writes what does not follow from a case's events. */
const write = async (
  database: Database,
  trx: Transaction,
  documentId: string,
  kept: Partial<Kept>
): Promise<void> => {
  const { table, column, bindings } = complaintColumns(database);
  const set = Object.keys(kept) as (keyof Kept)[];
  await run(
    database,
    trx,
    `UPDATE ${table} SET ${set.map((attribute) => `${column(attribute)} = ?`).join(', ')}
     WHERE ${column('documentId')} = ?`,
    [...bindings(kept, set), documentId]
  );
};

/** See `ComplaintPersonStore`. */
export const createComplaintPersons = (database: Database): ComplaintPersonStore => ({
  withoutPerson({ afterId, limit, guest }) {
    const { table, column } = complaintColumns(database);
    const { sql, bindings } = lacking(database, guest);
    const columns = (['customer', 'complainantEmail', 'complainantPhone'] as const).map(
      (attribute) => `${column(attribute)} AS ${database.column(attribute)}`
    );
    return runInContext(database, async (runner) => {
      const rows = await select<StoredPerson>(
        database,
        runner,
        `SELECT id, ${columns.join(', ')} FROM ${table} WHERE id > ? AND ${sql}
         ORDER BY id LIMIT ?`,
        [afterId, ...bindings, limit]
      );
      return rows.map((row) => ({ ...row, id: Number(row.id) }));
    });
  },

  async writePersons(persons, guest) {
    if (persons.length === 0) return;
    const { table, column } = complaintColumns(database);
    const { sql, bindings } = lacking(database, guest);
    await runInContext(database, (runner) =>
      run(
        database,
        runner,
        `UPDATE ${table}
         SET ${column('person')} = CASE id ${'WHEN ? THEN ? '.repeat(persons.length)}END
         WHERE id IN (${placeholders(persons.length)}) AND ${sql}`,
        [
          ...persons.flatMap(({ id, person }) => [id, person]),
          ...persons.map(({ id }) => id),
          ...bindings,
        ]
      )
    );
  },

  writeContact: (trx, documentId, contact) => write(database, trx, documentId, contact),
  writeSecretHash: (trx, documentId, secretHash) =>
    write(database, trx, documentId, { secretHash }),
});
