import { placeholders, select, type Database } from '../database';
import { factColumn } from '../fact-columns';
import { filterConditions } from '../fact-conditions';
import { runInContext } from '../transaction';
import { createExposureEditing } from './edit-exposures';
import { allOf, periodOf, within, type DateStretch, type Piece } from './question';

/** What exposures can be divided by, besides days. */
export type ExposureKey = 'location' | 'channel' | 'touchpoint' | 'language';

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

/** Numbers that complaints are held against. */
export const createExposures = (database: Database) => ({
  customers: (question: ExposureQuestion) => customers(database, question),
  read: (name: string, question: ExposureQuestion) => read(database, name, question),
  ...createExposureEditing(database),
});
