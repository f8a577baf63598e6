import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { getService } from '../../../server/src/services/get-service';
import { violationsIn } from '../../browser/accessibility';
import { describeInBrowser, launchChromium } from '../../browser/chromium';
import { PLUGIN_ROOT } from '../host/host-app';
import type { Host } from '../host';
import { FILES } from './attachments';
import { AGENT, DECIDED, INVESTIGATING, PROPOSED } from './case-steps';
import { close, decide, filed, startGuestHost } from './guest-host';

const PAGE = path.join(PLUGIN_ROOT, 'docs/examples/complaint.html');
/** Where a picture of each language is left; nowhere unless it is set. */
const PICTURES = process.env.CX_EXAMPLE_PICTURES;

describeInBrowser('the example page', () => {
  let host: Host;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    host = await startGuestHost('sqlite');
    browser = await launchChromium();
    page = await browser.newPage({ acceptDownloads: true });
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await host.stop();
  });

  const openAt = async (hash = ''): Promise<void> => {
    const url = new URL(pathToFileURL(PAGE));
    url.search = String(new URLSearchParams({ base: host.url, siteKey: host.siteKey }));
    url.hash = hash;
    await page.goto('about:blank');
    await page.goto(url.href);
  };
  const shownState = () => page.locator('#case-state').textContent();
  const becomes = (state: string) =>
    page.waitForFunction(
      (name) => document.querySelector('#case-state')?.textContent === name,
      state
    );
  /** Files what the reader's language says; gives reference and secret as the page shows them. */
  const fileIn = async (locale: string, text: string) => {
    await openAt(`locale=${locale}`);
    await page.fill('#text', text);
    await page.fill('#email', 'sara@example.com');
    await page.setInputFiles('#files', {
      name: 'parcel.jpg',
      mimeType: 'image/jpeg',
      buffer: FILES.jpeg,
    });
    await page.click('#file button');
    await page.waitForSelector('#case:not([hidden])');
    const textOf = async (id: string) => (await page.locator(id).textContent()) ?? '';
    return { reference: await textOf('#filed-reference'), secret: await textOf('#filed-secret') };
  };

  it('files a complaint with a file, follows it, answers the decision and the two questions', async () => {
    await openAt('locale=en');
    await page.fill('#subject', 'Late parcel');
    await page.click('#file button');
    await page.waitForSelector('#file [aria-invalid]');
    await page.fill('#text', 'It came two weeks late.');
    await page.fill('#email', 'sara@example.com');
    await page.setInputFiles('#files', {
      name: 'parcel.jpg',
      mimeType: 'image/jpeg',
      buffer: FILES.jpeg,
    });
    await page.click('#file button');
    await page.waitForSelector('#case:not([hidden])');
    const reference = (await page.locator('#filed-reference').textContent()) ?? '';
    const secret = (await page.locator('#filed-secret').textContent()) ?? '';
    expect(await shownState()).toBe('Received');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('#events button'),
    ]);
    expect(fs.readFileSync(await download.path())).toEqual(FILES.jpeg);
    await page.fill('#message', 'Any news?');
    await page.click('#write button');
    await page.waitForSelector('#events li:nth-child(2)');

    await decide(host, reference);
    await openAt(String(new URLSearchParams({ reference, secret, locale: 'en' })));
    await page.waitForSelector('#actions button[value=accept]');
    // The address keeps nothing of it.
    expect(page.url()).not.toContain(secret);
    await page.click('#actions button[value=accept]');
    await page.waitForFunction(
      () => document.querySelector('#case-state')?.textContent === 'Accepted'
    );
    await close(host, reference);
    await openAt(String(new URLSearchParams({ reference, secret, locale: 'en' })));
    await page.check('#survey input[name=outcome][value="2"]');
    await page.check('#survey input[name=process][value="5"]');
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.url().endsWith('/api/cx/feedback')),
      page.click('#survey button'),
    ]);
    expect(answer.status()).toBe(201);

    await openAt(String(new URLSearchParams({ reference, secret: 'x'.repeat(27), locale: 'en' })));
    await page.waitForFunction(() =>
      document.querySelector('#open .wrong')?.textContent?.includes('do not belong together')
    );
    for (const locale of ['en', 'ar', 'fa']) {
      await openAt(String(new URLSearchParams({ reference, secret, locale })));
      await page.waitForSelector('#case:not([hidden])');
      expect(await page.locator('html').getAttribute('dir')).toBe(locale === 'en' ? 'ltr' : 'rtl');
      expect(await violationsIn(page, 'body')).toEqual([]);
      if (PICTURES) {
        await page.screenshot({ path: path.join(PICTURES, `${locale}.png`), fullPage: true });
      }
    }
    if (PICTURES) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.screenshot({ path: path.join(PICTURES, 'fa-dark.png'), fullPage: true });
    }
  }, 300_000);

  it.each([
    {
      ...{ locale: 'ar', text: 'لم يصل الطرد.', message: 'هل من جديد؟' },
      ...{ rejected: 'لم يُقبل القرار', accepted: 'قُبل القرار', withdrawn: 'مسحوبة' },
      ...{ reopened: 'أُعيد فتحها' },
    },
    {
      ...{ locale: 'fa', text: 'بسته نرسید.', message: 'خبری نشد؟' },
      ...{ rejected: 'تصمیم پذیرفته نشد', accepted: 'پذیرفته‌شده', withdrawn: 'پس‌گرفته‌شده' },
      ...{ reopened: 'دوباره باز' },
    },
  ])(
    'is a way through all of a case in $locale',
    async ({ locale, text, message, ...states }) => {
      const { reference, secret } = await fileIn(locale, text);
      const link = String(new URLSearchParams({ reference, secret, locale }));
      const act = (action: string) => page.click(`#actions button[value=${action}]`);
      await page.fill('#message', message);
      await page.click('#write button');
      await page.waitForSelector('#events li:nth-child(2)');
      const told = await page.locator('#events li').allTextContents();
      expect(told[0]).toContain(text);
      expect(told[1]).toContain(message);

      await decide(host, reference);
      await openAt(link);
      await act('reject');
      // A rejection says why.
      await page.waitForSelector('#reason[aria-invalid]');
      await page.fill('#reason', message);
      await act('reject');
      await becomes(states.rejected);
      await getService('complaints', host).execute(reference, [INVESTIGATING, PROPOSED, DECIDED], {
        by: AGENT,
      });
      await openAt(link);
      await act('accept');
      await becomes(states.accepted);
      await close(host, reference);
      await openAt(link);
      await page.fill('#reason', text);
      await act('reopen');
      await becomes(states.reopened);

      const other = await fileIn(locale, text);
      expect(other.reference).not.toBe(reference);
      // Asked once more, since nobody takes it back alone.
      page.once('dialog', (dialog) => void dialog.dismiss());
      await act('withdraw');
      expect(await shownState()).not.toBe(states.withdrawn);
      page.once('dialog', (dialog) => void dialog.accept());
      await act('withdraw');
      await becomes(states.withdrawn);
      expect(await page.locator('#write').isVisible()).toBe(false);
    },
    300_000
  );

  it('files once what is sent again because no answer came; a link in the same tab is followed', async () => {
    const count = () => getService('store', host).complaints.count();
    const before = await count();
    await openAt('locale=en');
    await page.fill('#text', 'It came two weeks late.');
    await page.fill('#email', 'twice@example.com');
    const filings = '**/api/cx/complaints';
    await page.route(filings, async (route) => {
      if (route.request().method() === 'POST') await route.fetch();
      await route.abort();
    });
    await page.click('#file button');
    await page.waitForFunction(() =>
      document.querySelector('#file .wrong')?.textContent?.includes('can’t be reached')
    );
    expect(await count()).toBe(before + 1);
    await page.unroute(filings);
    await page.click('#file button');
    await page.waitForSelector('#case:not([hidden])');
    expect(await count()).toBe(before + 1);

    const { reference, secret } = await filed(host, { locale: 'fa' });
    const hash = String(new URLSearchParams({ reference, secret, locale: 'fa' }));
    await page.evaluate((next) => {
      window.location.hash = next;
    }, hash);
    await page.waitForFunction(
      (shown) => document.querySelector('#case-reference')?.textContent === shown,
      reference
    );
    expect(page.url()).not.toContain(secret);
    expect(await page.locator('html').getAttribute('lang')).toBe('fa');
  }, 300_000);
});
