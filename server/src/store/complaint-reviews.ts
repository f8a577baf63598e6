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

export interface ComplaintReviews {
  find(period: Period): Promise<StoredReview | null>;
  /** Of the periods that begin and end before this one, that which ended last. */
  before(period: Period): Promise<StoredReview | null>;
  /** Those that ended last. */
  latest(scopeHash: string, limit: number): Promise<StoredReview[]>;
  /** Writes what follows on the version before; false where another one stands there. */
  save(review: StoredReview): Promise<boolean>;
}

type Row = Omit<StoredReview, 'version' | 'changedAt'> & Record<'version' | 'changedAt', unknown>;

const rows = (
  database: Database,
  rest: string,
  bindings: readonly Binding[]
): Promise<StoredReview[]> =>
  runInContext(database, async (runner) => {
    const { column } = database;
    const found = await select<Row>(
      database,
      runner,
      `SELECT scope_hash AS ${column('scopeHash')}, from_date AS ${column('from')},
         to_date AS ${column('to')}, scope, content, version, user_id AS ${column('userId')},
         user_name AS ${column('userName')}, changed_at AS ${column('changedAt')}
       FROM ${database.table('cx_complaint_reviews')} WHERE scope_hash = ? ${rest}`,
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
  save: async (review) => (await (review.version === 1 ? insert : update)(database, review)) === 1,
});
