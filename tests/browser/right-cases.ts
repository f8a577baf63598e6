import type { Page } from 'playwright-core';
import en from '../../admin/src/translations/en.json';
import { ADMIN_ACTIONS, type AdminAction } from '../../shared/permissions';
import { ADMIN_PAGES, type AdminPage } from './admin-pages';
import type { DemoSession } from './demo-session';
import { goTo } from './go-to';
import { openIn } from './open-in';
import { addPerson, logIn } from './people';

interface Role {
  name: string;
  holds: AdminAction | null;
  /** The title of the page that the menu leads to; null: there is no entry in the menu. */
  first: string | null;
  /** The titles of the pages that the row of links leads to; nobody needs a row of one. */
  links: readonly string[];
}

/** Roles of one right each, and one of none. */
const ROLES: readonly Role[] = [
  { name: 'Nobody', holds: null, first: null, links: [] },
  { name: 'Listener', holds: ADMIN_ACTIONS.readFeedback, first: en['feedback.title'], links: [] },
  { name: 'Clerk', holds: ADMIN_ACTIONS.readComplaints, first: en['complaints.title'], links: [] },
  { name: 'Importer', holds: ADMIN_ACTIONS.importFeedback, first: en['import.title'], links: [] },
  { name: 'Herald', holds: ADMIN_ACTIONS.manageAlerts, first: en['alerts.title'], links: [] },
  { name: 'Configurer', holds: ADMIN_ACTIONS.configureComplaints, first: null, links: [] },
  { name: 'Setter', holds: ADMIN_ACTIONS.manageSettings, first: null, links: [] },
  { name: 'Keeper', holds: ADMIN_ACTIONS.maintainData, first: null, links: [] },
  { name: 'Opener', holds: ADMIN_ACTIONS.openKpis, first: null, links: [] },
  {
    ...{ name: 'Analyst', holds: ADMIN_ACTIONS.readKpis, first: en['overview.title'] },
    links: [en['overview.title'], en['kpiPage.title'], en['targets.title'], en['alerts.title']],
  },
];

/** The menu's own page leads those on who may not see it but another one. */
const [FIRST, ...PAGES] = ADMIN_PAGES as readonly [AdminPage, ...AdminPage[]];

/** Everybody's own language and calendar, which are theirs to read and to keep. */
const OWN = ['/cx/start', '/cx/preferences'];

/** What of ours the page asked the server for. */
const questionsOf = (page: Page): string[] => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/cx/') && !OWN.includes(pathname)) asked.push(pathname);
  });
  return asked;
};

/** Which pages a role opens, and that nothing of the others is even asked for; in a suite with a demo. */
export const testRights = (session: DemoSession): void => {
  it.each(ROLES)('$name, who holds $holds', async ({ name, holds, first, links }) => {
    const person = await addPerson(session.demo, name, holds ? [{ action: holds }] : []);
    const context = await logIn(session.browser, session.demo.url, person);
    const { page } = await openIn(context, '/admin', 'en');
    await page.getByRole('navigation').first().waitFor();
    const entry = page.getByRole('link', { name: en['plugin.name'] });
    expect(await entry.count()).toBe(first === null ? 0 : 1);
    const own = page.locator('[data-cx-page]').first();
    const titled = (title: string) => own.getByRole('heading', { level: 1, name: title }).waitFor();
    const refused = own.getByText(en['state.noPermission']);
    const asked = questionsOf(page);

    for (const one of PAGES) {
      asked.length = 0;
      await goTo(page, one.path);
      if (holds !== null && one.opens.includes(holds)) {
        await (one.title ? titled(en[one.title]) : own.getByText(en[one.says]).first().waitFor());
        await page.waitForLoadState('networkidle');
        expect([one.name, await refused.count()]).toEqual([one.name, 0]);
      } else {
        await refused.waitFor();
        expect([one.name, ...asked]).toEqual([one.name]);
      }
    }

    await goTo(page, FIRST.path);
    await (first === null ? refused.waitFor() : titled(first));
    if (links.length > 0) {
      const row = page.getByRole('navigation', { name: en['page.links'] });
      expect(await row.getByRole('link').allInnerTexts()).toEqual(links);
    }
    await context.close();
  });
};
