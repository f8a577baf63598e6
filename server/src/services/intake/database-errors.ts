/** Drivers' errors come from native code and need not be instances of this realm's Error. */
const textOf = (error: unknown, property: 'code' | 'name' | 'message'): string => {
  const value = (error as Partial<Record<string, unknown>> | null | undefined)?.[property];
  return typeof value === 'string' ? value : '';
};

const UNIQUE_CODES: ReadonlySet<string> = new Set([
  '23505',
  'ER_DUP_ENTRY',
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
]);

/** A row with the same unique key exists, on any of the three databases. */
export const isUniqueViolation = (error: unknown): boolean =>
  UNIQUE_CODES.has(textOf(error, 'code'));

/** The database can't be reached or can't write at all: PostgreSQL's classes 08, 53, 57; sockets; full or locked files. */
const LOSS =
  /^(08|53|57)|^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|PROTOCOL_|SQLITE_(FULL|IOERR|READONLY|CORRUPT|CANTOPEN|BUSY))/;

/** True when no smaller transaction would fare better. */
export const isConnectionLoss = (error: unknown): boolean =>
  LOSS.test(textOf(error, 'code')) ||
  textOf(error, 'name') === 'KnexTimeoutError' ||
  textOf(error, 'message').startsWith('Connection terminated');
