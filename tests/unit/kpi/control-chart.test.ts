import fc from 'fast-check';

import type { KpiPoint } from '../../../shared/contracts/kpi';
import { centreOn, controlChartOf } from '../../../server/src/kpi/control-chart';
import type { KpiDefinition } from '../../../server/src/kpi/definition';
import { meanKpi, stars } from '../../../server/src/kpi/mean-score';
import { nps } from '../../../server/src/kpi/net-score';
import { csat } from '../../../server/src/kpi/top-box';
import { valueRangeOf } from '../../../server/src/kpi/value-range';
import { laneySigma } from '../../../server/src/statistics/laney-sigma';
import { pChartLimits } from '../../../server/src/statistics/p-chart-limits';
import { xmrLimits } from '../../../server/src/statistics/xmr-limits';

const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);

const point = (index: number, over: Partial<KpiPoint>): KpiPoint => ({
  period: day(index),
  start: day(index),
  end: day(index),
  partial: false,
  value: 0,
  n: 100,
  numerator: null,
  denominator: null,
  confidence: null,
  flags: [],
  ...over,
});

const values = (...list: number[]) => list.map((value, index) => point(index, { value }));
const shares = (list: readonly number[], n: number) =>
  list.map((hits, index) =>
    point(index, { value: (100 * hits) / n, numerator: hits, denominator: n, n })
  );

/** Twelve values around 10 with a mean moving range of 2. */
const CALM = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];

describe('the control chart of a KPI', () => {
  it('is an XmR chart with the statistics’ limits, fixed by the first twelve', () => {
    const series = values(...CALM, 30, 30);
    const chart = controlChartOf(nps, series);
    const reference = xmrLimits(CALM);
    expect(chart).toMatchObject({
      kind: 'xmr',
      status: 'fixed',
      centre: reference?.mean,
      inflation: null,
      baseline: { from: day(0), to: day(11), periods: 12 },
    });
    for (const { limits } of chart.points) expect(limits).toEqual(reference?.limits);
    expect(chart.signals).toEqual([
      {
        rule: 'outside',
        side: 'above',
        effect: 'improvement',
        from: day(12),
        to: day(13),
        periods: [day(12), day(13)],
      },
    ]);
  });

  it('has no limits below six periods, and trial ones below twelve', () => {
    expect(controlChartOf(nps, values(...CALM.slice(0, 5)))).toMatchObject({
      status: 'too_few',
      centre: null,
      baseline: null,
      signals: [],
    });
    const trial = controlChartOf(nps, values(...CALM.slice(0, 11)));
    expect(trial).toMatchObject({ status: 'trial', baseline: { periods: 11 } });
    expect(trial.points[0]?.limits).not.toBeNull();
    expect(controlChartOf(nps, values(...CALM)).status).toBe('fixed');
  });

  it('neither judges nor counts what is incomplete, empty or too few', () => {
    const series = [
      point(0, { value: 90, partial: true }),
      ...CALM.map((value, index) => point(index + 1, { value })),
      point(13, { value: null, n: 0 }),
      point(14, { value: -90, n: 4 }),
      point(15, { value: 30 }),
      point(16, { value: -90, partial: true }),
    ];
    const chart = controlChartOf(nps, series);
    expect(chart.points.map(({ leftOut }) => leftOut)).toEqual([
      'incomplete',
      ...CALM.map(() => null),
      'no_value',
      'few_answers',
      null,
      'incomplete',
    ]);
    expect(chart.baseline).toEqual({ from: day(1), to: day(12), periods: 12 });
    expect(chart.points[0]?.limits).toBeNull();
    expect(chart.signals.map(({ periods }) => periods)).toEqual([[day(15)]]);
  });

  it('finds a run over a period that is left out', () => {
    const series = [
      ...CALM.map((value, index) => point(index, { value })),
      ...[12, 11, 12].map((value, index) => point(12 + index, { value })),
      point(15, { value: null, n: 0 }),
      ...[11, 12, 11].map((value, index) => point(16 + index, { value })),
    ];
    const [run] = controlChartOf(nps, series).signals;
    expect(run).toMatchObject({ rule: 'run', side: 'above', effect: 'improvement' });
    expect(run?.periods).toEqual([11, 12, 13, 14, 16, 17, 18].map(day));
  });

  it('says whether a signal is welcome, by the direction of the KPI', () => {
    const effect = (direction: KpiDefinition['direction']) =>
      controlChartOf({ ...nps, direction }, values(...CALM, -50)).signals.map((s) => s.effect);
    expect(effect('up')).toEqual(['worsening']);
    expect(effect('down')).toEqual(['improvement']);
    expect(effect('neutral')).toEqual(['change']);
  });

  it('has nothing to say without variation', () => {
    const chart = controlChartOf(nps, values(...CALM.map(() => 4.2), 9));
    expect(chart).toMatchObject({ status: 'no_variation', centre: null, signals: [] });
    expect(controlChartOf(csat, shares(Array(13).fill(50), 50)).status).toBe('no_variation');
  });

  it('clips limits to the range only after judging', () => {
    const wide = [-100, 100, -100, 100, -100, 100, -100, 100, -100, 100, -100, 100];
    const [first] = controlChartOf(nps, values(...wide)).points;
    expect(first?.limits).toMatchObject({ low: -100, high: 100 });
    const scale = { min: 1, max: 5 };
    const range = valueRangeOf(stars, [{ scale, counts: [0, 0, 1, 2, 3] }]);
    expect(range).toEqual([1, 5]);
    const high = controlChartOf(stars, values(4.9, 4.5, 4.9, 4.5, 4.9, 4.5), range);
    expect(high.points[0]?.limits?.high).toBe(5);
    expect(valueRangeOf(nps, [])).toEqual([-100, 100]);
    expect(valueRangeOf(stars, [])).toEqual([null, null]);
  });
});

