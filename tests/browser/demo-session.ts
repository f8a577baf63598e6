import type { Browser, BrowserContext } from 'playwright-core';
import { describeInBrowser, launchChromium } from './chromium';
import { startDemo, type DemoHost } from './demo-host';
import { logIn } from './people';

/** What the tests of a suite share: filled before the first of them. */
export interface DemoSession {
  demo: DemoHost;
  browser: Browser;
  /** The demo's admin, logged in. */
  admin: BrowserContext;
}

/** A suite on an empty demo of its own, which `seed` fills, in Chromium; skipped where that is missing. */
export const describeInDemo = (
  name: string,
  seed: (demo: DemoHost) => Promise<void>,
  suite: (session: DemoSession) => void
): void =>
  describeInBrowser(name, () => {
    const session = {} as DemoSession;

    beforeAll(async () => {
      session.demo = await startDemo();
      await seed(session.demo);
      session.browser = await launchChromium();
      const { url, adminEmail: email, adminPassword: password } = session.demo;
      session.admin = await logIn(session.browser, url, { email, password });
    }, 900_000);
    afterAll(async () => {
      await session.browser?.close();
      await session.demo?.stop();
    });

    suite(session);
  });
