import {
  boundsOf,
  CHOOSABLE_POINTS,
  rulesDraftOf,
  rulesIn,
  sameRules,
  withTopBox,
} from '../../../admin/src/pages/settings/kpi-rules-draft';
import { originsIn, wrongOriginIn } from '../../../admin/src/pages/settings/origins';
import { curlExample, pageExample } from '../../../admin/src/pages/settings/site-key-examples';
import { wholeNumberIn } from '../../../admin/src/pages/settings/whole-number';
import { zoneNames } from '../../../admin/src/pages/settings/zone-names';

const LOWEST = { interval: 5, ranking: 30 };
const NO_RULES = { minimumN: null, topBoxes: null };

describe('the form of a KPI’s rules', () => {
  it('gives back what it was given', () => {
    const rules = { minimumN: { interval: 10, ranking: 50 }, topBoxes: { 5: 1 } };
    expect(rulesIn(rulesDraftOf(rules), LOWEST)).toEqual(rules);
    expect(rulesIn(rulesDraftOf(NO_RULES), LOWEST)).toEqual(NO_RULES);
  });

  it('fills in what is left empty, and never falls below the definition', () => {
    const draft = rulesDraftOf(NO_RULES);
    expect(rulesIn({ ...draft, interval: '40' }, LOWEST)?.minimumN).toEqual({
      interval: 40,
      ranking: 40,
    });
    expect(rulesIn({ ...draft, ranking: '60' }, LOWEST)?.minimumN).toEqual({
      interval: 5,
      ranking: 60,
    });
    for (const wrong of ['4', '5.5', 'many', '10001']) {
      expect(rulesIn({ ...draft, interval: wrong }, LOWEST)).toBeUndefined();
    }
    expect(rulesIn({ ...draft, interval: '40', ranking: '35' }, LOWEST)).toBeUndefined();
    expect(boundsOf({ ...draft, interval: '40' }, LOWEST).ranking[0]).toBe(40);
  });

  it('keeps only the top boxes that differ from the custom', () => {
    const one = withTopBox(rulesDraftOf(NO_RULES), 5, 1);
    expect(rulesIn(one, LOWEST)?.topBoxes).toEqual({ 5: 1 });
    expect(rulesIn(withTopBox(one, 5, null), LOWEST)).toEqual(NO_RULES);
    expect(CHOOSABLE_POINTS).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(sameRules(NO_RULES, { minimumN: null, topBoxes: { 5: 1 } })).toBe(false);
  });
});

describe('the form of a site key', () => {
  it('reads origins line by line, as they are copied from a browser', () => {
    expect(originsIn(' https://shop.example/ \n\nhttp://localhost:3000\n')).toEqual([
      'https://shop.example',
      'http://localhost:3000',
    ]);
    expect(wrongOriginIn('')).toBeNull();
    expect(wrongOriginIn('https://shop.example\nshop.example')).toBe('shop.example');
    expect(wrongOriginIn('https://shop.example/basket')).toBe('https://shop.example/basket');
    expect(wrongOriginIn('https://[bad')).toBe('https://[bad');
  });

  it('shows requests that the key makes possible', () => {
    const url = 'https://cms.example/api/cx/feedback';
    const body = /-d '(.*)'$/s.exec(curlExample(url, 'cx_key'))?.[1] ?? '';
    expect(JSON.parse(body)).toEqual({
      siteKey: 'cx_key',
      answers: [{ metric: 'nps', score: 9 }],
    });
    expect(
      () => new Function(`return async () => { ${pageExample(url, 'cx_key')} }`)
    ).not.toThrow();
  });
});

describe('fields', () => {
  it('tell an empty number from a wrong one', () => {
    expect(wholeNumberIn(' ', [1, 5])).toBeNull();
    expect(wholeNumberIn('3', [1, 5])).toBe(3);
    for (const wrong of ['0', '6', '1.5', 'three']) {
      expect(wholeNumberIn(wrong, [1, 5])).toBeUndefined();
    }
  });

  it('offer UTC and the zone that is set, also one that the browser does not list', () => {
    const names = zoneNames('Asia/Nowhere');
    expect(names).toEqual(expect.arrayContaining(['UTC', 'Asia/Tehran', 'Asia/Nowhere']));
    expect(new Set(names).size).toBe(names.length);
  });
});
