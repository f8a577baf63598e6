import fs from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { BrowserContext, Page } from 'playwright-core';
import supertest from 'supertest';
import en from '../../admin/src/translations/en.json';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import type { DemoHost } from './demo-host';
import { describeInDemo } from './demo-session';
import { NOWHERE, turnTo } from './go-to';
import { openIn } from './open-in';
import { addPerson, asAdmin, logIn } from './people';

const LOCATION = '/content-manager/collection-types/plugin::cx.location';
const PLUGIN = '/admin/plugins/cx';
const DESK = `${PLUGIN}/complaints`;
const OWN = ['plugin::cx.manages-location'];

/** Whose branches, and how many answers and complaints each has. */
const BRANCHES = {
  North: { answers: 41, complaints: 3 },
  South: { answers: 37, complaints: 2 },
} as const;
type Branch = keyof typeof BRANCHES;
const NAMES = Object.keys(BRANCHES) as Branch[];

const seedBranch = async (demo: DemoHost, name: Branch): Promise<void> => {
  const admin = await asAdmin(demo);
  const key = name.toLowerCase();
  const place = { key, name: `Branch ${name}`, timeZone: 'UTC', calendar: 'gregorian' };
  await admin.post(LOCATION, { ...place, archived: false }).expect(201);
  for (let left = BRANCHES[name].complaints; left > 0; left -= 1) {
    const facts = { kind: 'complaint', channel: 'phone', locale: 'en', location: key };
    const complainant = { name: 'Huda', email: null, phone: null };
    const text = `Filed in the ${name}, ${left}`;
    await admin
      .post('/cx/complaints', { facts: { ...facts, subject: text }, text, complainant })
      .expect(201);
  }
  const target = { kpi: 'nps', recurrence: 'year', value: 50, name: `Target ${name}` };
  await admin.post('/cx/targets', { ...target, scope: { location: [key] } }).expect(201);
  const improvement = { title: `More hands ${name}`, solution: 'Two more.', causeCode: 'staff' };
  const about = { kpi: 'complaint_rate', locations: [key], state: 'planned' };
  await admin.post('/cx/improvements', { ...improvement, ...about }).expect(201);
  const recipients = [{ kind: 'email', address: `${key}@example.com`, locale: 'en' }];
  const trigger = { kind: 'target', outcomes: ['missed'] };
  const alert = { name: `Alert ${name}`, kpi: 'nps', filters: { location: [key] }, active: true };
  await admin.post('/cx/alerts', { ...alert, trigger, recipients }).expect(201);
};

const seed = async (demo: DemoHost): Promise<void> => {
  for (const name of NAMES) await seedBranch(demo, name);
  const responses = NAMES.flatMap((name) =>
    Array.from({ length: BRANCHES[name].answers }, (_, index) => ({
      location: name.toLowerCase(),
      answers: [{ metric: 'nps', score: index % 11, comment: `Said in the ${name}` }],
    }))
  );
  await supertest(demo.url)
    .post('/api/cx/feedback/batch')
    .auth(demo.apiToken, { type: 'bearer' })
    .send({ responses })
    .expect(200);
};

/** The review is of the last quarter unless other days are chosen: these came in today. */
const UP_TO_TODAY = `?period=custom&from=2025-01-01&to=${new Date().toISOString().slice(0, 10)}`;

/** Promises of cases that came in just now are mostly due later than today, where the period ends. */
const PROMISES = `${DESK}/promises?basis=started`;

/** Every page with branches on it, and what of it shows that its content has come. */
const PAGES = [
  { name: 'the overview', path: `${PLUGIN}?by=location`, shown: 'article' },
  { name: 'feedback', path: `${PLUGIN}/feedback`, shown: 'tbody tr' },
  { name: 'targets', path: `${PLUGIN}/targets`, shown: 'tbody tr' },
  { name: 'alerts', path: `${PLUGIN}/alerts`, shown: '[role=tabpanel] [role=switch]' },
  { name: 'the queue', path: DESK, shown: 'tr[data-reference]' },
  { name: 'the board', path: `${DESK}/board`, shown: 'li[data-reference]' },
  { name: 'figures', path: `${DESK}/figures`, shown: '#cx-figure-durations' },
  { name: 'promises', path: PROMISES, shown: 'tbody tr' },
  { name: 'the review', path: `${DESK}/review${UP_TO_TODAY}`, shown: 'table' },
  { name: 'improvements', path: `${DESK}/improvements`, shown: 'tbody tr' },
] as const;

