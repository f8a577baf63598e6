import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the real data sets lie, which may not be published with the plugin. */
export const DATA = join(__dirname, '../../shared/data');

/** By this `scripts/test.mjs` knows which tests were left out for want of them. */
const ABSENT = 'left out, because the real data sets are absent';

const leaveOut = (name: string): void => {
  if (process.env.CX_TEST_REQUIRE_DATA === 'true') {
    it(name, () => {
      throw new Error(`CX_TEST_REQUIRE_DATA wants the real data sets, but there is no ${DATA}.`);
    });
    return;
  }
  process.stderr.write(`SKIPPED: ${name}: there is no ${DATA}\n`);
  it.skip(`${name}: ${ABSENT}`, () => undefined);
};

/**
 * Declares tests of the real data sets, where they are there. A machine may lack them, in CI as well: then the
 * tests are skipped and named. `CX_TEST_REQUIRE_DATA=true` fails instead.
 */
export const withRealData = (name: string, declare: () => void): void => {
  if (existsSync(DATA)) declare();
  else leaveOut(name);
};
