/* The demo in a process of its own and an admin in Chromium, for pictures and for the benchmark. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './ensure-installed.mjs';

const START_MILLISECONDS = 15 * 60_000;
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const answers = async (url) => {
  try {
    return (await fetch(`${url}/_health`)).ok;
  } catch {
    return false;
  }
};

export const readCredentials = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The demo with its sample data, in production, on a SQLite database and a port of its own. */
export const startDemo = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cx-demo-'));
  const port = await freePort();
  const credentials = path.join(folder, 'credentials.json');
  const child = spawn(process.execPath, [path.join(ROOT, 'scripts/demo.mjs')], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: path.join(folder, 'demo.db'),
      CX_DEMO_DATA: 'retail',
      CX_DEMO_CREDENTIALS: credentials,
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let ended = false;
  child.once('exit', () => (ended = true));
  const stop = async () => {
    if (!ended) {
      const exit = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await exit;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  const until = Date.now() + START_MILLISECONDS;
  while (!(await answers(url))) {
    if (ended || Date.now() > until) {
      await stop();
      throw new Error('The demo did not start.');
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return { ...readCredentials(credentials), url, stop };
};

/** @throws Error without Chromium */
export const launchChromium = async () => {
  const { chromium } = await import('playwright-core');
  const executablePath = process.env.CHROMIUM_PATH ?? PLACES.find((place) => existsSync(place));
  if (!executablePath) throw new Error('There is no Chromium; install it or set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
};

/** A page of the demo's admin, logged in; to be used for all that follows, for Strapi lets nobody log in more than a few times a minute. */
export const logIn = async (browser, demo) => {
  const context = await browser.newContext({
    baseURL: demo.url,
    viewport: { width: 1440, height: 1000 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  context.setDefaultTimeout(60_000);
  // Strapi's news and avatars: nothing here needs the network.
  await context.route(
    (asked) => asked.origin !== demo.url,
    (route) => route.abort()
  );
  const page = await context.newPage();
  await page.goto('/admin/auth/login');
  await page.locator('input[name=email]').fill(demo.adminEmail);
  await page.locator('input[name=password]').fill(demo.adminPassword);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((at) => !at.pathname.includes('/auth/'));
  return page;
};

/** Does work on a page of a demo's admin that is there for it alone. */
export const inDemo = async (work) => {
  const browser = await launchChromium();
  try {
    const demo = await startDemo();
    try {
      return await work({ browser, demo, page: await logIn(browser, demo) });
    } finally {
      await demo.stop();
    }
  } finally {
    await browser.close();
  }
};
