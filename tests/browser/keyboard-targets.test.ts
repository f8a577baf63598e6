import type { Page } from 'playwright-core';
import { cardOf, goToTab, makeAlert, removeCard, renameAlert, switchTo } from './alert-key-cases';
import { arrowInto, chooseFrom, chooseIn, pressOn, focusBackOn } from './by-keyboard';
import type { DemoHost } from './demo-host';
import { describeInDemo } from './demo-session';
import { filterButton, READERS, type KeyboardReader } from './kpi-key-cases';
import { openIn } from './open-in';
import { asAdmin } from './people';
import { changeTarget, deleteTarget, makeTarget, rowWith } from './target-key-cases';
import { keepSecret, makeWebhook } from './webhook-key-cases';

jest.setTimeout(300_000);

const PLUGIN = '/admin/plugins/cx';
const LOCATION = '/content-manager/collection-types/plugin::cx.location';
const PLACE = 'Branch North';
const ADDRESS = 'ops@example.com';

const seed = async (demo: DemoHost): Promise<void> => {
  const admin = await asAdmin(demo);
  const place = { key: 'north', name: PLACE, timeZone: 'UTC', calendar: 'gregorian' };
  await admin.post(LOCATION, { ...place, archived: false }).expect(201);
};

/** Targets of a place. */
const TARGETS = [
  { reader: READERS.en, kpi: 'ces', recurrence: 'month', value: '5', next: '5.5' },
  { reader: READERS.fa, kpi: 'csat', recurrence: 'quarter', value: '۸۰', next: '۸۵٫۵' },
  { reader: READERS.ar, kpi: 'nps', recurrence: 'year', value: '٤٠', next: '٤٥' },
] as const;

/** An alert's name, and the one that it is given later. */
const ALERTS = {
  en: ['Shop alert', 'Branch alert'],
  ar: ['تنبيه المتجر', 'تنبيه الفرع'],
  fa: ['هشدار فروشگاه', 'هشدار شعبه'],
} as const;
const WEBHOOKS = {
  en: ['First hook', 'Second hook'],
  ar: ['الخطاف الأول', 'الخطاف الثاني'],
  fa: ['وب‌هوک یک', 'وب‌هوک دو'],
} as const;

describeInDemo('targets and alerts without a pointer', seed, (session) => {
  let page: Page;
  let trouble: string[];
  const open = async (path: string, { locale, calendar }: KeyboardReader) => {
    ({ page, trouble } = await openIn(session.admin, `${PLUGIN}${path}`, locale, calendar));
    await page.locator('[data-cx-page]').getByRole('heading', { level: 1 }).waitFor();
  };
  const quiet = async () => {
    // The browser itself writes an error for each answer of 400, which is asked for here.
    expect(trouble.filter((text) => !text.includes('400 (Bad Request)'))).toEqual([]);
    await page.close();
  };

  describe.each(TARGETS)('targets in $reader.locale', ({ reader, ...target }) => {
    beforeAll(() => open('/targets', reader));
    afterAll(quiet);

    it('are made, for a place and a period', () =>
      makeTarget(page, reader, { ...target, place: PLACE }));

    it('get another value', () => changeTarget(page, reader, PLACE, target.next));

    it('are deleted when that is meant', () => deleteTarget(page, reader, PLACE));
  });

  describe.each(Object.values(READERS))('alerts in $locale', (reader) => {
    const { texts } = reader;
    const names = ALERTS[reader.locale];
    beforeAll(() => open('/alerts', reader));
    afterAll(quiet);

    it('are made, with an address that is written to', () =>
      makeAlert(page, reader, names[0], ADDRESS));

    it('are switched off and on', async () => {
      const { card, onOff } = cardOf(page, reader, names[0]);
      await switchTo(onOff, false);
      await card.getByText(texts['alerts.off'], { exact: true }).first().waitFor();
      await switchTo(onOff, true);
    });

    it('are changed', () => renameAlert(page, reader, names[0], names[1]));

    it('send a test, which stands in the log; the log is filtered', async () => {
      const { test } = cardOf(page, reader, names[1]);
      await pressOn(test);
      await page.getByText(texts['alerts.testSent']).first().waitFor();
      await focusBackOn(test);
      await goToTab(page, reader, texts['alerts.tab.log']);
      const row = rowWith(page, names[1]).filter({ hasText: ADDRESS });
      const state = row.getByRole('gridcell').filter({ hasText: texts['log.state.sent'] });
      await state.waitFor();
      await arrowInto(page.getByRole('grid', { name: texts['alerts.tab.log'] }), state);
      const filter = filterButton(page, texts['log.filter']);
      await chooseFrom(
        filter,
        'menuitemradio',
        new RegExp(`^${texts['log.state.failed']} `),
        'Shift+Tab'
      );
      await page.waitForURL(/state=failed/);
      await page.getByText(texts['log.empty'], { exact: true }).waitFor();
      await focusBackOn(filter);
      await chooseFrom(filter, 'menuitemradio', texts['log.all']);
      await row.waitFor();
      await focusBackOn(filter);
    });

    it('are deleted when that is meant', async () => {
      await goToTab(page, reader, texts['alerts.tab.rules']);
      await removeCard(page, reader, names[1], {
        title: texts['alerts.deleteTitle'],
        confirm: texts['alerts.deleteNow'],
      });
    });
  });

  describe.each(Object.values(READERS))('webhooks and the digest in $locale', (reader) => {
    const { texts } = reader;
    const names = WEBHOOKS[reader.locale];
    beforeAll(async () => {
      await session.admin.grantPermissions(['clipboard-read', 'clipboard-write']);
      await open('/alerts', reader);
      await goToTab(page, reader, texts['alerts.tab.webhooks']);
    });
    afterAll(quiet);

    it.each(names)('are made, and their secret is kept: %s', async (name) => {
      await makeWebhook(page, reader, name);
      await keepSecret(page, reader);
      await cardOf(page, reader, name).card.waitFor();
    });

    it.each(names)('are deleted when that is meant: %s', (name) =>
      removeCard(page, reader, name, {
        title: texts['webhooks.deleteTitle'],
        confirm: texts['webhooks.deleteNow'],
      })
    );

    it('is switched to the other side and back, and comes at another hour', async () => {
      const digest = page.getByRole('switch', { name: texts['digest.title'] });
      const hour = page.getByRole('combobox', { name: texts['digest.hour'] });
      await digest.waitFor();
      if ((await digest.getAttribute('aria-checked')) === 'true') await switchTo(digest, false);
      await hour.waitFor({ state: 'detached' });
      await switchTo(digest, true);
      await page.getByText(texts['digest.on']).first().waitFor();
      const before = Number(await hour.inputValue());
      await chooseIn(hour, String(before + 1));
      await page.waitForFunction(
        ([one, value]) => (one as HTMLSelectElement | null)?.value === value,
        [await hour.elementHandle(), String(before + 1)] as const
      );
      await focusBackOn(hour);
      await switchTo(digest, false);
      await page.getByText(texts['digest.off']).first().waitFor();
    });
  });
});
