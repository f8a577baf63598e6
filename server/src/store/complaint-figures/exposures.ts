import {
  select,
  run,
  chunksOf,
  rowPlaceholders,
  placeholders,
  type Binding,
  type Database,
} from '../database';
import { factColumn } from '../fact-columns';
import { filterConditions } from '../fact-conditions';
import { runInContext } from '../transaction';
import type { Transaction } from '../types';
import { allOf, periodOf, within, type DateStretch, type Piece } from './question';

/** What exposures can be divided by, besides days. */
export type ExposureKey = 'location' | 'channel' | 'touchpoint' | 'language';

/** One number that complaints are held against; location and channel null where it is of all. */
export interface Exposure {
  name: string;
  date: string;
  location: string | null;
  channel: string | null;
  value: number;
}

export interface ExposureQuestion {
  periods: readonly DateStretch[];
  filters: Partial<Record<ExposureKey, readonly string[]>>;
  by: ExposureKey | null;
}

export interface ExposureCell {
  period: number;
  key: string | null;
  value: number;
}

interface Row {
  period: number | string | null;
  group_key: string | null;
  value: number | string | null;
}

const ROWS_A_STATEMENT = 100;

const toCells = (rows: readonly Row[]): ExposureCell[] =>
  rows.flatMap(({ period, group_key: key, value }) =>
    period === null
      ? []
      : [{ period: Number(period), key: key === '' ? null : key, value: Number(value ?? 0) }]
  );

const grouped = async (
  database: Database,
  table: string,
  columns: { date: string; key: string; value: string },
  periods: readonly DateStretch[],
  where: Piece
): Promise<ExposureCell[]> => {
  const period = periodOf(columns.date, periods);
  const condition = allOf([within(columns.date, periods), where]);
  return toCells(
    await runInContext(database, (runner) =>
      select<Row>(
        database,
        runner,
        `SELECT ${period.sql} AS period, ${columns.key} AS group_key, ${columns.value} AS value
         FROM ${table} WHERE ${condition.sql} GROUP BY 1, 2`,
        [...period.bindings, ...condition.bindings]
      )
    )
  );
};

/** Distinct customers of whom an answer came in. */
const customers = (database: Database, { periods, filters, by }: ExposureQuestion) => {
  const known = filterConditions(database, filters);
  const customer = factColumn(database, 'customer');
  return grouped(
    database,
    database.facts,
    {
      date: factColumn(database, 'localDate'),
      key: by === null ? 'NULL' : factColumn(database, by),
      value: `COUNT(DISTINCT ${customer})`,
    },
    periods,
    allOf([
      { sql: `${customer} IS NOT NULL`, bindings: [] },
      { sql: `${factColumn(database, 'exclusion')} IS NULL`, bindings: [] },
      ...known.sql.map((sql, index) => ({ sql, bindings: index === 0 ? [...known.bindings] : [] })),
    ])
  );
};

const read = (database: Database, name: string, { periods, filters, by }: ExposureQuestion) => {
  const conditions: Piece[] = [{ sql: 'name = ?', bindings: [name] }];
  for (const key of ['location', 'channel'] as const) {
    const values = filters[key];
    if (!values) continue;
    conditions.push({
      sql: values.length === 0 ? '1 = 0' : `${key} IN (${placeholders(values.length)})`,
      bindings: [...values],
    });
  }
  return grouped(
    database,
    database.table('cx_exposures'),
    {
      date: 'local_date',
      key: by === 'location' || by === 'channel' ? by : 'NULL',
      value: 'SUM(value)',
    },
    periods,
    allOf(conditions)
  );
};

const COLUMNS = ['name', 'local_date', 'location', 'channel', 'value'] as const;

const write = async (
  database: Database,
  trx: Transaction,
  exposures: readonly Exposure[]
): Promise<void> => {
  const replace =
    database.dialect === 'mysql'
      ? 'ON DUPLICATE KEY UPDATE value = VALUES(value)'
      : 'ON CONFLICT (name, local_date, location, channel) DO UPDATE SET value = excluded.value';
  for (const chunk of chunksOf(exposures, ROWS_A_STATEMENT)) {
    await run(
      database,
      trx,
      `INSERT INTO ${database.table('cx_exposures')} (${COLUMNS.join(', ')})
       VALUES ${rowPlaceholders(chunk.length, COLUMNS.length)} ${replace}`,
      chunk.flatMap(({ name, date, location, channel, value }): Binding[] => [
        name,
        date,
        location ?? '',
        channel ?? '',
        value,
      ])
    );
  }
};

interface Stored {
  name: string;
  local_date: string;
  location: string;
  channel: string;
  value: number | string;
}

/** Numbers that complaints are held against. */
export const createExposures = (database: Database) => ({
  customers: (question: ExposureQuestion) => customers(database, question),
  read: (name: string, question: ExposureQuestion) => read(database, name, question),
  /** Each takes the place of one of the same name, date, location and channel. */
  write: (trx: Transaction, exposures: readonly Exposure[]) => write(database, trx, exposures),
  async remove(trx: Transaction, { name, date, location, channel }: Omit<Exposure, 'value'>) {
    const removed = await run(
      database,
      trx,
      `DELETE FROM ${database.table('cx_exposures')}
       WHERE name = ? AND local_date = ? AND location = ? AND channel = ?`,
      [name, date, location ?? '', channel ?? '']
    );
    return removed > 0;
  },
  /** In the order of the alphabet. */
  async names(): Promise<string[]> {
    const rows = await runInContext(database, (runner) =>
      select<{ name: string }>(
        database,
        runner,
        `SELECT DISTINCT name FROM ${database.table('cx_exposures')} ORDER BY name`
      )
    );
    return rows.map(({ name }) => name);
  },
  /** The newest first. */
  async list(limit: number): Promise<Exposure[]> {
    const rows = await runInContext(database, (runner) =>
      select<Stored>(
        database,
        runner,
        `SELECT name, local_date, location, channel, value FROM ${database.table('cx_exposures')}
         ORDER BY local_date DESC, name, location, channel LIMIT ?`,
        [limit]
      )
    );
    return rows.map(({ name, local_date: date, location, channel, value }) => ({
      name,
      date,
      location: location || null,
      channel: channel || null,
      value: Number(value),
    }));
  },
});