describe('the control chart of a share', () => {
  const hits = [40, 41, 39, 40, 42, 38, 40, 41, 39, 40, 42, 38];

  it('is a p-chart around the pooled share, with limits that follow n', () => {
    const series = [...shares(hits, 50), point(12, { value: 80, numerator: 8, n: 10 })];
    const chart = controlChartOf(csat, series);
    const centre = hits.reduce((sum, k) => sum + k, 0) / 600;
    expect(chart.kind).toBe('p');
    expect(chart.centre).toBeCloseTo(100 * centre, 10);
    expect(chart.points[0]?.limits?.low).toBeCloseTo(100 * pChartLimits(centre, 50).low, 10);
    expect(chart.points[12]?.limits?.low).toBeCloseTo(100 * pChartLimits(centre, 10).low, 10);
    expect(chart.points[12]?.limits?.high).toBe(100);
  });

  it('is widened for large samples that vary more than chance (Laney)', () => {
    const large = [450, 520, 380, 600, 410, 550, 700, 330];
    const chart = controlChartOf(csat, shares(large, 10_000));
    const sigma = laneySigma(large.map((k) => ({ hits: k, n: 10_000 })));
    expect(chart).toMatchObject({ kind: 'p_prime', status: 'trial', inflation: sigma });
    expect(chart.signals).toEqual([]);
  });

  it('is never narrowed, and never widened for small samples', () => {
    expect(
      controlChartOf(
        csat,
        shares(
          hits.map((k) => 100 * k),
          5000
        )
      ).kind
    ).toBe('p_prime');
    expect(
      controlChartOf(
        csat,
        shares(
          hits.map((k) => 40 * 50 + k),
          5000
        )
      ).kind
    ).toBe('p');
    expect(controlChartOf(csat, shares([10, 40, 10, 40, 10, 40], 50)).kind).toBe('p');
  });

  it('needs no numerator of a host’s own share', () => {
    const own = { ...csat, key: 'own' };
    const bare = shares(hits, 50).map((one) => ({ ...one, numerator: null }));
    expect(controlChartOf(own, bare).centre).toBeCloseTo(
      controlChartOf(own, shares(hits, 50)).centre ?? NaN,
      10
    );
  });
});

