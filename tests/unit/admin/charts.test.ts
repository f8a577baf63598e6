import { axisPercent, dotWhisker } from '../../../admin/src/charts/dot-whisker-geometry';
import {
  bandPath,
  labelledIndices,
  labelMiddle,
  linearScale,
  linePath,
  pointPosition,
  runsOf,
} from '../../../admin/src/charts/geometry';
import { stepFocus } from '../../../admin/src/charts/roving-focus';
import { scoreBand } from '../../../admin/src/charts/score-bands';
import { domainOf, niceTicks, tickDecimals } from '../../../admin/src/charts/ticks';
import { completeValues } from '../../../admin/src/charts/Sparkline';
import { trendGeometry } from '../../../admin/src/charts/trend-geometry';

describe('ticks', () => {
  it('stand on round numbers and cover the domain', () => {
    expect(niceTicks({ low: 14, high: 38 }, 4)).toEqual([10, 20, 30, 40]);
    expect(niceTicks({ low: -23, high: -8 }, 4)).toEqual([-25, -20, -15, -10, -5]);
    expect(tickDecimals(niceTicks({ low: 5.16, high: 5.26 }, 4))).toBe(3);
    expect(tickDecimals([10, 20])).toBe(0);
  });

  it('cover any domain', () => {
    for (let low = -100; low < 100; low += 7.3) {
      for (const span of [0.03, 0.5, 9, 120]) {
        const ticks = niceTicks({ low, high: low + span }, 4);
        expect(ticks[0]).toBeLessThanOrEqual(low + 1e-6);
        expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(low + span - 1e-6);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }
    }
  });

  it('leave out gaps, keep a least height and stay inside the possible', () => {
    expect(domainOf([24, null, 26], [-100, 100], 20)).toEqual({ low: 15, high: 35 });
    expect(domainOf([99, 100], [0, 100], 10)).toEqual({ low: 94.5, high: 100 });
    expect(domainOf([null], [-100, 100], 20)).toEqual({ low: -100, high: 100 });
  });
});

describe('geometry', () => {
  it('scales, also onto swapped ends', () => {
    expect(linearScale({ low: 0, high: 10 }, 100, 0)(2)).toBe(80);
    expect(linearScale({ low: 5, high: 5 }, 100, 0)(5)).toBe(50);
    expect(pointPosition(0, 1, 0, 100)).toBe(50);
  });

  it('breaks runs at gaps', () => {
    expect(runsOf([1, null, 2, 3, null], (item) => item !== null)).toEqual([[0], [2, 3]]);
  });

  it('draws paths', () => {
    const points = [
      { x: 0, y: 1 },
      { x: 10, y: 2.3456 },
    ];
    expect(linePath(points)).toBe('M0,1L10,2.35');
    expect(
      bandPath(points, [
        { x: 0, y: 5 },
        { x: 10, y: 6 },
      ])
    ).toBe('M0,1L10,2.35L10,6L0,5Z');
    expect(linePath([])).toBe('');
  });

  it('labels as many as fit, the last always', () => {
    expect([...labelledIndices(13, 640, 64)].sort((a, b) => a - b)).toEqual([
      0, 2, 4, 6, 8, 10, 12,
    ]);
    expect(labelledIndices(30, 300, 64).has(29)).toBe(true);
    expect(labelledIndices(0, 300, 64).size).toBe(0);
  });

  it('keeps labels at the edges whole, the others under their points', () => {
    expect(labelMiddle('1 Jul 2026', 738, 760)).toBe(725);
    expect(labelMiddle('1 Jul 2026', 10, 760)).toBe(35);
    expect(labelMiddle('7 Sept', 738, 760)).toBe(738);
    expect(labelMiddle('1 Jul 2026', 400, 760)).toBe(400);
  });
});