/** The pages that name the branch itself. */
const NAMING = ['feedback', 'targets', 'alerts', 'the queue', 'the board', 'improvements'];

const rowsOf = async (page: Page, name: string): Promise<Record<string, string>[]> => {
  const button = page.getByRole('button', { name, exact: true });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return parse(fs.readFileSync(await download.path()), { columns: true, bom: true });
};

describeInDemo('two people with a branch each', seed, (session) => {
  const people = {} as Record<Branch, BrowserContext>;

  beforeAll(async () => {
    const admin = await asAdmin(session.demo);
    const granted = Object.values(ADMIN_ACTIONS).map((action) => ({ action, conditions: OWN }));
    for (const name of NAMES) {
      const person = await addPerson(session.demo, name, granted);
      const { body } = await admin.get(`${LOCATION}?filters[key][$eq]=${name.toLowerCase()}`);
      const { documentId } = body.results[0] as { documentId: string };
      const managers = { connect: [{ id: person.id }], disconnect: [] };
      await admin.put(`${LOCATION}/${documentId}`, { managers }).expect(200);
      people[name] = await logIn(session.browser, session.demo.url, person);
    }
  });

  describe.each([
    { mine: 'North', other: 'South' },
    { mine: 'South', other: 'North' },
  ] as const)('$mine', ({ mine, other }) => {
    const { answers, complaints } = BRANCHES[mine];
    let page: Page;
    beforeAll(async () => {
      ({ page } = await openIn(people[mine], NOWHERE, 'en'));
    });
    afterAll(() => page.close());

    const open = async (path: string, shown: string): Promise<void> => {
      await turnTo(page, path);
      await page.locator(`[data-cx-page] :is(${shown})`).first().waitFor();
      await page.waitForLoadState('networkidle');
    };

    it.each(PAGES)('sees nothing of the other on $name', async ({ name, path, shown }) => {
      await open(path, shown);
      const text = await page.locator('[data-cx-page]').innerText();
      expect(text).not.toContain(other);
      if (NAMING.includes(name)) expect(text).toContain(mine);
    });

    it('takes away their own answers and cases only', async () => {
      await open(`${PLUGIN}/feedback`, 'tbody tr');
      const said = await rowsOf(page, en['feedback.export']);
      expect(said.map(({ location }) => location)).toEqual(Array(answers).fill(mine.toLowerCase()));

      await open(DESK, 'tr[data-reference]');
      expect(await page.locator('tr[data-reference]').count()).toBe(complaints);
      const cases = await rowsOf(page, en['feedback.export']);
      expect(cases).toHaveLength(complaints);
      expect(JSON.stringify(cases)).not.toContain(other);

      await open(PROMISES, 'tbody tr');
      const promises = await rowsOf(page, en['ledger.export.csv']);
      expect(promises.length).toBeGreaterThan(0);
      expect(JSON.stringify(promises).toLowerCase()).not.toContain(other.toLowerCase());
    });

    it('finds no case of the other by its reference', async () => {
      const theirs = await people[other].newPage();
      await theirs.goto(DESK);
      const line = theirs.locator('tr[data-reference]').first();
      await line.waitFor();
      const reference = (await line.getAttribute('data-reference')) ?? '';
      await theirs.close();
      await turnTo(page, `${DESK}/${reference}`);
      await page.getByText(en['case.unknownHint']).waitFor();
      expect(await page.locator('[data-cx-event]').count()).toBe(0);
    });
  });

  it('both see less than who sees all', async () => {
    const { page } = await openIn(session.admin, DESK, 'en');
    await page.locator('tr[data-reference]').first().waitFor();
    expect(await page.locator('tr[data-reference]').count()).toBe(5);
    await page.close();
  });
});