describe('a control chart that was re-based', () => {
  const before = CALM.map((value, index) => point(index, { value }));
  const after = CALM.map((value, index) => point(12 + index, { value: value + 20 }));
  const series = [...before, ...after, point(24, { value: 10 })];

  it('judges each stretch by its own baseline, and begins its rules anew', () => {
    const chart = controlChartOf(nps, series, nps.range, [day(12)]);
    expect(chart.phases).toMatchObject([
      { from: day(0), to: day(11), rebasedOn: null, status: 'fixed', centre: 10 },
      { from: day(12), to: day(24), rebasedOn: day(12), status: 'fixed', centre: 30 },
    ]);
    expect(chart).toMatchObject({ centre: 30, baseline: { from: day(12), to: day(23) } });
    expect(chart.points[0]?.limits).toEqual(xmrLimits(CALM)?.limits);
    expect(chart.points[12]?.limits).toEqual(xmrLimits(CALM.map((v) => v + 20))?.limits);
    expect(chart.signals.map(({ rule, side, periods }) => ({ rule, side, periods }))).toEqual([
      { rule: 'outside', side: 'below', periods: [day(24)] },
    ]);
    expect(centreOn(chart, day(3))).toBe(10);
    expect(centreOn(chart, day(24))).toBe(30);
    expect(centreOn(chart, day(40))).toBeNull();
  });

  it('signals the same shift where nobody re-based it', () => {
    const chart = controlChartOf(nps, series);
    expect(chart.phases).toHaveLength(1);
    expect(chart.signals.some(({ rule, side }) => rule === 'run' && side === 'above')).toBe(true);
  });

  it('has no limits of its own until there are enough periods', () => {
    const chart = controlChartOf(nps, series, nps.range, [day(20)]);
    expect(chart).toMatchObject({ status: 'too_few', centre: null, baseline: null });
    expect(chart.phases[0]).toMatchObject({ status: 'fixed', centre: 10 });
    expect(chart.points.slice(20).every(({ limits }) => limits === null)).toBe(true);
  });

  it('begins with the first period that begins on the day or later', () => {
    const weekly = series.map((one, index) => ({
      ...one,
      start: new Date(Date.UTC(2026, 0, 5 + 7 * index)).toISOString().slice(0, 10),
    }));
    const chart = controlChartOf(nps, weekly, nps.range, ['2026-03-25']);
    expect(chart.phases[1]).toMatchObject({ from: '2026-03-30', rebasedOn: '2026-03-25' });
  });

  it('is the chart as it was wherever re-basings lie outside of it', () => {
    const plain = controlChartOf(nps, series);
    for (const days of [['2025-12-01'], [day(0)], ['2026-06-01'], [day(12), day(12)]]) {
      const chart = controlChartOf(nps, series, nps.range, days);
      if (days.length === 1) expect(chart).toEqual(plain);
      else expect(chart.phases).toHaveLength(2);
    }
    expect(controlChartOf(nps, [], nps.range, [day(3)]).phases).toHaveLength(1);
  });

  it('keeps every period in exactly one phase, whatever the days', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 40 }), { maxLength: 6 }), (offsets) => {
        const chart = controlChartOf(nps, series, nps.range, offsets.map(day));
        expect(chart.points.map(({ start }) => start)).toEqual(series.map(({ start }) => start));
        for (const { start } of series) {
          expect(chart.phases.filter(({ from, to }) => from <= start && start <= to)).toHaveLength(
            1
          );
        }
        expect([...chart.phases].sort((a, b) => (a.from < b.from ? -1 : 1))).toEqual(chart.phases);
      })
    );
  });
});

it('is an XmR chart where a definition does not say', () => {
  const { controlChart: _, ...plain } = meanKpi({ key: 'trust', metrics: ['trust'] });
  expect(controlChartOf(plain, values(...CALM)).kind).toBe('xmr');
});
