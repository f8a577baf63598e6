import { DATABASES, wantedDatabases, type DatabaseClient } from './databases';

/** Environment variable in which `find-databases.ts` leaves why a database can't be reached, or null. */
export const REACHABILITY = 'CX_TEST_REACHABILITY';

/** The Redis of the tests, which empty the counters: a database of its own, not the one that sites use. */
export const REDIS_URL = process.env.CX_TEST_REDIS_URL ?? 'redis://127.0.0.1:6379/9';

const whyUnreachable = (client: DatabaseClient | 'redis'): string | null => {
  const found = process.env[REACHABILITY];
  if (!found)
    throw new Error(`${REACHABILITY} is not set: find-databases.ts must be the globalSetup.`);
  return (JSON.parse(found) as Record<DatabaseClient | 'redis', string | null>)[client];
};

/** The databases on which {@link describeOnEachDatabase} runs its suites. */
export const reachableDatabases = (): DatabaseClient[] =>
  wantedDatabases().filter((client) => whyUnreachable(client) === null);

const describeWhere = (missing: string | null, title: string, suite: () => void): void => {
  if (missing === null) {
    describe(title, suite);
  } else if (process.env.CI === 'true') {
    it(title, () => {
      throw new Error(`Nothing may be skipped here, but there is ${missing}.`);
    });
  } else {
    process.stderr.write(`SKIPPED: ${title}: ${missing}\n`);
    describe.skip(title, suite);
  }
};

/**
 * `describe` for each of the three databases. One that can't be reached is skipped with a warning
 * that says what is missing; under `CI=true` it is a failed test instead.
 */
export const describeOnEachDatabase = (
  name: string,
  suite: (database: DatabaseClient) => void,
  among: readonly DatabaseClient[] = DATABASES
): void => {
  for (const client of among) {
    const title = `${name} [${client}]`;
    if (wantedDatabases().includes(client)) {
      describeWhere(whyUnreachable(client), title, () => suite(client));
    } else {
      it.skip(`${title}, which CX_TEST_DATABASES leaves out`, () => undefined);
    }
  }
};

/** Likewise for what needs Redis, on SQLite. */
export const describeWithRedis = (name: string, suite: (url: string) => void): void =>
  describeWhere(whyUnreachable('redis'), name, () => suite(REDIS_URL));
