import fc from 'fast-check';
import type { KpiAnswer, KpiWindow } from '../../../shared/contracts/kpi';
import { changeBetween, compareGroups } from '../../../server/src/kpi/compare-groups';
import type { KpiDefinition, ScoreHistogram } from '../../../server/src/kpi/definition';
import { mergeHistograms, subtractHistograms, totalOf } from '../../../server/src/kpi/histogram';
import { nps } from '../../../server/src/kpi/net-score';
import { responses } from '../../../server/src/kpi/responses';
import { suppressAnswer } from '../../../server/src/kpi/suppression';
import { RESPONSE_SCALE } from '../../../shared/metrics';

const window: KpiWindow = {
  from: '2025-01-01',
  to: '2025-01-31',
  timeZone: 'Asia/Riyadh',
  calendar: 'gregorian',
  weekStart: 1,
};

interface Cells {
  series?: ScoreHistogram[][];
  groups?: ScoreHistogram[][];
  earlier?: ScoreHistogram[];
}

/** An answer as the service composes it, with the histograms behind it. */
const answered = (definition: KpiDefinition, total: ScoreHistogram[], cells: Cells = {}) => {
  const { series = [], groups = [], earlier } = cells;
  const answer: KpiAnswer = {
    kpi: definition.key,
    definitionVersion: 1,
    unit: definition.unit,
    direction: definition.direction,
    basis: 'occurred',
    terms: null,
    ...definition.estimate(total),
    window,
    exclusions: { duplicate: 3, bot: 1, test: 0, invalid: 0, quarantined: 8 },
    change: earlier ? changeBetween(definition, earlier, total, window) : null,
    target: null,
    series: series.map((point, i) => ({
      period: `2025-W0${i}`,
      start: '2025-01-01',
      end: '2025-01-07',
      partial: false,
      ...definition.estimate(point),
    })),
    groups: compareGroups(definition, groups).map((group, i) => ({
      key: `g${i}`,
      label: `Group ${i}`,
      change: null,
      target: null,
      ...group,
    })),
  };
  return { answer, evidence: { total, series, groups, ...(earlier && { earlier }) } };
};

const answers = (promoters: number, passives: number, detractors: number): ScoreHistogram[] => [
  {
    scale: { min: 0, max: 10 },
    counts: [0, 0, 0, detractors, 0, 0, 0, passives, 0, promoters, 0],
  },
];
const publicAnswer = (total: ScoreHistogram[], cells: Cells = {}, minimumN?: number) => {
  const { answer, evidence } = answered(nps, total, cells);
  return suppressAnswer(answer, { ...evidence, ...(minimumN && { minimumN }) });
};
const ofGroups = (...groups: ScoreHistogram[][]) =>
  publicAnswer(mergeHistograms(...groups), { groups });
const hiddenIn = (list: readonly { flags: string[] }[]) =>
  list.map(({ flags }) => flags.includes('suppressed'));

