import supertest from 'supertest';
import type { Page } from 'playwright-core';
import { countAgain, grantAndTakeBack, openAndPreview } from './access-key-cases';
import type { DemoHost } from './demo-host';
import { describeInDemo } from './demo-session';
import { goTo } from './go-to';
import { openIn } from './open-in';
import {
  chooseOwnLanguage,
  nameKpi,
  OWN_NAMES,
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

  describe.each(['en', 'ar', 'fa'] as const)('settings in %s', (locale) => {
    const texts = TEXTS[locale];
    beforeAll(() => begin(locale));
    afterAll(() => page.close());

    it('the reader chooses language, calendar and digits', () =>
      chooseOwnLanguage(page, session.demo, locale));

    it('says when weeks begin and in which zone days are counted', () =>
      setSiteCalendar(page, texts, locale));

    it('renames NPS and takes another minimum', async () => {
      await open('metrics', texts['settings.metrics.title']);
      await nameKpi(page, texts, locale);
    });

    it('marks a minimum that can not be, and leads back to it', () =>
      refuseFewAnswers(page, texts));

    it('counts the numbers again', async () => {
      await open('data', texts['settings.data.title']);
      await countAgain(page, texts, locale);
    });

    it('makes a key for a site and revokes it', async () => {
      await open('intake', texts['settings.intake.title']);
      await makeKey(page, texts, locale);
      await revokeKey(page, texts, locale);
    });

    it('opens a KPI to everybody, chooses what a preview shows, and closes it', async () => {
      await open('public-kpis', texts['settings.public.title']);
      await openAndPreview(page, texts, session.demo, OWN_NAMES[locale]);
    });

    it('grants what is recommended with one button, and takes it back', async () => {
      await open('permissions', texts['settings.access.title']);
      await grantAndTakeBack(page, texts, session.demo);
    });

    it('writes no error to the console', () => expect(trouble).toEqual([]));
  });
});
