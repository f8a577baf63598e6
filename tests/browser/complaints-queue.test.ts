import type { Page } from 'playwright-core';
import ar from '../../admin/src/translations/ar.json';
import en from '../../admin/src/translations/en.json';
import fa from '../../admin/src/translations/fa.json';
import { violationsIn } from './accessibility';
import type { DemoHost } from './demo-host';
import { describeInDemo } from './demo-session';
import { openIn } from './open-in';
import { asAdmin } from './people';

const QUEUE = '/admin/plugins/cx/complaints';

const LANGUAGES = [
  { locale: 'en', direction: 'ltr', texts: en },
  { locale: 'ar', direction: 'rtl', texts: ar },
  { locale: 'fa', direction: 'rtl', texts: fa },
] as const;

const WORDS = [
  { locale: 'en', subject: 'Parcel “ready” but not at the counter' },
  { locale: 'ar', subject: 'تأخر الطلب ساعتين' },
  { locale: 'fa', subject: 'بسته آسیب‌دیده رسید' },
];

const seed = async (demo: DemoHost): Promise<void> => {
  const admin = await asAdmin(demo);
  for (const { locale, subject } of WORDS) {
    await admin
      .post('/cx/complaints', {
        facts: { kind: 'complaint', channel: 'phone', locale, subject },
        text: subject,
        complainant: { name: 'Huda', email: null, phone: null },
      })
      .expect(201);
  }
};

const line = 'tbody tr[data-reference]';
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(
    () =>
      document.activeElement?.closest<HTMLElement>('[data-reference]')?.dataset.reference ?? null
  );
const references = (page: Page, selector: string): Promise<(string | null)[]> =>
  page.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute('data-reference')));

