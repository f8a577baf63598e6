import type { Page } from 'playwright-core';
import { asAdmin } from './people';
import { describeInDemo } from './demo-session';
import { openIn } from './open-in';
import {
  addQuestion,
  moveToTop,
  removeSecond,
  saveSurvey,
  type QuestionEditing,
} from './question-key-cases';
import { TEXTS } from './rule-key-cases';

jest.setTimeout(300_000);

const SURVEYS = '/content-manager/collection-types/plugin::cx.survey';
const QUESTIONS = [
  { key: 'recommend', metric: 'nps', scale: { min: 0, max: 10 }, prompt: { fa: 'توصیه می‌کنید؟' } },
  { key: 'easy', metric: 'ces', scale: { min: 1, max: 7 }, prompt: { fa: 'آسان بود؟' } },
];

describeInDemo(
  "a survey in Strapi's own form without a pointer",
  async () => undefined,
  (session) =>
    describe.each(['en', 'ar', 'fa'] as const)('in %s', (locale) => {
      let page: Page;
      let editing: QuestionEditing;

      beforeAll(async () => {
        const admin = await asAdmin(session.demo);
        const data = {
          key: `visit-${locale}`,
          name: 'Visit',
          questions: QUESTIONS,
          archived: false,
        };
        const { body } = await admin.post(SURVEYS, data).expect(201);
        const path = `${SURVEYS}/${body.data.documentId}`;
        ({ page } = await openIn(session.admin, `/admin${path}`, locale));
        await page.locator('[data-cx-questions-field] ol > li').nth(1).waitFor();
        // While the form still takes in its data, it would take back what is done to it.
        await page.waitForLoadState('networkidle');
        editing = { page, locale, texts: TEXTS[locale], stored: () => admin.get(path) };
      });
      afterAll(() => page.close());

      it('gets another question', () => addQuestion(editing));
      it('has it asked first', () => moveToTop(editing));
      it('loses one', () => removeSecond(editing));
      it('is saved so', () => saveSurvey(editing));
    })
);
