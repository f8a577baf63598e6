import { heightOf, limitSteps, slotOf } from '../../../admin/src/charts/control-geometry';
import { trendGeometry } from '../../../admin/src/charts/trend-geometry';
import {
  controlDomain,
  drawnPhases,
  signalsByPeriod,
} from '../../../admin/src/pages/kpi/control-points';
import {
  controlIntervalOf,
  dimensionsQuery,
  kpiPageQuery,
  kpiPageUrl,
  forAnyKpi,
  forKpi,
  readKpiPageState,
  writeKpiPageState,
} from '../../../admin/src/pages/kpi/kpi-page-state';
import { shiftsOf } from '../../../admin/src/pages/kpi/shifts';
import { controlChart, kpiPage } from '../../admin/kpi-page-fixture';

const READER = {
  calendar: 'gregorian',
  timeZone: 'UTC',
  locale: 'en',
  today: '2026-09-30',
  weekStart: 6,
} as const;
const read = (search: string) => readKpiPageState(new URLSearchParams(search));

describe("a KPI page's state in the URL", () => {
  it('begins with a year of weeks, compared with the year before', () => {
    const state = read('');
    expect(state).toEqual({
      period: 'last12Months',
      custom: null,
      compare: 'previous',
      interval: null,
      filters: {},
      terms: {},
    });
    expect(kpiPageQuery(state, READER)).toEqual({
      from: '2025-10-01',
      to: '2026-09-30',
      timeZone: 'UTC',
      calendar: 'gregorian',
      locale: 'en',
      interval: 'week',
      compare: 'previous',
    });
  });

  it('asks for nothing that is no term, and leaves behind what another KPI does not know', () => {
    const state = read(
      'quantile=80&clock=sand&exposure=Visits!&promise=x&currency=sar&basis=ended'
    );
    expect(state.terms).toEqual({ basis: 'ended' });
    const full = read('clock=working&team=care&survey=s&location=a');
    expect(forAnyKpi(full)).toMatchObject({ filters: { location: ['a'] }, terms: {} });
    const cases = { groupings: ['location', 'team'] as const, parameters: ['clock'] as const };
    expect(
      forKpi(full, { groupings: [...cases.groupings], parameters: [...cases.parameters] })
    ).toMatchObject({ filters: { location: ['a'], team: ['care'] }, terms: { clock: 'working' } });
    expect(kpiPageQuery(read('clock=working&quantile=75'), READER)).toMatchObject({
      clock: 'working',
      quantile: 75,
    });
  });

  it('survives being written and read, and keeps parameters of others', () => {
    const search =
      'period=lastMonth&compare=none&interval=day&location=a&location=b&team=care&quantile=90&clock=working&exposure=visits&other=1';
    const state = read(search);
    const written = writeKpiPageState(new URLSearchParams('other=1'), state);
    expect(written.get('other')).toBe('1');
    expect(readKpiPageState(written)).toEqual(state);
    expect(writeKpiPageState(new URLSearchParams(search), read('')).toString()).toBe('other=1');
  });

  it('cuts long periods into longer parts', () => {
    const interval = (from: string) => controlIntervalOf(read(''), { from, to: '2026-09-30' });
    expect(interval('2026-09-01')).toBe('day');
    expect(interval('2026-07-01')).toBe('week');
    expect(interval('2024-09-01')).toBe('month');
    expect(interval('2016-09-01')).toBe('quarter');
    expect(interval('1990-09-01')).toBe('year');
  });

  it('asks for breakdowns of the same answers', () => {
    const query = dimensionsQuery(read('location=a&interval=day'), READER);
    expect(query).toMatchObject({ filters: { location: { $in: ['a'] } }, from: '2025-10-01' });
    expect(query).not.toHaveProperty('interval');
    expect(query).not.toHaveProperty('compare');
  });

  it('names a KPI and what is shown of it in a link', () => {
    expect(kpiPageUrl('nps', read(''))).toBe('/plugins/cx/kpis/nps');
    expect(kpiPageUrl('a/b', { ...read(''), period: 'last90Days' })).toBe(
      '/plugins/cx/kpis/a%2Fb?period=last90Days'
    );
  });
});

describe('signals as events', () => {
  it('put what a run explains under the run, and the newest first', () => {
    const [run, outside] = controlChart.signals;
    if (!run || !outside) throw new Error('the fixture has a run with a point outside');
    const earlier = { ...outside, from: '2026-01-05', to: '2026-01-11' };
    const across = { ...outside, side: 'above' as const };
    expect(shiftsOf([earlier, run, outside])).toEqual([
      { signal: run, within: [outside] },
      { signal: earlier, within: [] },
    ]);
    expect(shiftsOf([run, across]).map(({ within }) => within)).toEqual([[], []]);
  });
});

describe('a control chart as drawn', () => {
  const { definition } = kpiPage;

  it('marks each period by its strongest rule first', () => {
    const marked = signalsByPeriod(controlChart.signals);
    expect(marked.get('2026-W14')?.map(({ rule }) => rule)).toEqual(['outside', 'run']);
    expect(marked.get('2026-W02')).toBeUndefined();
  });

  it('has room for its limits', () => {
    const domain = controlDomain({ controlChart, definition });
    for (const { limits } of controlChart.points) {
      if (!limits) continue;
      expect(domain.low).toBeLessThanOrEqual(limits.low);
      expect(domain.high).toBeGreaterThanOrEqual(limits.high);
    }
  });

  it('finds phases and their baselines among its periods', () => {
    const [whole] = controlChart.phases;
    const drawn = { first: 0, last: 15, centre: 20, rebased: false };
    expect(drawnPhases(controlChart)).toEqual([{ ...drawn, baseline: { first: 1, last: 12 } }]);
    const phases = whole ? [{ ...whole, baseline: null, rebasedOn: whole.from }] : [];
    expect(drawnPhases({ ...controlChart, phases })).toEqual([
      { ...drawn, rebased: true, baseline: null },
    ]);
  });

  it('draws limits as steps that break where there are none', () => {
    const at = (value: number) => ({ value, low: null, high: null });
    const geometry = trendGeometry(
      [at(0), at(10), at(5), at(5), at(5)],
      { low: 0, high: 10 },
      { width: 100, height: 60, margin: { top: 10, bottom: 10, left: 0, right: 0 } }
    );
    expect(heightOf(geometry)(10)).toBe(10);
    expect(slotOf(geometry, 0)).toEqual({ start: 0, end: 12.5 });
    expect(slotOf(geometry, 2)).toEqual({ start: 37.5, end: 62.5 });
    expect(limitSteps(geometry, [10, 5, null, 10, 10])).toEqual([
      'M0,10L12.5,10L12.5,30L37.5,30',
      'M62.5,10L87.5,10L87.5,10L100,10',
    ]);
  });
});
