import type { BrowserContext, Page } from 'playwright-core';
import ar from '../../admin/src/translations/ar.json';
import en from '../../admin/src/translations/en.json';
import fa from '../../admin/src/translations/fa.json';
import { ADMIN_ACTIONS } from '../../shared/permissions';
import { violationsIn } from './accessibility';
import { chooseIn, pressOn, writeInto } from './by-keyboard';
import type { DemoHost } from './demo-host';
import { describeInDemo } from './demo-session';
import { openIn } from './open-in';
import { addPerson, asAdmin, logIn } from './people';

const DIALOG = '[role=dialog]';
const QUEUE = '/admin/plugins/cx/complaints';
const PRODUCT = 'api::product.product';

const file = async (demo: DemoHost, locale: string): Promise<string> => {
  const admin = await asAdmin(demo);
  const { body } = await admin.post('/cx/complaints', {
    facts: { kind: 'complaint', channel: 'phone', locale, subject: 'Late parcel' },
    text: 'The parcel came two weeks late.',
    complainant: { name: 'Sara Noor', email: 'sara@example.com', phone: null },
  });
  return body.data.reference as string;
};

const pathOf = (reference: string): string => `/admin/plugins/cx/complaints/${reference}`;

/** A product and an order in the demo's own content. */
const stock = async (demo: DemoHost): Promise<{ entry: string; order: string }> => {
  const admin = await asAdmin(demo);
  const types = '/content-manager/collection-types';
  const product = await admin
    .post(`${types}/${PRODUCT}`, { name: 'Kettle', sku: 'K-1' })
    .expect(201);
  const entry = product.body.data.documentId as string;
  await admin.post(`${types}/${PRODUCT}/${entry}/actions/publish`, {}).expect(200);
  const order = 'B-2026-17';
  const purchase = { number: order, placedOn: '2026-01-02' };
  await admin.post(`${types}/api::purchase.purchase`, purchase).expect(201);
  return { entry, order };
};

const opens = (name: string): string => en['case.entry.open'].replace('{name}', name);

const openCase = async (
  context: BrowserContext,
  reference: string,
  locale: string
): Promise<{ page: Page; trouble: string[] }> => {
  const opened = await openIn(context, pathOf(reference), locale);
  await opened.page.locator('[data-cx-event]').first().waitFor();
  return opened;
};