describeInDemo('the queue of complaints in a browser', seed, (session) => {
  describe.each(LANGUAGES)('in $locale', ({ locale, direction, texts }) => {
    let page: Page;
    let trouble: string[];
    const button = (key: keyof typeof en) =>
      page.getByRole('button', { name: texts[key], exact: true });

    beforeAll(async () => {
      ({ page, trouble } = await openIn(session.admin, QUEUE, locale));
      await page.locator(line).first().waitFor();
    });
    afterAll(() => page.close());

    it('shows the cases in the reader’s direction, without violations', async () => {
      expect(await page.locator('[data-cx-page]').getAttribute('dir')).toBe(direction);
      await page.getByRole('heading', { level: 1, name: texts['complaints.title'] }).waitFor();
      for (const { subject } of WORDS) await page.getByText(subject).first().waitFor();
      expect(await violationsIn(page)).toEqual([]);
    });

    it('stands in one column on a phone, and nothing of it lies beyond an edge', async () => {
      const before = page.viewportSize();
      await page.setViewportSize({ width: 400, height: 900 });
      const beyond = await page.locator(`[data-cx-page] [role=tab], ${line} *`).evaluateAll((all) =>
        all
          .map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.left < 0 || box.right > window.innerWidth))
          .map(({ text }) => text)
      );
      expect(beyond).toEqual([]);
      expect(await violationsIn(page)).toEqual([]);
      if (before) await page.setViewportSize(before);
    });

    it('is worked through with keys', async () => {
      const [first, second] = await references(page, line);
      await page.keyboard.press('j');
      expect(await focused(page)).toBe(first);
      await page.keyboard.press('j');
      expect(await focused(page)).toBe(second);
      await page.keyboard.press('x');
      await page.locator(`${line}[data-chosen]`).waitFor();
      expect(await references(page, `${line}[data-chosen]`)).toEqual([second]);
      expect(await violationsIn(page)).toEqual([]);
    });

    it('notes the same in the chosen cases', async () => {
      await button('complaints.bulk.note').press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill('Asked the warehouse.');
      expect(await violationsIn(page, '[role=dialog]')).toEqual([]);
      await dialog
        .getByRole('button', { name: texts['complaints.bulk.confirm.note'] })
        .press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await page.locator(`${line}[data-chosen]`).waitFor({ state: 'detached' });
    });

    it('tells its keys', async () => {
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: texts['keys.title'] }).waitFor();
      expect(await violationsIn(page, '[role=dialog]')).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });

    it('leads to the board, which the arrows walk over', async () => {
      await page.keyboard.press('g');
      await page.keyboard.press('b');
      await page.waitForURL(/complaints\/board/);
      await page.locator('li[data-reference]').first().waitFor();
      expect(await violationsIn(page)).toEqual([]);
      const [first, second] = await references(page, 'li[data-reference]');
      await page.keyboard.press('j');
      expect(await focused(page)).toBe(first);
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toBe(second);
    });

    it('leads to the figures, whose numbers lead back to their cases', async () => {
      await page.getByRole('link', { name: texts['complaints.asFigures'] }).click();
      await page.waitForURL(/complaints\/figures/);
      await page.getByRole('heading', { level: 1, name: texts['figures.title'] }).waitFor();
      // Time runs left to right in every language; the figures stand in the reader's direction.
      const curve = page.locator('#cx-figure-durations svg[role=group]');
      await curve.waitFor();
      expect(await curve.evaluate((svg) => svg.parentElement?.dir)).toBe('ltr');
      await page.locator('#cx-figure-flow').getByText(texts['figures.flow.balanced']).waitFor();
      // Nobody has given feedback and no promise is due: each says what it lacks.
      const rate = page.locator('#cx-figure-rate');
      await rate.getByText(texts['empty.exposure.hint']).waitFor();
      const share = page.locator('#cx-figure-share');
      await share.getByText(texts['empty.cases.hint']).waitFor();
      expect(await page.locator('[data-cx-page]').getAttribute('dir')).toBe(direction);
      expect(await violationsIn(page)).toEqual([]);
      await page
        .getByRole('region', { name: texts['figures.ageing.title'] })
        .getByRole('listitem')
        .getByRole('link')
        .first()
        .press('Enter');
      await page.waitForURL(/complaints\?.*queue|complaints\?/);
      await page.locator(line).first().waitFor();
      for (const { subject } of WORDS) await page.getByText(subject).first().waitFor();
    });

    it('leads to the review, which is read, printed on A4 and filled in', async () => {
      await page.getByRole('link', { name: texts['review.title'], exact: true }).click();
      await page.waitForURL(/complaints\/review/);
      // The last quarter is reviewed, in which nothing came in here; only one language finds it written already.
      const anyway = page.getByRole('button', { name: texts['review.writeAnyway'] });
      const table = page.getByRole('table').first();
      await anyway.or(table).first().waitFor();
      if (await anyway.isVisible()) await anyway.click();
      await table.waitFor();
      expect(await violationsIn(page)).toEqual([]);
      const paper = await page.pdf({ preferCSSPageSize: true });
      expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
      const words = `More vans, ${locale}`;
      await page.getByRole('textbox').first().fill(words);
      await page.goBack();
      const dialog = page.getByRole('dialog', { name: texts['unsaved.title'] });
      await dialog.getByRole('button', { name: texts['curation.cancel'] }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(page.url()).toMatch(/complaints\/review/);
      await page.getByRole('button', { name: texts['review.audit.add'] }).click();
      expect(await violationsIn(page)).toEqual([]);
      await page.getByRole('button', { name: texts['review.entry.remove'] }).click();
      await page.getByRole('button', { name: texts['review.save'], exact: true }).click();
      await page.getByText(texts['review.save.done']).first().waitFor();
      await page.reload();
      await page.getByRole('table').first().waitFor();
      expect(await page.getByRole('textbox').first().inputValue()).toBe(words);
      await page.goBack();
      await page.locator(line).first().waitFor();
    });

    it('takes down what came by phone', async () => {
      await page.keyboard.press('n');
      const dialog = page.getByRole('dialog', { name: texts['fileCase.title'] });
      await dialog
        .getByRole('button', { name: texts['fileCase.file'], exact: true })
        .press('Enter');
      await dialog.getByText(texts['fileCase.fault.text']).waitFor();
      expect(await violationsIn(page, '[role=dialog]')).toEqual([]);
      await dialog.getByRole('textbox', { name: texts['fileCase.text'] }).fill('No parcel.');
      await dialog.getByRole('textbox', { name: texts['fileCase.phone'] }).fill('0501234567');
      await dialog
        .getByRole('button', { name: texts['fileCase.file'], exact: true })
        .press('Enter');
      await page.waitForURL(/complaints\/C\d\d-/);
    });

    it('keeps the console silent', () => {
      expect(trouble).toEqual([]);
    });
  });
});
