import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** The shell draws the same pages without a window around them, for a fifth less of the processor. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** `CHROMIUM_PATH`, or Chromium where Debian and others put it. */
export const chromiumPath = (): string | undefined =>
  process.env.CHROMIUM_PATH ?? PLACES.find((place) => existsSync(place));

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--force-color-profile=srgb',
  // As long as one page of a session stays open, the next does not compile the whole admin again.
  '--process-per-site',
  // The tests need no network but this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), headless: true, args: QUIET });

/**
 * `describe` for a suite that needs Chromium: skipped with a warning that names it where it is missing;
 * under `CI=true` it is a failed test instead.
 */
export const describeInBrowser = (name: string, suite: () => void): void => {
  const path = chromiumPath();
  if (path && existsSync(path)) {
    describe(name, suite);
  } else if (process.env.CI === 'true') {
    it(name, () => {
      throw new Error('Nothing may be skipped here, but there is no Chromium.');
    });
  } else {
    process.stderr.write(`SKIPPED: ${name}: no Chromium; install it or set CHROMIUM_PATH\n`);
    describe.skip(name, suite);
  }
};
