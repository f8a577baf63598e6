import supertest from 'supertest';
import type { Browser, BrowserContext } from 'playwright-core';
import type { DemoHost } from './demo-host';

export interface Person {
  email: string;
  password: string;
}

const adminToken = async (demo: DemoHost): Promise<string> => {
  const { body } = await supertest(demo.url)
    .post('/admin/login')
    .send({ email: demo.adminEmail, password: demo.adminPassword });
  return body.data.token as string;
};

/** An admin whose role may read content but none of the plugin's numbers. */
export const addPersonWithoutKpis = async (demo: DemoHost): Promise<Person> => {
  const bearer = [await adminToken(demo), { type: 'bearer' }] as const;
  const role = await supertest(demo.url)
    .post('/admin/roles')
    .auth(...bearer)
    .send({ name: 'Outsider', description: '' });
  const person = { email: 'outsider@example.com', password: 'Outsider-Password-1' };
  const names = { firstname: 'Out', lastname: 'Sider' };
  const invited = await supertest(demo.url)
    .post('/admin/users')
    .auth(...bearer)
    .send({ ...names, email: person.email, roles: [role.body.data.id] });
  const { registrationToken } = invited.body.data as { registrationToken: string };
  await supertest(demo.url)
    .post('/admin/register')
    .send({ registrationToken, userInfo: { ...names, password: person.password } })
    .expect(200);
  return person;
};

/** Strapi's admin asks GitHub for its newest release; the tests need no network. */
const answerForTheWorld = (context: BrowserContext, url: string): Promise<unknown> =>
  context.route(
    (asked) => asked.origin !== url,
    async (route) => {
      if (new URL(route.request().url()).host !== 'api.github.com') return route.abort();
      return route.fulfill({ json: { tag_name: 'v5.54.0' } });
    }
  );

/** A browser session in which this person is logged in. */
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
  });
  context.setDefaultTimeout(60_000);
  await answerForTheWorld(context, url);
  const page = await context.newPage();
  await page.goto('/admin/auth/login');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((at) => !at.pathname.includes('/auth/'));
  await page.close();
  return context;
};
