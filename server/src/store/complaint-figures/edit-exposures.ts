import type { Exposure, ExposureKey } from '../../../../shared/contracts/exposure';
import type { Channel } from '../../../../shared/dimensions';
import type { LocalDate } from '../../../../shared/time';
import { chunksOf, rowPlaceholders, run, select, type Binding, type Database } from '../database';
import { runInContext } from '../transaction';
import type { Transaction } from '../types';
import { allOf, type Piece } from './question';

/** Which numbers are meant; what is left out is any. */
export interface ExposureChoice {
  name?: string;
  location?: string;
  /** On these local dates, inclusive. */
  from?: LocalDate;
  to?: LocalDate;
}

export interface ExposurePage {
  exposures: Exposure[];
  /** Of all that the choice lets through. */
  count: number;
  sum: number;
}

const COLUMNS = ['name', 'local_date', 'location', 'channel', 'value'] as const;
const ROWS_A_STATEMENT = 100;

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

const chosen = ({ name, location, from, to }: ExposureChoice): Piece => {
  const pieces: Piece[] = [{ sql: '1 = 1', bindings: [] }];
  const add = (sql: string, value: string | undefined) =>
    value !== undefined && pieces.push({ sql, bindings: [value] });
  add('name = ?', name);
  add('location = ?', location);
  add('local_date >= ?', from);
  add('local_date <= ?', to);
  return allOf(pieces);
};

interface Stored {
  name: string;
  local_date: string;
  location: string;
  channel: string;
  value: number | string;
}

const toExposure = ({ name, local_date, location, channel, value }: Stored): Exposure => ({
  name,
  date: local_date,
  location: location || null,
  channel: (channel || null) as Channel | null,
  value: Number(value),
});

/** The newest first. */
const page = (
  database: Database,
  choice: ExposureChoice,
  { offset, limit }: { offset: number; limit: number }
): Promise<ExposurePage> =>
  runInContext(database, async (runner) => {
    const table = database.table('cx_exposures');
    const where = chosen(choice);
    const rows = await select<Stored>(
      database,
      runner,
      `SELECT ${COLUMNS.join(', ')} FROM ${table} WHERE ${where.sql}
       ORDER BY local_date DESC, name, location, channel LIMIT ? OFFSET ?`,
      [...where.bindings, limit, offset]
    );
    const [total] = await select<{ n: number | string; total: number | string | null }>(
      database,
      runner,
      `SELECT COUNT(*) AS n, SUM(value) AS total FROM ${table} WHERE ${where.sql}`,
      where.bindings
    );
    return {
      exposures: rows.map(toExposure),
      count: Number(total?.n ?? 0),
      sum: Number(total?.total ?? 0),
    };
  });

/** Filling in the numbers that complaints are held against. */
export const createExposureEditing = (database: Database) => ({
  /** Each takes the place of one of the same name, date, location and channel; no two may be alike in these. */
  write: (trx: Transaction, exposures: readonly Exposure[]) => write(database, trx, exposures),

  /** False where there was none. */
  async remove(trx: Transaction, { name, date, location, channel }: ExposureKey): Promise<boolean> {
    const removed = await run(
      database,
      trx,
      `DELETE FROM ${database.table('cx_exposures')}
       WHERE name = ? AND local_date = ? AND location = ? AND channel = ?`,
      [name, date, location ?? '', channel ?? '']
    );
    return removed > 0;
  },

  /** What is counted, in the order of the alphabet. */
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

  page: (choice: ExposureChoice, part: { offset: number; limit: number }) =>
    page(database, choice, part),
});
