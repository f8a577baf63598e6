import fc from 'fast-check';
import { changeBetween, compareGroups } from '../../../server/src/kpi/compare-groups';
import type { ScoreHistogram } from '../../../server/src/kpi/definition';
import { mergeHistograms } from '../../../server/src/kpi/histogram';
import { nps } from '../../../server/src/kpi/net-score';
import { responses } from '../../../server/src/kpi/responses';
import { csat } from '../../../server/src/kpi/top-box';
import { RESPONSE_SCALE } from '../../../shared/metrics';
import { histogramOn } from './histogram-arbitrary';

const ELEVEN = { min: 0, max: 10 };
const answers = (promoters: number, passives: number, detractors: number): ScoreHistogram[] => [
  { scale: ELEVEN, counts: [0, 0, 0, detractors, 0, 0, 0, passives, 0, promoters, 0] },
];

describe('comparison of groups', () => {
  const groups = [
    answers(60, 30, 10),
    answers(20, 30, 50),
    answers(48, 30, 22),
    answers(0, 1, 6),
    answers(49, 29, 22),
  ];

  it('holds each group against all others', () => {
    const [first] = compareGroups(nps, groups);
    const rest = mergeHistograms(...groups.slice(1));
    expect(first?.value).toBe(50);
    expect(first?.versusRest?.from).toBe(nps.estimate(rest).value);
    expect(first?.versusRest?.n).toBe(307);
    expect(first?.versusRest?.value).toBe(nps.difference(rest, groups[0] ?? [])?.value);
  });

  it('says above or below only where that is more than noise', () => {
    expect(compareGroups(nps, groups).map(({ position }) => position)).toEqual([
      'above',
      'below',
      'indistinguishable',
      'indistinguishable',
      'indistinguishable',
    ]);
  });

  it('does not judge a group with few answers, however bad', () => {
    const unlucky = compareGroups(nps, groups)[3];
    expect(unlucky?.value).toBeLessThan(-80);
    expect(unlucky?.flags).toContain('low_n');
    expect(unlucky?.versusRest).toMatchObject({ pValue: null, significant: false });
    expect(unlucky?.shrunk?.value).toBeGreaterThan(unlucky?.value ?? 0);
    expect(unlucky?.shrunk?.confidence.method).toBe('normal_posterior');
  });

  it('adjusts p-values for the number of groups that can be tested', () => {
    const alone = nps.difference(mergeHistograms(...groups.slice(1)), groups[0] ?? [])?.pValue ?? 1;
    const adjusted = compareGroups(nps, groups)[0]?.versusRest?.pValue ?? 0;
    expect(adjusted).toBeGreaterThan(alone);
    expect(adjusted).toBeLessThanOrEqual(4 * alone);
    const borderline = [
      answers(57, 30, 33),
      ...Array.from({ length: 9 }, () => answers(45, 30, 45)),
    ];
    const raw = nps.difference(mergeHistograms(...borderline.slice(1)), borderline[0] ?? []);
    expect(raw?.pValue).toBeLessThan(0.05);
    expect(compareGroups(nps, borderline)[0]).toMatchObject({
      position: 'indistinguishable',
      versusRest: { significant: false },
    });
  });

  it('uses a whole that is more than the groups', () => {
    const whole = mergeHistograms(...groups, answers(0, 0, 500));
    expect(compareGroups(nps, groups, whole)[2]?.position).toBe('above');
    expect(() => compareGroups(nps, groups, answers(1, 1, 1))).toThrow(/lacks/);
  });

  it('has nothing to hold a single group or a count against', () => {
    expect(compareGroups(nps, [answers(50, 30, 20)])[0]).toMatchObject({
      versusRest: null,
      shrunk: null,
      position: 'indistinguishable',
    });
    const counts = [10, 500].map((n) => [{ scale: RESPONSE_SCALE, counts: [0, n] }]);
    compareGroups(responses, counts).forEach((group) =>
      expect(group).toMatchObject({ versusRest: null, position: 'indistinguishable' })
    );
  });

  it('is the same in any order of the groups', () => {
    const histogram = histogramOn({ min: 1, max: 5 }, 30).map((h) => [h]);
    fc.assert(
      fc.property(fc.array(histogram, { minLength: 3, maxLength: 8 }), (any) => {
        const forth = compareGroups(csat, any);
        const back = compareGroups(csat, [...any].reverse()).reverse();
        forth.forEach((group, i) => {
          expect(back[i]?.value).toEqual(group.value);
          expect(back[i]?.position).toEqual(group.position);
          expect(back[i]?.versusRest?.pValue ?? -1).toBeCloseTo(group.versusRest?.pValue ?? -1, 9);
          const { versusRest, position } = group;
          expect(position === 'indistinguishable').toBe(!versusRest?.significant);
          if (versusRest?.significant) {
            expect(versusRest.pValue).toBeLessThan(0.05);
            expect(versusRest.confidence?.low ?? 0).not.toBe(0);
          }
        });
      }),
      { numRuns: 40 }
    );
  });
});

describe('change between two windows', () => {
  it('is significant only if the interval excludes 0', () => {
    const noise = changeBetween(nps, answers(50, 30, 20), answers(120, 50, 30));
    expect(noise).toMatchObject({ from: 30, n: 100, value: 15, significant: false, window: null });
    const real = changeBetween(nps, answers(500, 300, 200), answers(1200, 500, 300));
    expect(real).toMatchObject({ value: 15, significant: true });
    expect(real.confidence?.low).toBeGreaterThan(0);
  });

  it('needs enough answers on both sides', () => {
    const few = changeBetween(nps, answers(0, 0, 29), answers(100, 0, 0));
    expect(few).toMatchObject({ value: 200, significant: false });
    expect(few.confidence?.low).toBeGreaterThan(0);
    expect(changeBetween(nps, answers(0, 0, 30), answers(100, 0, 0)).significant).toBe(true);
    expect(changeBetween(nps, answers(0, 0, 4), answers(100, 0, 0))).toMatchObject({
      value: 200,
      confidence: null,
      pValue: null,
      significant: false,
    });
  });

  it('is open where a side has no answers', () => {
    expect(changeBetween(nps, [], answers(50, 30, 20))).toEqual({
      from: null,
      n: 0,
      value: null,
      confidence: null,
      pValue: null,
      significant: false,
      window: null,
    });
  });

  it('judges counts by the exact test, from 0 on', () => {
    const forms = (n: number) => [{ scale: RESPONSE_SCALE, counts: [0, n] }];
    expect(changeBetween(responses, [], forms(20))).toMatchObject({ from: 0, significant: true });
    expect(changeBetween(responses, forms(20), forms(25)).significant).toBe(false);
  });
});
