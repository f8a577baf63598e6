import type { ComplaintEvent } from '../../../shared/contracts/complaint';
import { createDocumentId } from './document-id';
import { complaintColumns, complaintEventColumns, toEvent, toEventRow } from './complaint-columns';
import { findExternals, likelySource, strayEvents, takenReferences } from './complaint-history';
import { createComplaintPersons } from './complaint-persons';
import { insertPromises, promisesOf, writePromises } from './complaint-promises';
import { removeComplaint, rewindComplaint, writeProjection } from './complaint-removal';
import { appendSpans, insertSpans } from './complaint-spans';
import type { ComplaintRow, ComplaintStore } from './complaint-types';
import { chunksOf, rowPlaceholders, run, select, type Binding, type Database } from './database';
import { forgetWarnings } from './renewed-promises';
import { runInContext } from './transaction';
import type { Transaction } from './types';
import type { TypeColumns } from './type-columns';

const ROWS_A_STATEMENT = 40;
/** What Strapi fills in itself where it writes. */
const STAMPS = ['created_at', 'updated_at', 'published_at'] as const;

const insertRows = async <Row extends object>(
  database: Database,
  trx: Transaction,
  columns: TypeColumns<Row>,
  rows: readonly Row[]
): Promise<void> => {
  const names = [...columns.attributes.map(columns.column), ...STAMPS.map(database.column)];
  const now = database.dialect === 'sqlite' ? Date.now() : new Date();
  for (const chunk of chunksOf(rows, ROWS_A_STATEMENT)) {
    await run(
      database,
      trx,
      `INSERT INTO ${columns.table} (${names.join(', ')})
       VALUES ${rowPlaceholders(chunk.length, names.length)}`,
      chunk.flatMap((row) => [...columns.bindings(row, columns.attributes), now, now, now])
    );
  }
};

const insertEvents = (
  database: Database,
  trx: Transaction,
  complaint: string,
  events: readonly ComplaintEvent[]
): Promise<void> =>
  insertRows(
    database,
    trx,
    complaintEventColumns(database),
    events.map((event) => toEventRow(event, complaint, createDocumentId()))
  );

type Raw = Record<string, unknown>;

const createReading = (database: Database) => {
  const rows = async (where: string, bindings: readonly Binding[]): Promise<ComplaintRow[]> => {
    const columns = complaintColumns(database);
    const found = await runInContext(database, (runner) =>
      select<Raw>(
        database,
        runner,
        `SELECT ${columns.selection()} FROM ${columns.table} WHERE ${where}`,
        bindings
      )
    );
    return found.map(columns.read);
  };
  const columnOf = (attribute: keyof ComplaintRow) => complaintColumns(database).column(attribute);

  return {
    find: async (reference: string) =>
      (await rows(`${columnOf('reference')} = ?`, [reference]))[0] ?? null,
    async secretHashOf(reference: string) {
      const columns = complaintColumns(database);
      const [found] = await runInContext(database, (runner) =>
        select<{ hash: string | null }>(
          database,
          runner,
          `SELECT ${columns.column('secretHash')} AS hash FROM ${columns.table}
           WHERE ${columns.column('reference')} = ?`,
          [reference]
        )
      );
      return found?.hash ?? null;
    },
    findByDocument: async (documentId: string) =>
      (await rows(`${columnOf('documentId')} = ?`, [documentId]))[0] ?? null,
    findExternal: async (source: string, externalId: string) =>
      (
        await rows(`${columnOf('source')} = ? AND ${columnOf('externalId')} = ?`, [
          source,
          externalId,
        ])
      )[0] ?? null,
    async refersTo(attribute: 'touchpoint' | 'location' | 'category' | 'causeCode', key: string) {
      const [found] = await runInContext(database, (runner) =>
        select<{ n: number | string }>(
          database,
          runner,
          `SELECT COUNT(*) AS n FROM ${complaintColumns(database).table}
           WHERE ${columnOf(attribute)} = ?`,
          [key]
        )
      );
      return Number(found?.n ?? 0);
    },
    async count() {
      const [found] = await runInContext(database, (runner) =>
        select<{ n: number | string }>(
          database,
          runner,
          `SELECT COUNT(*) AS n FROM ${complaintColumns(database).table}`
        )
      );
      return Number(found?.n ?? 0);
    },
    page: async ({ afterId, limit }: { afterId: number; limit: number }) => {
      const columns = complaintColumns(database);
      const found = await runInContext(database, (runner) =>
        select<Raw>(
          database,
          runner,
          `SELECT id AS ${database.column('rowId')}, ${columns.selection()} FROM ${columns.table}
           WHERE id > ? ORDER BY id LIMIT ?`,
          [afterId, limit]
        )
      );
      return found.map((raw) => ({ id: Number(raw.rowId), row: columns.read(raw) }));
    },
    async eventsOf(documentId: string) {
      const columns = complaintEventColumns(database);
      const found = await runInContext(database, (runner) =>
        select<Raw>(
          database,
          runner,
          `SELECT ${columns.selection()} FROM ${columns.table}
           WHERE ${columns.column('complaint')} = ? ORDER BY ${columns.column('sequence')}`,
          [documentId]
        )
      );
      return found.map((raw) => toEvent(columns.read(raw)));
    },
  };
};

/** See `Store.complaints`. */
export const createComplaints = (database: Database): ComplaintStore => ({
  ...createReading(database),
  ...createComplaintPersons(database),
  promisesOf: (documentId) => promisesOf(database, documentId),
  strayEvents: () => strayEvents(database),
  likelySource: (externalIds) => likelySource(database, externalIds),

  async insert(trx, row, events, promises) {
    await insertRows(database, trx, complaintColumns(database), [row]);
    await insertEvents(database, trx, row.documentId, events);
    await appendSpans(database, trx, { ...row, state: 'draft' }, events);
    await writePromises(database, trx, row.documentId, promises);
  },

  async insertMany(trx, cases) {
    await insertRows(
      database,
      trx,
      complaintColumns(database),
      cases.map(({ row }) => row)
    );
    const events = cases.flatMap(({ row, events: all }) =>
      all.map((event) => toEventRow(event, row.documentId, createDocumentId()))
    );
    await insertRows(database, trx, complaintEventColumns(database), events);
    await insertSpans(database, trx, cases);
    await insertPromises(
      database,
      trx,
      cases.map(({ row, promises }) => ({ complaint: row.documentId, entries: promises }))
    );
  },
  findExternals: (trx, ids) => findExternals(database, trx, ids),
  taken: (trx, references) => takenReferences(database, trx, references),

  async lock(trx, reference) {
    const columns = complaintColumns(database);
    const [raw] = await select<Raw>(
      database,
      trx,
      `SELECT ${columns.selection()} FROM ${columns.table}
       WHERE ${columns.column('reference')} = ?${database.dialect === 'sqlite' ? '' : ' FOR UPDATE'}`,
      [reference]
    );
    return raw ? columns.read(raw) : null;
  },

  async append(trx, row, projection, events, promises) {
    const { documentId } = row;
    await insertEvents(database, trx, documentId, events);
    await appendSpans(database, trx, row, events);
    await writeProjection(database, trx, documentId, projection);
    if (events.some(({ facts }) => facts.sla != null))
      await forgetWarnings(database, trx, documentId, promises);
    await writePromises(database, trx, documentId, promises);
  },

  rewind: (trx, row, to) => rewindComplaint(database, trx, row, to),
  remove: (trx, documentId) => removeComplaint(database, trx, documentId),
});
