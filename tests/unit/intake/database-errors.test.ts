import {
  isConnectionLoss,
  isUniqueViolation,
} from '../../../server/src/services/intake/database-errors';

const errorOf = (code: string) => Object.assign(new Error('no'), { code });

describe("the databases' errors", () => {
  it.each(['23505', 'ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE'])('%s: the row exists', (code) => {
    expect(isUniqueViolation(errorOf(code))).toBe(true);
    expect(isConnectionLoss(errorOf(code))).toBe(false);
  });

  it.each(['ECONNREFUSED', '57P01', '08006', '53300', 'PROTOCOL_CONNECTION_LOST', 'SQLITE_FULL'])(
    '%s: nothing can be written',
    (code) => {
      expect(isConnectionLoss(errorOf(code))).toBe(true);
      expect(isUniqueViolation(errorOf(code))).toBe(false);
    }
  );

  it('tells a pool without connections, and what is no such error', () => {
    const timeout = Object.assign(new Error('Timeout acquiring a connection'), {
      name: 'KnexTimeoutError',
    });
    expect(isConnectionLoss(timeout)).toBe(true);
    for (const error of [new Error('other'), errorOf('22001'), null, undefined, 'text']) {
      expect([isConnectionLoss(error), isUniqueViolation(error)]).toEqual([false, false]);
    }
  });
});
