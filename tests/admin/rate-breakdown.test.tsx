import '@testing-library/jest-dom';
import { configure, screen, within } from '@testing-library/react';

import { PREFERENCE_KEY } from '../../admin/src/language/preference';
import { App } from '../../admin/src/pages/App';
import { overview } from './overview-fixture';
import { renderAdmin } from './render-admin';

configure({ defaultHidden: true });

beforeEach(() => window.localStorage.clear());

const plain = (element: Element): string =>
  (element.textContent ?? '').replace(/[\u2066-\u2069\u202a-\u202e]/g, '');

/** The overview as if its first KPI were a rate. */
const open = async (locale: string, heading: RegExp) => {
  window.localStorage.setItem(PREFERENCE_KEY, JSON.stringify({ locale }));
  const definitions = overview.definitions.map((kpi) =>
    kpi.key === 'nps'
      ? { ...kpi, name: 'Rate', unit: 'per_thousand' as const, direction: 'down' as const }
      : kpi
  );
  renderAdmin(<App />, { answer: { ...overview, definitions } });
  const title = await screen.findByRole('heading', { name: heading });
  return title.closest('section') ?? document.body;
};

describe('a rate by location', () => {
  it.each([
    ['en', /^Rate by location/, ' per 1,000'],
    ['fa', /Rate بر پایهٔ شعبه/, 'در هر ۱٬۰۰۰'],
    ['ar', /Rate حسب الفرع/, 'لكل ١٬٠٠٠'],
  ])('says its unit once beside the axis, not at every mark, in %s', async (...is) => {
    const [locale, heading, unit] = is;
    const card = await open(locale, heading);
    const marks = [...card.querySelectorAll('svg text')].map(plain);
    expect(marks.length).toBeGreaterThan(2);
    for (const mark of marks) expect(mark).not.toContain(unit.trim());
    expect(within(card).getAllByText(unit.trim(), { exact: true }).length).toBeGreaterThan(0);
  });

  it('says the unit of an interval once', async () => {
    await open('en', /^Rate by location/);
    const cards = [...document.querySelectorAll('article, section, div')].map(plain);
    expect(cards.some((text) => /\d … −?\d+(\.\d+)? per 1,000/.test(text))).toBe(true);
    expect(cards.some((text) => /per 1,000 … /.test(text))).toBe(false);
  });
});
