import type { ScoreHistogram } from '../../../server/src/kpi/definition';
import { enps, netScoreKpi, nps } from '../../../server/src/kpi/net-score';
import { heldBackCells, withheldEstimate } from '../../../server/src/kpi/withhold';

/** So many tens. */
const tens = (count: number): ScoreHistogram[] => [
  { scale: { min: 0, max: 10 }, counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, count] },
];

describe('numbers of few employees', () => {
  it('are withheld below ten answers, and not where there is none or they are of customers', () => {
    expect(enps.estimate(tens(9))).toEqual({
      value: null,
      n: 9,
      numerator: null,
      denominator: null,
      confidence: null,
      flags: ['suppressed', 'insufficient', 'low_n'],
    });
    expect(enps.estimate(tens(10)).value).toBe(100);
    expect(enps.estimate([]).flags).toEqual(['no_data']);
    expect(nps.estimate(tens(9)).value).toBe(100);
  });

  it('are in no difference and no shrunken estimate', () => {
    expect(enps.difference(tens(9), tens(40))).toBeNull();
    expect(enps.difference(tens(40), tens(9))).toBeNull();
    expect(enps.difference(tens(40), tens(10))).not.toBeNull();
    const shrunk = enps.shrink?.([tens(9), ...Array.from({ length: 6 }, () => tens(40))]);
    expect(shrunk?.[0] ?? null).toBeNull();
  });

  it('stay withheld under rules that a site sets', () => {
    const rules = { minimumN: { interval: 20, ranking: 40 }, topBoxes: null };
    const adjusted = enps.adjust?.(rules, enps);
    expect(adjusted?.heldBackBelow).toBe(10);
    expect(adjusted?.estimate(tens(9)).value).toBeNull();
  });

  it('take the next small part with them, which would be what is left of the whole', () => {
    const parts = [tens(30), tens(12), tens(9)];
    expect(heldBackCells(10, tens(51), parts)).toEqual([false, true, true]);
    expect(heldBackCells(10, tens(42), parts.slice(0, 2))).toEqual([false, false]);
    expect(heldBackCells(undefined, tens(51), parts)).toEqual([false, false, false]);
  });

  it('can be asked for by a host for a net score of its own', () => {
    const own = netScoreKpi({
      key: 'partners',
      metrics: ['partners'],
      accepts: () => true,
      classify: () => 1,
      heldBackBelow: 5,
    });
    expect(own.estimate(tens(4)).value).toBeNull();
    expect(own.estimate(tens(5)).value).toBe(100);
  });

  it('say so once', () => {
    expect(withheldEstimate({ n: 3, flags: ['suppressed'] }).flags).toEqual(['suppressed']);
  });
});
