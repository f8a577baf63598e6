import supertest from 'supertest';
import type { Page } from 'playwright-core';
import ar from '../../admin/src/translations/ar.json';
import fa from '../../admin/src/translations/fa.json';
import { countAgain, grantAndTakeBack, openAndPreview } from './access-key-cases';
import type { DemoHost } from './demo-host';
import { describeInDemo } from './demo-session';
import { goTo } from './go-to';
import { openIn } from './open-in';
import {
  chooseOwnLanguage,
  nameKpi,
  refuseFewAnswers,
  setSiteCalendar,
  TEXTS,
  type KeyLocale,
} from './rule-key-cases';
import { makeKey, revokeKey } from './site-key-cases';

jest.setTimeout(300_000);

/** Answers that a stranger may see the sum of. */
const seed = async ({ url, apiToken }: DemoHost): Promise<void> => {
  const responses = Array.from({ length: 1000 }, (_, index) => ({
    channel: index % 2 ? 'website' : 'store',
    answers: [{ metric: 'nps', score: index % 11 }],
  }));
  await supertest(url)
    .post('/api/cx/feedback/batch')
    .auth(apiToken, { type: 'bearer' })
    .send({ responses })
    .expect(200);
};

describeInDemo('settings without a pointer', seed, (session) => {
  let page: Page;
  let trouble: string[];
  const begin = async (locale: KeyLocale) => {
    ({ page, trouble } = await openIn(session.admin, '/admin/settings/cx/general', locale));
    await arrive(TEXTS[locale]['settings.general.title']);
  };
  const arrive = async (title: string) => {
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.locator('[data-cx-page] section').first().waitFor();
  };
  const open = async (path: string, title: string) => {
    await goTo(page, `/admin/settings/cx/${path}`);
    await arrive(title);
  };

  describe('settings in Persian', () => {
    beforeAll(() => begin('fa'));
    afterAll(() => page.close());

    it('the reader chooses language, calendar and digits', () =>
      chooseOwnLanguage(page, session.demo, 'fa'));

    it('says when weeks begin and in which zone days are counted', () =>
      setSiteCalendar(page, fa, 'fa'));

    it('renames NPS and takes another minimum', async () => {
      await open('metrics', fa['settings.metrics.title']);
      await nameKpi(page, fa, 'fa');
    });

    it('marks a minimum that can not be, and leads back to it', () => refuseFewAnswers(page, fa));

    it('counts the numbers again', async () => {
      await open('data', fa['settings.data.title']);
      await countAgain(page, fa, 'fa');
    });

    it('writes no error to the console', () => expect(trouble).toEqual([]));
  });

  describe('settings in Arabic', () => {
    beforeAll(() => begin('ar'));
    afterAll(() => page.close());

    it('makes a key for a site and revokes it', async () => {
      await open('intake', ar['settings.intake.title']);
      await makeKey(page, ar, 'ar');
      await revokeKey(page, ar, 'ar');
    });

    it('opens a KPI to everybody, and chooses what a preview shows', async () => {
      await open('public-kpis', ar['settings.public.title']);
      await openAndPreview(page, ar, session.demo);
    });

    it('grants what is recommended with one button, and takes it back', async () => {
      await open('permissions', ar['settings.access.title']);
      await grantAndTakeBack(page, ar, session.demo);
    });

    it('writes no error to the console', () => expect(trouble).toEqual([]));
  });
});