describe('public answers', () => {
  it('round what is large enough', () => {
    const shown = publicAnswer(answers(51, 30, 21));
    expect(shown).toMatchObject({ value: 29, n: 100, numerator: null, denominator: null });
    expect(Number.isInteger(shown.confidence?.low)).toBe(true);
    expect(Number.isInteger(shown.confidence?.high)).toBe(true);
    expect(shown.exclusions).toEqual({
      duplicate: 5,
      bot: 0,
      test: 0,
      invalid: 0,
      quarantined: 10,
    });
    expect(shown.flags).toEqual([]);
  });

  it('withhold few and equal answers', () => {
    const few = publicAnswer(answers(4, 3, 2));
    expect(few).toMatchObject({ value: null, n: 0, confidence: null, flags: ['suppressed'] });
    expect(Object.values(few.exclusions)).toEqual([0, 0, 0, 0, 0]);
    expect(publicAnswer(answers(4, 3, 3)).flags).toEqual(['low_n']);
    expect(publicAnswer(answers(4, 3, 2), {}, 5).value).toBe(22);
    expect(publicAnswer(answers(40, 0, 0)).flags).toEqual(['suppressed']);
    expect(publicAnswer([]).flags).toEqual(['no_data']);
  });

  it('hide the second-smallest group with the smallest', () => {
    const shown = ofGroups(
      answers(4, 2, 1),
      answers(10, 10, 10),
      answers(8, 8, 4),
      answers(30, 20, 10)
    );
    expect(hiddenIn(shown.groups)).toEqual([true, false, true, false]);
    expect(shown.groups[0]).toMatchObject({ value: null, n: 0, shrunk: null, versusRest: null });
    expect(shown.groups[1]).toMatchObject({ value: 0, n: 30, shrunk: null, versusRest: null });
    expect(shown.groups.map(({ position }) => position)).toEqual([
      'indistinguishable',
      'indistinguishable',
      'indistinguishable',
      'indistinguishable',
    ]);
  });

  it('hide more until what is hidden is large enough together', () => {
    const shown = ofGroups(answers(2, 1, 0), answers(1, 1, 0), answers(9, 9, 9), answers(9, 9, 8));
    expect(hiddenIn(shown.groups)).toEqual([true, true, false, true]);
  });

  it('show all groups that are large enough, with their place but no p-value', () => {
    const shown = ofGroups(answers(60, 30, 10), answers(20, 30, 50), answers(48, 30, 22));
    expect(hiddenIn(shown.groups)).toEqual([false, false, false]);
    expect(shown.groups.map(({ position }) => position)).toEqual([
      'above',
      'below',
      'indistinguishable',
    ]);
    shown.groups.forEach((group) => expect(group.versusRest).toBeNull());
  });

  it('hide all groups when answers outside of them would be left over alone', () => {
    const groups = [answers(10, 5, 5), answers(9, 9, 3)];
    const total = mergeHistograms(...groups, answers(1, 1, 0));
    expect(hiddenIn(publicAnswer(total, { groups }).groups)).toEqual([true, false]);
  });

  it('hide all groups that are no parts of the total', () => {
    const groups = [answers(10, 5, 5), answers(9, 9, 3)];
    const { answer, evidence } = answered(nps, mergeHistograms(...groups), { groups });
    const shown = suppressAnswer(answer, { ...evidence, total: answers(15, 9, 6) });
    expect(hiddenIn(shown.groups)).toEqual([true, true]);
  });

  it('treat periods like groups, and leave empty ones empty', () => {
    const series = [answers(4, 2, 1), [], answers(10, 10, 10), answers(8, 8, 4)];
    const shown = publicAnswer(mergeHistograms(...series), { series });
    expect(hiddenIn(shown.series)).toEqual([true, false, false, true]);
    expect(shown.series[1]).toMatchObject({ value: null, n: 0, flags: ['no_data'] });
    expect(shown.series[0]).toMatchObject({ period: '2025-W00', value: null, n: 0 });
  });

  it('show a change only where both windows may be shown', () => {
    const total = answers(1200, 500, 300);
    const shown = publicAnswer(total, { earlier: answers(501, 301, 201) });
    expect(shown.change).toMatchObject({
      from: 30,
      n: 1005,
      value: 15,
      pValue: null,
      significant: true,
      window,
    });
    expect(publicAnswer(total, { earlier: answers(3, 3, 3) }).change).toBeNull();
    const { answer, evidence } = answered(nps, total, { earlier: answers(501, 301, 201) });
    expect(suppressAnswer(answer, { ...evidence, earlier: undefined }).change).toBeNull();
  });

  it('round counts of responses; equal by nature, they give no answer away', () => {
    const forms = (n: number) => [{ scale: RESPONSE_SCALE, counts: [0, n] }];
    const { answer, evidence } = answered(responses, forms(43));
    expect(suppressAnswer(answer, evidence)).toMatchObject({
      value: 45,
      n: 45,
      confidence: { low: 30, high: 60 },
    });
    const few = answered(responses, forms(9));
    expect(suppressAnswer(few.answer, few.evidence).value).toBeNull();
  });

  it('refuse a minimum below 5 and evidence that does not fit', () => {
    expect(() => publicAnswer(answers(9, 9, 9), {}, 4)).toThrow(/whole number from 5, got 4/);
    const { answer, evidence } = answered(nps, answers(9, 9, 9), { groups: [answers(9, 9, 9)] });
    expect(() => suppressAnswer(answer, { ...evidence, groups: [] })).toThrow(/every group/);
  });
});

describe('suppression cannot be undone by subtraction', () => {
  const fact = fc.record({
    group: fc.nat({ max: 5 }),
    period: fc.nat({ max: 4 }),
    score: fc.constantFrom(0, 3, 7, 9, 10),
  });
  const facts = fc.oneof(
    fc.array(fact, { maxLength: 120 }),
    fc.array(fact, { minLength: 60, maxLength: 400, size: 'max' })
  );
  type Fact = { group: number; period: number; score: number };

  const histogramOf = (list: readonly Fact[]): ScoreHistogram[] => [
    {
      scale: { min: 0, max: 10 },
      counts: Array.from(
        { length: 11 },
        (_, score) => list.filter((f) => f.score === score).length
      ),
    },
  ];
  const split = (list: readonly Fact[], by: 'group' | 'period', count: number) =>
    Array.from({ length: count }, (_, i) => histogramOf(list.filter((f) => f[by] === i)));
  const distinct = (histograms: readonly ScoreHistogram[]) =>
    mergeHistograms(histograms).flatMap(({ counts }) => counts.filter((n) => n > 0)).length;

  const attack = (
    total: ScoreHistogram[],
    shownTotal: KpiAnswer,
    cells: ScoreHistogram[][],
    shown: readonly { value: number | null; n: number; flags: string[] }[],
    k: number
  ) => {
    const filled = cells.filter((cell) => totalOf(cell) > 0);
    const visible = cells.filter((_, i) => shown[i]?.value !== null);
    shown.forEach(({ value, n, flags }, i) => {
      const cell = cells[i] ?? [];
      if (value === null) return expect([n, flags.length]).toEqual([0, 1]);
      expect(n % 5).toBe(0);
      expect(totalOf(cell)).toBeGreaterThanOrEqual(k);
      expect(distinct(cell)).toBeGreaterThan(1);
    });
    if (shownTotal.value === null) return expect(visible).toHaveLength(0);
    const hidden = filled.length - visible.length;
    if (hidden === 0) return;
    // Even someone who learnt every visible histogram exactly is left with this:
    const left = subtractHistograms(total, mergeHistograms(...visible));
    expect(hidden).toBeGreaterThanOrEqual(2);
    expect(totalOf(left)).toBeGreaterThanOrEqual(k);
    expect(distinct(left)).toBeGreaterThan(1);
  };

  it('neither of groups nor of periods', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(5, 10), (list, minimumN) => {
        const total = histogramOf(list);
        const cells = { series: split(list, 'period', 5), groups: split(list, 'group', 6) };
        const shown = publicAnswer(total, cells, minimumN);
        attack(total, shown, cells.groups, shown.groups, minimumN);
        attack(total, shown, cells.series, shown.series, minimumN);
      }),
      { numRuns: 300 }
    );
  });
});
