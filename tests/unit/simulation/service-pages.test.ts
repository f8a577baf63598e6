import { SERVICE_PAGES } from '../../../demo/simulation/service-pages';
import { TOUCHPOINTS } from '../../../demo/simulation/touchpoints';

const KNOWN = new Set(TOUCHPOINTS.map(({ key }) => key));

describe('the pages of the simulated site', () => {
  it('are the content of touchpoints that are there, but for one that is of none', () => {
    const linked = SERVICE_PAGES.flatMap(({ touchpoints }) => touchpoints);
    expect(linked.filter((key) => !KNOWN.has(key))).toEqual([]);
    expect(SERVICE_PAGES.filter(({ touchpoints }) => touchpoints.length === 0)).toHaveLength(1);
    const keys = SERVICE_PAGES.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['en', /^[^\u0600-\u06FF]+$/],
    ['ar', /^[^پچژگیکA-Za-z]+$/],
    ['fa', /^[^ةىيكA-Za-z]+$/],
  ] as const)('are written in the letters of %s', (locale, letters) => {
    for (const { title, text } of SERVICE_PAGES) {
      expect(title[locale]).toMatch(letters);
      expect(text[locale]).toMatch(letters);
    }
  });

  it('leave marks within the simulated year, on days of their own', () => {
    const days = SERVICE_PAGES.flatMap(({ rewritten }) => rewritten ?? []);
    expect(days.length).toBeGreaterThan(1);
    expect(new Set(days).size).toBe(days.length);
    expect(days.every((day) => day > 0 && day < 365)).toBe(true);
  });
});
