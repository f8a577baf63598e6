import supertest from 'supertest';
import type { Browser, BrowserContext } from 'playwright-core';
import type { DemoHost } from './demo-host';

export interface Person {
  email: string;
  password: string;
}

/** Strapi counts logins and soon refuses more: one for each demo is enough. */
const admins = new WeakMap<DemoHost, ReturnType<typeof logAdminIn>>();

const logAdminIn = async (demo: DemoHost) => {
  const { body } = await supertest(demo.url)
    .post('/admin/login')
    .send({ email: demo.adminEmail, password: demo.adminPassword });
  const bearer = [body.data.token as string, { type: 'bearer' }] as const;
  return {
    get: (path: string) =>
      supertest(demo.url)
        .get(path)
        .auth(...bearer),
    post: (path: string, data: object) =>
      supertest(demo.url)
        .post(path)
        .auth(...bearer)
        .send(data),
    put: (path: string, data: object) =>
      supertest(demo.url)
        .put(path)
        .auth(...bearer)
        .send(data),
    /** Puts a file into the media library. */
    upload: (file: Buffer, filename: string) =>
      supertest(demo.url)
        .post('/upload')
        .auth(...bearer)
        .attach('files', file, { filename }),
  };
};

/** Requests to the demo's admin API as its first admin. */
export const asAdmin = (demo: DemoHost): ReturnType<typeof logAdminIn> => {
  const admin = admins.get(demo) ?? logAdminIn(demo);
  admins.set(demo, admin);
  return admin;
};

/** A permission of a role; with conditions it holds under these only. */
export interface Granted {
  action: string;
  conditions?: string[];
}

/** An admin with a role of their own that has these permissions. */
export const addPerson = async (
  demo: DemoHost,
  name: string,
  granted: readonly Granted[]
): Promise<Person & { id: number }> => {
  const admin = await asAdmin(demo);
  const role = await admin.post('/admin/roles', { name, description: '' });
  const permissions = granted.map(({ action, conditions = [] }) => ({
    action,
    conditions,
    subject: null,
    properties: {},
  }));
  if (permissions.length > 0) {
    await admin.put(`/admin/roles/${role.body.data.id}/permissions`, { permissions }).expect(200);
  }
  const names = { firstname: name, lastname: 'Person' };
  const email = `${name.toLowerCase()}@example.com`;
  const invited = await admin.post('/admin/users', { ...names, email, roles: [role.body.data.id] });
  const { registrationToken, id } = invited.body.data as { registrationToken: string; id: number };
  const password = `${name}-Password-1`;
  await supertest(demo.url)
    .post('/admin/register')
    .send({ registrationToken, userInfo: { ...names, password } })
    .expect(200);
  return { email, password, id };
};

/** An admin whose role may read content but none of the plugin's numbers. */
export const addPersonWithoutKpis = (demo: DemoHost): Promise<Person> =>
  addPerson(demo, 'Outsider', []);

/**
 * Strapi's admin asks GitHub for its newest release; the tests need no network. Answered in the page: were
 * requests routed, Chromium would fetch and compile the whole admin again for each page.
 */
export const answerForGitHub = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript(() => {
    const ask = window.fetch.bind(window);
    window.fetch = async (asked, options) => {
      const { host } = new URL(asked instanceof Request ? asked.url : asked, location.href);
      return host === 'api.github.com'
        ? Response.json({ tag_name: 'v5.54.0' })
        : ask(asked, options);
    };
  });
};

/**
 * A browser session in which this person is logged in, by the request of Strapi's form: the form itself would
 * have the whole admin drawn twice for each person.
 */
export const logIn = async (
  browser: Browser,
  url: string,
  { email, password }: Person
): Promise<BrowserContext> => {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'en-GB',
    timezoneId: 'Asia/Riyadh',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(60_000);
  await answerForGitHub(context);
  const answer = await context.request.post('/admin/login', { data: { email, password } });
  if (!answer.ok()) throw new Error(`${email} is not let in: ${answer.status()}`);
  const { data } = (await answer.json()) as { data: { token: string } };
  await context.addCookies([{ name: 'jwtToken', value: data.token, url }]);
  // Left open without the admin in it: see `--process-per-site`.
  const page = await context.newPage();
  await page.goto('/admin/init');
  await page.evaluate(() => localStorage.setItem('isLoggedIn', 'true'));
  return context;
};