describe('trendGeometry', () => {
  const frame = { width: 100, height: 60, margin: { top: 10, bottom: 10, left: 0, right: 0 } };
  const at = (value: number | null, low: number | null = null, high: number | null = null) => ({
    value,
    low,
    high,
  });

  it('breaks the line where a period has no answers', () => {
    const { lines, points } = trendGeometry(
      [at(0), at(10), at(null), at(10), at(0)],
      { low: 0, high: 10 },
      frame
    );
    expect(lines).toHaveLength(2);
    expect(points[2]).toEqual({ x: 50, y: null });
    expect(points[1]).toEqual({ x: 25, y: 10 });
  });

  it('dashes the steps to and from periods that are not complete', () => {
    const partial = (value: number) => ({ ...at(value), partial: true });
    const { lines, dashes } = trendGeometry(
      [partial(0), at(10), at(5), at(null), at(5), partial(0)],
      { low: 0, high: 10 },
      frame
    );
    expect(dashes).toEqual(['M0,50L20,10', 'M80,30L100,50']);
    expect(lines).toEqual(['M20,10L40,30', 'M80,30']);
    expect(trendGeometry([at(1), at(2)], { low: 0, high: 10 }, frame).dashes).toEqual([]);
  });

  it('leaves periods that are not complete out of a sparkline, unless there are no others', () => {
    const point = (value: number, partial: boolean) => ({ value, partial });
    expect(completeValues([point(1, true), point(2, false), point(3, true)])).toEqual([2]);
    expect(completeValues([point(1, true)])).toEqual([1]);
  });

  it('breaks the band where a period has a value but no interval', () => {
    const { bands, lines } = trendGeometry(
      [at(5, 2, 8), at(5), at(5, 2, 8), at(5, 2, 8)],
      { low: 0, high: 10 },
      frame
    );
    expect(lines).toHaveLength(1);
    expect(bands).toHaveLength(2);
  });

  it('leads the band to the top where nobody knows where the interval ends', () => {
    const open = { ...at(5, 2), high: null };
    const { bands } = trendGeometry([at(5, 2, 8), open, at(5, 2, 8)], { low: 0, high: 10 }, frame);
    expect(bands).toEqual(['M0,18L50,10L100,18L100,42L50,42L0,42Z']);
  });
});

describe('dot and whisker', () => {
  const domain = { low: -50, high: 50 };

  it('mirrors in right-to-left pages', () => {
    expect(axisPercent(25, domain, 'ltr')).toBe(75);
    expect(axisPercent(25, domain, 'rtl')).toBe(25);
    expect(axisPercent(80, domain, 'ltr')).toBe(100);
  });

  it('draws few answers hollow, drawn towards the mean, with the raw value beside it', () => {
    expect(dotWhisker({ value: 34, low: -10, high: 70, shrunk: 25, fewAnswers: true })).toEqual({
      dot: 25,
      hollow: true,
      cross: 34,
      whisker: { low: -10, high: 70 },
    });
  });

  it('draws an open interval as a whisker without an end', () => {
    const open = { value: 34, low: 30, high: null, shrunk: null, fewAnswers: false };
    expect(dotWhisker(open).whisker).toEqual({ low: 30, high: null });
    expect(dotWhisker({ ...open, low: null }).whisker).toBeNull();
  });

  it('draws enough answers at their raw value', () => {
    const drawn = dotWhisker({ value: 34, low: 30, high: 38, shrunk: 33, fewAnswers: false });
    expect(drawn).toMatchObject({ dot: 34, hollow: false, cross: null });
  });
});

it('classes of the net score', () => {
  expect([6, 7, 8, 9].map((score) => scoreBand('nps', score))).toEqual([
    'detractor',
    'passive',
    'passive',
    'promoter',
  ]);
  expect(scoreBand('csat', 9)).toBe('neutral');
});

it('arrow keys walk over gaps and stop at the ends', () => {
  expect(stepFocus('ArrowRight', [0, 3, 4], 0)).toBe(3);
  expect(stepFocus('ArrowLeft', [0, 3, 4], 0)).toBeNull();
  expect(stepFocus('End', [0, 3, 4], 0)).toBe(4);
  expect(stepFocus('a', [0, 3, 4], 0)).toBeNull();
});