/** Opens a step's form, fills it in and takes the step. */
const take = async (
  page: Page,
  step: string,
  fill: (dialog: ReturnType<Page['locator']>) => Promise<void> = async () => undefined
): Promise<void> => {
  await page.locator('[data-cx-page]').getByRole('button', { name: step, exact: true }).click();
  const dialog = page.locator(DIALOG);
  await dialog.waitFor();
  await fill(dialog);
  await dialog.getByRole('button', { name: step, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
};

const assess = async (dialog: ReturnType<Page['locator']>): Promise<void> => {
  const selects = dialog.locator('select');
  for (let index = 0; index < (await selects.count()); index += 1) {
    const select = selects.nth(index);
    // What is chosen already, such as how the customer is told, stays.
    if ((await select.inputValue()) === '') await select.selectOption({ index: 1 });
  }
};

describeInDemo(
  'a case on its page',
  async () => undefined,
  (session) => {
    it('is carried from received to closed by the page alone', async () => {
      const reference = await file(session.demo, 'en');
      const { page, trouble } = await openCase(session.admin, reference, 'en');
      await take(page, en['case.step.assessed'], assess);
      await page
        .getByRole('group', { name: en['complaint.target.resolution'] })
        .getByText(/left/)
        .waitFor();
      await take(page, en['case.step.investigating']);
      await take(page, en['case.step.response_proposed'], async (dialog) => {
        await dialog
          .getByRole('textbox', { name: en['case.fact.findings'] })
          .fill('lost in the hub');
        const cause = dialog.getByLabel(new RegExp(`^${en['case.fact.causeCode']}`));
        if ((await cause.evaluate(({ tagName }) => tagName)) === 'SELECT') {
          await cause.selectOption({ index: 1 });
        } else await cause.fill('delivery.lost');
        await dialog
          .getByLabel(en['case.fact.remedy'], { exact: true })
          .selectOption({ label: en['complaint.remedy.apology'] });
        expect(await violationsIn(page, DIALOG)).toEqual([]);
      });
      await take(page, en['case.step.decision_communicated'], async (dialog) => {
        await dialog
          .getByLabel(en['case.fact.decisionMode'], { exact: true })
          .selectOption({ label: en['case.mode.email'] });
        const recourse = dialog.getByRole('textbox', { name: en['case.fact.recourse'] });
        expect(await recourse.inputValue()).toBe(en['case.recourse.template']);
        await dialog.getByRole('textbox', { name: en['case.fact.text'] }).fill('We are sorry.');
      });
      await take(page, en['case.step.accepted']);
      await take(page, en['case.step.closed'], assess);
      await page.locator('h1').waitFor();
      await page.getByText(en['complaint.state.closed'], { exact: true }).first().waitFor();
      await page.getByText(en['case.chain.ok']).waitFor();
      expect(await violationsIn(page)).toEqual([]);
      expect(trouble).toEqual([]);
      await page.close();
    });

    it('is worked from the queue until it is closed by the keyboard alone', async () => {
      const reference = await file(session.demo, 'fa');
      const path = `${QUEUE}?queue=open`;
      const { page, trouble } = await openIn(session.admin, path, 'fa');
      const dialog = page.locator(DIALOG);
      const field = (name: string) => dialog.getByLabel(name, { exact: true });
      const words = (name: keyof typeof fa) => dialog.getByRole('textbox', { name: fa[name] });
      const step = async (name: string, fill: () => Promise<void> = async () => undefined) => {
        await page.keyboard.press('s');
        await pressOn(page.locator('[data-cx-steps]').getByRole('button', { name }));
        await dialog.waitFor();
        await fill();
        await pressOn(dialog.getByRole('button', { name, exact: true }));
        await dialog.waitFor({ state: 'detached' });
        // The keyboard goes on among the steps that there are now.
        await page.waitForFunction(() => document.activeElement?.closest('[data-cx-steps]'));
      };
      const line = page.locator(`tr[data-reference="${reference}"]`);
      await line.waitFor();
      await page.keyboard.press('/');
      await page.keyboard.insertText(reference);
      await page.waitForFunction(
        () => document.querySelectorAll('tr[data-reference]').length === 1
      );
      await page.keyboard.press('Tab');
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.locator('[data-cx-event]').first().waitFor();
      await page.keyboard.press('a');
      await page.getByRole('heading', { name: fa['case.event.assigned'] }).waitFor();
      await step(fa['case.step.assessed'], async () => {
        await chooseIn(field(fa['case.fact.severity']), 'low');
        await chooseIn(field(fa['case.fact.safety']), 'no');
        await chooseIn(field(fa['case.fact.complexity']), 'low');
        await chooseIn(field(fa['case.fact.impact']), 'low');
        await chooseIn(field(fa['case.fact.urgency']), 'low');
        await chooseIn(field(fa['case.fact.immediateActionNeeded']), 'no');
        await chooseIn(field(fa['case.fact.immediateActionPossible']), 'no');
      });
      await step(fa['case.step.investigating']);
      await page.keyboard.press('r');
      await page.keyboard.insertText('در حال بررسی هستیم.');
      await page.keyboard.press('ControlOrMeta+Enter');
      await page.getByRole('heading', { name: fa['case.event.replied'] }).waitFor();
      // Out of the field, where letters are letters.
      await page.keyboard.press('Tab');
      await step(fa['case.step.response_proposed'], async () => {
        await writeInto(words('case.fact.findings'), 'در انبار گم شده بود');
        await writeInto(words('case.fact.causeCode'), 'delivery.lost');
        await chooseIn(field(fa['case.fact.remedy']), 'apology');
      });
      await step(fa['case.step.decision_communicated'], async () => {
        await chooseIn(field(fa['case.fact.decisionMode']), 'email');
        await writeInto(words('case.fact.text'), 'پوزش می‌خواهیم.');
      });
      await step(fa['case.step.accepted']);
      await step(fa['case.step.closed'], () =>
        chooseIn(field(fa['case.fact.remedyCarriedOut']), 'yes')
      );
      const reopen = { name: fa['case.step.reopened'], exact: true };
      await page.locator('[data-cx-steps]').getByRole('button', reopen).waitFor();
      expect(trouble).toEqual([]);
      await page.close();
    });

    it('is filed with a product of the host, leads to it, and lies among the cases of it', async () => {
      const { entry, order } = await stock(session.demo);
      const { page, trouble } = await openIn(session.admin, `${QUEUE}?new=true`, 'en');
      const dialog = page.locator(DIALOG);
      await dialog.getByRole('textbox', { name: en['fileCase.text'] }).fill('It leaks.');
      await dialog.getByRole('textbox', { name: en['fileCase.name'] }).fill('Sara Noor');
      await dialog.getByRole('textbox', { name: en['case.product.search'] }).fill('kett');
      await dialog
        .getByLabel(en['case.fact.productEntry'], { exact: true })
        .selectOption({ label: 'Kettle' });
      await dialog.getByRole('textbox', { name: en['case.fact.purchase'] }).fill(order);
      expect(await violationsIn(page, DIALOG)).toEqual([]);
      await dialog.getByRole('button', { name: en['fileCase.file'], exact: true }).click();
      await page.locator('[data-cx-event]').first().waitFor();
      const reference = page.url().split('/').at(-1) ?? '';
      await page.getByRole('link', { name: opens(order) }).waitFor();
      expect(await violationsIn(page)).toEqual([]);
      // Strapi's own form, to which it leads, asks for what only its paid editions have.
      expect(trouble).toEqual([]);
      await page.getByRole('link', { name: opens('Kettle') }).click();
      await page.waitForURL((at) => at.pathname.endsWith(`${PRODUCT}/${entry}`));
      await page.getByRole('textbox', { name: /^name/ }).waitFor();
      await page.goBack();
      await page.getByRole('link', { name: en['case.product.cases'] }).click();
      await page.locator(`tr[data-reference="${reference}"]`).waitFor();
      expect(await page.locator('tr[data-reference]').count()).toBe(1);
      await page
        .getByRole('button', { name: `${en['complaints.filter.product']} Kettle` })
        .waitFor();
      expect(await violationsIn(page)).toEqual([]);
      await page.close();
    });

    it.each([
      { locale: 'ar', texts: ar },
      { locale: 'fa', texts: fa },
    ])(
      'reads from the right in $locale, by keyboard and without violations',
      async ({ locale, texts }) => {
        const reference = await file(session.demo, locale);
        const { page, trouble } = await openCase(session.admin, reference, locale);
        expect(await page.locator('[data-cx-page]').getAttribute('dir')).toBe('rtl');
        expect(await violationsIn(page)).toEqual([]);
        await page.locator('body').press('n');
        const note = page.getByRole('textbox', { name: texts['case.write.note'] });
        await note.fill('یادداشت');
        await page.getByRole('button', { name: texts['case.send.note'] }).click();
        await page.getByRole('heading', { name: texts['case.event.note'] }).waitFor();
        expect(await violationsIn(page)).toEqual([]);
        await page.getByRole('button', { name: texts['case.step.assessed'], exact: true }).click();
        await page.locator(DIALOG).waitFor();
        expect(await page.locator(DIALOG).getAttribute('dir')).toBe('rtl');
        expect(await violationsIn(page, DIALOG)).toEqual([]);
        expect(trouble).toEqual([]);
        await page.close();
      }
    );

    it('shows two agents each other, and the slower what the faster did, with their text kept', async () => {
      const omid = await addPerson(session.demo, 'Omid', [
        { action: ADMIN_ACTIONS.readComplaints },
        { action: ADMIN_ACTIONS.handleComplaints },
      ]);
      const reference = await file(session.demo, 'en');
      const colleague = await logIn(session.browser, session.demo.url, omid);
      const { page: mine } = await openCase(session.admin, reference, 'en');
      const { page: other } = await openCase(colleague, reference, 'en');
      await mine.getByText(/Omid.* is reading/).waitFor();
      await mine.getByRole('textbox', { name: en['case.write.message'] }).fill('We are looking');
      await other.getByText(/ is writing/).waitFor();
      await mine.getByRole('button', { name: en['case.step.out_of_scope'], exact: true }).click();
      const dialog = mine.locator(DIALOG);
      await dialog.getByRole('textbox', { name: en['case.fact.reason'] }).fill('another company');
      await take(other, en['case.step.acknowledged'], assess);
      await dialog.getByText(en['case.changed.impossible']).waitFor();
      expect(await dialog.getByRole('textbox', { name: en['case.fact.reason'] }).inputValue()).toBe(
        'another company'
      );
      await mine.keyboard.press('Escape');
      expect(await mine.getByRole('textbox', { name: en['case.write.message'] }).inputValue()).toBe(
        'We are looking'
      );
      await mine.close();
      await colleague.close();
    });

    it.each([
      { locale: 'en', texts: en },
      { locale: 'ar', texts: ar },
    ])('leads to what is done about causes in $locale', async ({ locale, texts }) => {
      const path = '/admin/plugins/cx/complaints';
      const { page, trouble } = await openIn(session.admin, path, locale);
      await page.getByRole('link', { name: texts['improvements.title'] }).click();
      await page.getByRole('button', { name: texts['improvements.new'] }).first().click();
      const dialog = page.locator(DIALOG);
      await dialog.getByRole('textbox', { name: texts['improvements.field.title'] }).waitFor();
      expect(await violationsIn(page, DIALOG)).toEqual([]);
      const title = `More vans (${locale})`;
      await dialog.getByRole('textbox', { name: texts['improvements.field.title'] }).fill(title);
      await dialog
        .getByRole('textbox', { name: texts['improvements.field.solution'] })
        .fill('Two more vans.');
      await dialog
        .getByLabel(texts['improvements.filter.kpi'], { exact: true })
        .selectOption('complaint_rate');
      await dialog.getByRole('button', { name: texts['targets.form.save'] }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.getByText(texts['improvements.effect.noStart']).waitFor();
      expect(await violationsIn(page)).toEqual([]);
      await page.getByRole('link', { name: texts['improvements.back'] }).click();
      await page.getByRole('link', { name: title }).waitFor();
      expect(await violationsIn(page)).toEqual([]);
      expect(trouble).toEqual([]);
      await page.close();
    });

    it('shows what came of an improvement once somebody looks', async () => {
      const admin = await asAdmin(session.demo);
      const startsOn = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
      const { body } = await admin.post('/cx/improvements', {
        ...{ title: 'Another carrier', solution: 'Another carrier.', causeCode: 'carrier' },
        ...{ kpi: 'complaint_rate', startsOn, state: 'started' },
      });
      const path = `/admin/plugins/cx/complaints/improvements/${body.data.key}`;
      const { page, trouble } = await openIn(session.admin, path, 'ar');
      await page.getByRole('button', { name: ar['improvements.effect.look'] }).click();
      await page.getByText(ar['improvements.effect.warning.before_after_only']).waitFor();
      expect(await violationsIn(page)).toEqual([]);
      expect(trouble).toEqual([]);
      await page.close();
    });

    it('leads back from a reference that nobody knows', async () => {
      const { page } = await openIn(session.admin, pathOf('CX-2000-000000'), 'en');
      await page.getByRole('link', { name: en['case.back'] }).waitFor();
      expect(await violationsIn(page)).toEqual([]);
      await page.close();
    });
  }
);
