import type { Improvement } from '../../../shared/contracts/improvement';
import { windowsOf } from '../../../server/src/services/improvements/effect-windows';
import { findBesides } from '../../../server/src/services/improvements/overlap';

const improvement = (key: string, over: Partial<Improvement> = {}): Improvement => ({
  key,
  title: `Title of ${key}`,
  rootCause: null,
  causeCode: null,
  solution: '…',
  expected: {},
  owner: null,
  team: null,
  touchpoints: [],
  locations: ['a'],
  kpi: 'nps',
  expectedEffect: null,
  state: 'started',
  startsOn: '2026-03-11',
  startSetAt: null,
  lookedAt: null,
  archived: false,
  ...over,
});

const mine = improvement('mine');
// 2026-03-01 … 10 is compared with 2026-03-11 … 20.
const windows = windowsOf('2026-03-11', '2026-03-21')!;

const found = (other: Partial<Improvement>, scope: string[] | null = null, of = mine) => {
  const { overlap, touched } = findBesides(of, windows, [of, improvement('other', other)], scope);
  return {
    here: overlap.improvements.map(({ key }) => key),
    unseen: overlap.unseen,
    touched: [...touched],
  };
};

describe('what else began while an improvement was measured', () => {
  it('is nothing but itself where there is nothing else', () => {
    expect(findBesides(mine, windows, [mine], null)).toEqual({
      overlap: { improvements: [], unseen: 0 },
      touched: new Set(),
    });
  });

  it.each([
    ['2026-03-01', false],
    ['2026-03-02', true],
    ['2026-03-20', true],
    ['2026-03-21', false],
    [null, false],
  ])('overlaps where it moved one of the two windows: begun on %s', (startsOn, overlaps) => {
    expect(found({ startsOn }).here).toEqual(overlaps ? ['other'] : []);
  });

  it('concerns the same touchpoints; none named is all', () => {
    const till = improvement('mine', { touchpoints: ['till'] });
    expect(found({ touchpoints: ['till', 'app'] }, null, till).here).toEqual(['other']);
    expect(found({ touchpoints: ['app'] }, null, till).here).toEqual([]);
    expect(found({ touchpoints: [] }, null, till).here).toEqual(['other']);
    expect(found({ touchpoints: ['app'] }).here).toEqual(['other']);
  });

  it('takes the locations where it began from those that are untouched', () => {
    expect(found({ locations: ['b', 'c'] })).toEqual({ here: [], unseen: 0, touched: ['b', 'c'] });
    expect(found({ locations: ['a', 'b'] })).toEqual({
      ...{ here: ['other'], unseen: 0, touched: ['b'] },
    });
  });

  it('leaves them where it began everywhere, for it is on both sides', () => {
    expect(found({ locations: [] })).toEqual({ here: ['other'], unseen: 0, touched: [] });
    const everywhere = improvement('mine', { locations: [] });
    expect(found({ locations: ['b'] }, null, everywhere)).toEqual({
      ...{ here: ['other'], unseen: 0, touched: [] },
    });
  });

  it('counts what was carried out and then archived, and not what never was', () => {
    expect(found({ archived: true, state: 'done' }).here).toEqual(['other']);
    expect(found({ archived: true, state: 'planned' }).here).toEqual([]);
    expect(found({ archived: true, state: 'abandoned' }).here).toEqual([]);
    expect(found({ state: 'abandoned' }).here).toEqual(['other']);
  });

  it('counts those whose titles the reader may not see', () => {
    expect(found({ locations: ['a', 'z'] }, ['a'])).toMatchObject({ here: [], unseen: 1 });
    expect(found({ locations: ['a'] }, ['a'])).toMatchObject({ here: ['other'], unseen: 0 });
  });
});
