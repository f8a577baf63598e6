import fc from 'fast-check';
import { createDefaultRegistry, findPainPoints, type JourneyPlace } from '../../../server/src/kpi';
import type { KpiTarget } from '../../../shared/contracts/kpi';
import { histogramOn } from './histogram-arbitrary';
import { scoreKpi } from './score-kpi';

const SCALE = { min: 1, max: 5 };
const csat = scoreKpi(createDefaultRegistry().get('csat'));
const lowIsGood = { ...csat, key: 'trouble', direction: 'down' as const };

/** So many dissatisfied and satisfied answers. */
const answers = (bad: number, good: number) => [{ scale: SCALE, counts: [0, bad, 0, good, 0] }];
const steady = (bad: number, good: number): JourneyPlace => ({
  first: answers(bad, good),
  second: answers(bad, good),
});
const kindsOf = (kpi: typeof csat, places: readonly JourneyPlace[]) =>
  findPainPoints(kpi, places).map(({ findings }) => findings.map(({ kind }) => kind));

const GOOD = steady(8, 42);

const place = fc
  .tuple(histogramOn(SCALE), histogramOn(SCALE))
  .map(([first, second]): JourneyPlace => ({ first: [first], second: [second] }));

describe('findPainPoints', () => {
  it('finds the truly bad place, and not the one whose few customers were grumpy', () => {
    const unlucky = steady(4, 3);
    expect(kindsOf(csat, [GOOD, steady(30, 20), GOOD, unlucky])).toEqual([
      [],
      ['below_others'],
      [],
      [],
    ]);
  });

  it('finds what falls from one half to the other, and not what rises', () => {
    const falling = { first: answers(5, 45), second: answers(22, 28) };
    const rising = { first: falling.second, second: falling.first };
    const [fell, rose] = findPainPoints(csat, [falling, rising]);
    expect(fell?.findings).toMatchObject([{ kind: 'falling', value: 56, against: 90, n: 50 }]);
    expect(rose?.findings).toEqual([]);
  });

  it('speaks of no trend where the halves were not asked alike', () => {
    const halves = { first: answers(5, 45), second: answers(22, 28) };
    const [reworded] = findPainPoints(csat, [{ ...halves, isOneSeries: false }]);
    expect(reworded?.findings).toEqual([]);
    expect(reworded?.estimate.n).toBe(100);
  });

  it('turns round with a KPI of which less is better', () => {
    const places = [GOOD, steady(30, 20), GOOD];
    expect(kindsOf(lowIsGood, places)[1]).toEqual([]);
    expect(kindsOf(lowIsGood, [steady(42, 8), steady(20, 30), steady(42, 8)])[1]).toEqual([
      'below_others',
    ]);
    expect(kindsOf({ ...csat, direction: 'neutral' }, places).flat()).toEqual([]);
  });

  it('holds a place against its target as statistics allow', () => {
    const target = (state: KpiTarget['state']): KpiTarget => ({
      key: 't',
      value: 95,
      state,
      from: '2025-01-01',
      to: '2025-12-31',
    });
    const kinds = (state: KpiTarget['state']) =>
      findPainPoints(csat, [GOOD], () => target(state))[0]?.findings.map(({ kind }) => kind);
    expect(kinds('missed')).toEqual(['below_target']);
    expect(kinds('behind')).toEqual(['below_target']);
    for (const state of ['reached', 'on_course', 'unclear', 'too_few', 'no_data'] as const) {
      expect(kinds(state)).toEqual([]);
    }
  });

  it('asks more of a place the more places are looked at', () => {
    const suspect = steady(14, 36);
    expect(kindsOf(csat, [suspect, GOOD, GOOD])[0]).toEqual(['below_others']);
    expect(kindsOf(csat, [suspect, ...Array<JourneyPlace>(90).fill(GOOD)])[0]).toEqual([]);
  });

  it('says the same in whatever order the places come', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), (places) => {
        const there = findPainPoints(csat, places);
        const back = findPainPoints(csat, [...places].reverse()).reverse();
        expect(back.map(({ findings }) => findings)).toEqual(there.map(({ findings }) => findings));
      })
    );
  });

  it('finds nothing on few answers, and every finding has its interval on the bad side', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), (places) => {
        for (const { findings } of findPainPoints(csat, places)) {
          for (const { n, againstN, difference } of findings) {
            expect(Math.min(n, againstN ?? 0)).toBeGreaterThanOrEqual(csat.minimumN.ranking);
            expect(difference.value).toBeLessThan(0);
            expect(difference.confidence?.high).toBeLessThan(0);
            expect(difference.pValue).toBeLessThan(0.05);
          }
        }
      })
    );
  });

  it('finds nothing where all places are alike', () => {
    fc.assert(
      fc.property(histogramOn(SCALE), fc.integer({ min: 1, max: 12 }), (histogram, count) => {
        const alike = { first: [histogram], second: [histogram] };
        expect(kindsOf(csat, Array(count).fill(alike)).flat()).toEqual([]);
      })
    );
  });
});
