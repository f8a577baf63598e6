import { run, select, type Binding, type Database } from './database';
import { runInContext } from './transaction';

/** What people wrote of one review, as stored. */
export interface StoredReview {
  /** Of which locations and filters it is, short enough for an index. */
  scopeHash: string;
  from: string;
  to: string;
  /** The same, to be read. */
  scope: string;
  content: string;
  version: number;
  userId: string;
  userName: string;
  /** Milliseconds. */
  changedAt: number;
}

type Period = Pick<StoredReview, 'scopeHash' | 'from' | 'to'>;

/** Who wrote a version, and when. */
export type StoredVersion = Pick<StoredReview, 'version' | 'userName' | 'changedAt'>;

export interface ComplaintReviews {
  find(period: Period): Promise<StoredReview | null>;
  /** Of the periods that begin and end before this one, that which ended last. */
  before(period: Period): Promise<StoredReview | null>;
  /** Those that ended last. */
  latest(scopeHash: string, limit: number): Promise<StoredReview[]>;
  /** The versions that others followed, the latest first. */
  versions(period: Period): Promise<StoredVersion[]>;
  findVersion(period: Period, version: number): Promise<StoredReview | null>;
  /** Writes what follows on the version before, which is kept; false where another one stands there. */
  save(review: StoredReview): Promise<boolean>;
}

type Row = Omit<StoredReview, 'version' | 'changedAt'> & Record<'version' | 'changedAt', unknown>;

type Table = 'cx_complaint_reviews' | 'cx_complaint_review_versions';

const rows = (
  database: Database,
  rest: string,
  bindings: readonly Binding[],
  table: Table = 'cx_complaint_reviews'
): Promise<StoredReview[]> =>
  runInContext(database, async (runner) => {
    const { column } = database;
    const found = await select<Row>(
      database,
      runner,
      `SELECT scope_hash AS ${column('scopeHash')}, from_date AS ${column('from')},
         to_date AS ${column('to')}, scope, content, version, user_id AS ${column('userId')},
         user_name AS ${column('userName')}, changed_at AS ${column('changedAt')}
       FROM ${database.table(table)} WHERE scope_hash = ? ${rest}`,
      bindings
    );
    return found.map((row) => ({
      ...row,
      version: Number(row.version),
      changedAt: Number(row.changedAt),
    }));
  });

const insert = (database: Database, review: StoredReview): Promise<number> =>
  runInContext(database, (runner) => {
    const isMysql = database.dialect === 'mysql';
    // MySQL's other clause counts a row that exists as one that was found.
    return run(
      database,
      runner,
      `INSERT ${isMysql ? 'IGNORE ' : ''}INTO ${database.table('cx_complaint_reviews')}
         (scope_hash, from_date, to_date, scope, content, version, user_id, user_name, changed_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ${isMysql ? '' : 'ON CONFLICT DO NOTHING'}`,
      [
        ...[review.scopeHash, review.from, review.to, review.scope, review.content],
        ...[review.version, review.userId, review.userName, review.changedAt],
      ]
    );
  });

const update = (database: Database, review: StoredReview): Promise<number> =>
  runInContext(database, (runner) =>
    run(
      database,
      runner,
      `UPDATE ${database.table('cx_complaint_reviews')}
       SET content = ?, version = ?, user_id = ?, user_name = ?, changed_at = ?
       WHERE scope_hash = ? AND from_date = ? AND to_date = ? AND version = ?`,
      [
        ...[review.content, review.version, review.userId, review.userName, review.changedAt],
        ...[review.scopeHash, review.from, review.to, review.version - 1],
      ]
    )
  );

const COLUMNS =
  'scope_hash, from_date, to_date, version, scope, content, user_id, user_name, changed_at';

/**
 * Copies the version that is about to be followed; one that was copied already, by somebody who was first or by a
 * process that ended in between, stays as it is.
 */
const keepVersion = (database: Database, { scopeHash, from, to, version }: StoredReview) =>
  runInContext(database, (runner) => {
    const isMysql = database.dialect === 'mysql';
    return run(
      database,
      runner,
      `INSERT ${isMysql ? 'IGNORE ' : ''}INTO ${database.table('cx_complaint_review_versions')} (${COLUMNS})
       SELECT ${COLUMNS} FROM ${database.table('cx_complaint_reviews')}
       WHERE scope_hash = ? AND from_date = ? AND to_date = ? AND version = ?
       ${isMysql ? '' : 'ON CONFLICT DO NOTHING'}`,
      [scopeHash, from, to, version - 1]
    );
  });

/** Each version that another one followed. */
const versionsOf = (database: Database, { scopeHash, from, to }: Period) =>
  runInContext(database, async (runner) => {
    const { column } = database;
    const [kept, now] = [
      database.table('cx_complaint_review_versions'),
      database.table('cx_complaint_reviews'),
    ];
    const found = await select<Pick<Row, 'version' | 'userName' | 'changedAt'>>(
      database,
      runner,
      `SELECT v.version AS version, v.user_name AS ${column('userName')},
         v.changed_at AS ${column('changedAt')}
       FROM ${kept} v JOIN ${now} r ON r.scope_hash = v.scope_hash AND r.from_date = v.from_date
         AND r.to_date = v.to_date AND v.version < r.version
       WHERE v.scope_hash = ? AND v.from_date = ? AND v.to_date = ? ORDER BY v.version DESC`,
      [scopeHash, from, to]
    );
    return found.map((row) => ({
      version: Number(row.version),
      userName: row.userName,
      changedAt: Number(row.changedAt),
    }));
  });

/** What management writes of its reviews. */
export const createComplaintReviews = (database: Database): ComplaintReviews => ({
  find: async ({ scopeHash, from, to }) =>
    (await rows(database, 'AND from_date = ? AND to_date = ?', [scopeHash, from, to]))[0] ?? null,
  async before({ scopeHash, from, to }) {
    const [last] = await rows(
      database,
      'AND from_date < ? AND to_date < ? ORDER BY to_date DESC, from_date DESC LIMIT 1',
      [scopeHash, from, to]
    );
    return last ?? null;
  },
  latest: (scopeHash, limit) =>
    rows(database, 'ORDER BY to_date DESC, from_date DESC LIMIT ?', [scopeHash, limit]),
  versions: (period) => versionsOf(database, period),
  async findVersion({ scopeHash, from, to }, version) {
    const [found] = await rows(
      database,
      'AND from_date = ? AND to_date = ? AND version = ?',
      [scopeHash, from, to, version],
      'cx_complaint_review_versions'
    );
    return found ?? null;
  },
  async save(review) {
    if (review.version === 1) return (await insert(database, review)) === 1;
    await keepVersion(database, review);
    return (await update(database, review)) === 1;
  },
});
