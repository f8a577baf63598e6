import { DATABASES, wantedDatabases, type DatabaseClient } from './databases';

/** Environment variable in which `find-databases.ts` leaves why a database can't be reached, or null. */
export const REACHABILITY = 'CX_TEST_REACHABILITY';

const whyUnreachable = (client: DatabaseClient): string | null => {
  const found = process.env[REACHABILITY];
  if (!found)
    throw new Error(`${REACHABILITY} is not set: find-databases.ts must be the globalSetup.`);
  return (JSON.parse(found) as Record<DatabaseClient, string | null>)[client];
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
    const missing = whyUnreachable(client);
    const title = `${name} [${client}]`;
    if (!wantedDatabases().includes(client)) {
      it.skip(`${title}, which CX_TEST_DATABASES leaves out`, () => undefined);
    } else if (missing === null) {
      describe(title, () => suite(client));
    } else if (process.env.CI === 'true') {
      it(title, () => {
        throw new Error(`Nothing may be skipped here, but there is ${missing}.`);
      });
    } else {
      process.stderr.write(`SKIPPED: ${title}: ${missing}\n`);
      describe.skip(title, () => suite(client));
    }
  }
};
