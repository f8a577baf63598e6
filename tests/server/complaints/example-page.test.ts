import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { violationsIn } from '../../browser/accessibility';
import { describeInBrowser, launchChromium } from '../../browser/chromium';
import { PLUGIN_ROOT } from '../host/host-app';
import type { Host } from '../host';
import { FILES } from './attachments';
import { close, decide, startGuestHost } from './guest-host';

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
});
