import { complaintColumns } from './complaint-columns';
import type { ComplaintPersonStore, StoredPerson } from './complaint-person-types';
import { placeholders, run, select, type Binding, type Database } from './database';
import { runInContext } from './transaction';

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

  async writeContact(trx, documentId, contact) {
    const { table, column, bindings } = complaintColumns(database);
    const set = Object.keys(contact) as (keyof typeof contact)[];
    await run(
      database,
      trx,
      `UPDATE ${table} SET ${set.map((attribute) => `${column(attribute)} = ?`).join(', ')}
       WHERE ${column('documentId')} = ?`,
      [...bindings(contact, set), documentId]
    );
  },
});
