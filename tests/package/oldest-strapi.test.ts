import fs from 'node:fs';
import manifest from '../../package.json';
import { expectAnswers } from './answers';
import { buildAdmin, createBareApp, startApp } from './bare-app';
import { expectOneCopyOfEach } from './one-copy';

/** The lowest version in the peer range, which is what the plugin promises to run in. */
const FLOOR = manifest.peerDependencies['@strapi/strapi'].replace('^', '');

it('has one peer floor', () => {
  expect(FLOOR).toMatch(/^5\.\d+\.\d+$/);
  expect(manifest.peerDependencies['@strapi/utils']).toBe(`^${FLOOR}`);
});

it(`builds and runs in Strapi ${FLOOR}, the oldest it says it does`, async () => {
  const appDir = createBareApp(FLOOR);
  try {
    expectOneCopyOfEach(appDir);
    buildAdmin(appDir);
    const app = await startApp(appDir);
    try {
      await expectAnswers(app.url);
    } finally {
      await app.stop();
    }
  } finally {
    fs.rmSync(appDir, { recursive: true, force: true });
  }
}, 900_000);
