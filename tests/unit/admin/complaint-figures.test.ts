import fc from 'fast-check';
import { flowGeometry } from '../../../admin/src/charts/flow-geometry';
import { survivalPaths, survivalScales } from '../../../admin/src/charts/survival-geometry';
import {
  complaintsChoice,
  readComplaintsState,
  writeComplaintsState,
} from '../../../admin/src/pages/complaints/complaints-state';
import {
  cardsQuery,
  figuresQuery,
  kpiStateOf,
  readFiguresState,
  rateControlQuery,
  shareControlQuery,
  writeFiguresState,
  type FiguresState,
} from '../../../admin/src/pages/complaints/figures/figures-state';
import {
  casesPath,
  countedPath,
  queueFilters,
  queuePath,
  type CountedNumber,
} from '../../../admin/src/pages/complaints/queue-path';
import { kpiNumber } from '../../../shared/format/kpi-number';

const READER = {
  today: '2026-09-30',
  calendar: 'gregorian',
  timeZone: 'UTC',
  weekStart: 1,
  locale: 'en',
} as const;
const read = (search: string) => readFiguresState(new URLSearchParams(search));

describe('the figures’ URL', () => {
  it('is empty at first, and gives back every state', () => {
    expect(writeFiguresState(new URLSearchParams(), read('')).toString()).toBe('');
    const state: FiguresState = {
      period: 'custom',
      custom: { from: '2026-01-01', to: '2026-03-31' },
      filters: { location: ['a', 'b'], causeCode: ['carrier'], priority: ['high'] },
      interval: 'month',
      duration: 'first_response',
      clock: 'working',
      by: 'cause',
      categories: 'topCategory',
      exposure: 'visits',
      share: 'reopen_rate',
      promise: 'acknowledgement',
      currency: 'IRR',
    };
    expect(readFiguresState(writeFiguresState(new URLSearchParams(), state))).toEqual(state);
  });

  it('keeps the currency of remedies, and takes nothing else for one', () => {
    expect(cardsQuery(read('currency=EGP'), READER)).toMatchObject({ currency: 'EGP' });
    expect(cardsQuery(read('currency=pounds'), READER)).not.toHaveProperty('currency');
    const definition = { parameters: ['basis', 'currency'] as const };
    const kept = kpiStateOf(read('currency=EGP'), { parameters: [...definition.parameters] });
    expect(kept.terms).toEqual({ currency: 'EGP' });
  });

  it('shares its filters with the queue, and leaves the queue’s own alone', () => {
    const kept = writeFiguresState(
      new URLSearchParams('queue=mine&state=assessed'),
      read('team=x')
    );
    expect(kept.toString()).toBe('queue=mine&state=assessed&team=x');
    expect(readComplaintsState(kept).filters).toEqual({ state: ['assessed'], team: ['x'] });
  });

  it('asks each picture by what concerns it', () => {
    const state = read(
      'causeCode=carrier&exposure=visits&share=reopen_rate&promise=first_response&clock=working'
    );
    expect(figuresQuery(state, READER)).toEqual({
      from: '2025-10-01',
      to: '2026-09-30',
      filters: { cause: { $in: ['carrier'] } },
      timeZone: 'UTC',
      calendar: 'gregorian',
      locale: 'en',
    });
    expect(cardsQuery(state, READER)).toMatchObject({ exposure: 'visits', clock: 'working' });
    expect(rateControlQuery(state, READER)).toMatchObject({
      kpi: 'complaint_rate',
      exposure: 'visits',
    });
    const share = shareControlQuery(state, READER);
    expect(share.kpi).toBe('reopen_rate');
    expect(share).not.toHaveProperty('promise');
  });
});

describe('the way from a number to its cases', () => {
  const stateOf = (path: string | null) =>
    readComplaintsState(new URL(path ?? '', 'http://localhost').searchParams);
  const escalated: CountedNumber = {
    kpi: 'escalation_rate',
    window: {
      from: '2026-01-01',
      to: '2026-03-31',
      timeZone: 'UTC',
      calendar: 'gregorian',
    } as CountedNumber['window'],
    basis: 'ended',
    terms: {},
    filters: { location: ['a'], cause: ['old'] },
  };
  const JANUARY = { from: '2026-01-01', to: '2026-01-31' };

  it('keeps the filters and narrows to complaints of a time', () => {
    const state = stateOf(queuePath({ location: ['a'] }, JANUARY, 'open'));
    expect(state).toMatchObject({
      queue: 'open',
      filters: { location: ['a'], kind: ['complaint'] },
      received: { period: 'custom', custom: JANUARY },
    });
  });

  it('names the KPI that counts them, by its own date, of the period and group that was pressed', () => {
    expect(stateOf(casesPath(escalated))).toMatchObject({
      queue: 'all',
      filters: { location: ['a'], causeCode: ['old'] },
      received: null,
      counted: {
        kpi: 'escalation_rate',
        from: '2026-01-01',
        to: '2026-03-31',
        basis: 'ended',
      },
    });
    const part = stateOf(
      casesPath(escalated, {
        period: { period: 'custom', custom: JANUARY },
        group: { dimension: 'cause', key: 'carrier' },
      })
    );
    expect(part.counted).toMatchObject(JANUARY);
    expect(part.filters).toEqual({ location: ['a'], causeCode: ['carrier'] });
  });

  it('leads from a category to its own cases, and from the top of the tree to all that is part of it', () => {
    const filtersOf = (dimension: 'category' | 'topCategory', key: string) =>
      stateOf(casesPath(escalated, { group: { dimension, key } })).filters;
    expect(filtersOf('category', 'late')).toMatchObject({ category: ['late/'] });
    expect(filtersOf('topCategory', 'late')).toMatchObject({ category: ['late'] });
    expect(filtersOf('topCategory', 'late/')).toMatchObject({ category: ['late/'] });
    expect(
      stateOf(casesPath(escalated, { group: { dimension: 'topCategory', key: null } })).filters
    ).toMatchObject({ category: [''] });
  });

  it('takes the terms along on which it depends which cases are counted', () => {
    const terms = {
      clock: 'working',
      promise: 'resolution',
      currency: 'SAR',
      quantile: 90,
    } as const;
    const { counted } = stateOf(casesPath({ ...escalated, terms }));
    expect(counted).toEqual({
      kpi: 'escalation_rate',
      from: '2026-01-01',
      to: '2026-03-31',
      basis: 'ended',
      clock: 'working',
      promise: 'resolution',
      currency: 'SAR',
    });
  });

  it('is kept in the URL, asked of the server, and taken away again', () => {
    const url = new URLSearchParams(
      'counted=fcr&countedFrom=2026-01-01&countedTo=2026-01-31&countedPart=hits&team=x'
    );
    const state = readComplaintsState(url);
    expect(state.counted).toEqual({ kpi: 'fcr', ...JANUARY, part: 'hits' });
    expect(complaintsChoice(state, READER)).toEqual({
      counted: state.counted,
      filters: { team: { $in: ['x'] } },
    });
    const without = writeComplaintsState(url, { ...state, counted: null });
    expect(without.toString()).toBe('team=x');
    for (const wrong of [
      'counted=nps',
      'counted=fcr&countedFrom=2026-02-31&countedTo=2026-03-01',
    ]) {
      expect(readComplaintsState(new URLSearchParams(wrong)).counted).toBeNull();
    }
  });

  it('is none where the queue can’t show just those cases', () => {
    expect(casesPath({ ...escalated, kpi: 'nps' })).toBeNull();
    expect(casesPath({ ...escalated, filters: { segment: ['new'] } })).toBeNull();
    expect(casesPath({ ...escalated, filters: { channel: [''] } })).toBeNull();
  });

  it('leads from a change to the cases of both windows, by the calendar in which it was asked', () => {
    const window = { ...escalated.window, calendar: 'jalali' } as const;
    const change = { ...escalated, kpi: 'complaint_change', basis: 'received', window } as const;
    expect(stateOf(casesPath(change)).counted).toMatchObject({
      ...{ kpi: 'complaint_change', from: '2026-01-01', to: '2026-03-31', calendar: 'jalali' },
    });
    expect(stateOf(casesPath(escalated)).counted).not.toHaveProperty('calendar');
  });

  it('leads to the cases of a place in a tree, and to those without a value', () => {
    const filtersOf = (path: string | null) => stateOf(path).filters;
    const own = { ...escalated, filters: { region: ['Gulf'] } };
    expect(filtersOf(casesPath(own))).toEqual({ region: ['Gulf'] });
    expect(filtersOf(casesPath(own, { group: { dimension: 'region', key: 'Gulf/' } }))).toEqual({
      region: ['Gulf/'],
    });
    expect(filtersOf(casesPath(own, { group: { dimension: 'team', key: null } }))).toEqual({
      ...{ region: ['Gulf'], team: [''] },
    });
    const asked = complaintsChoice(
      stateOf(casesPath(own, { group: { dimension: 'format', key: null } })),
      READER
    );
    expect(asked.filters).toEqual({ region: { $in: ['Gulf'] }, format: { $null: true } });
  });

  it('tells the moments between which open cases of one age were received', () => {
    const moments = { after: '2026-01-01T10:00:00.000Z', upTo: '2026-01-03T10:00:00.000Z' };
    const counted = { kpi: 'backlog', ...JANUARY, ...moments } as const;
    expect(stateOf(countedPath({}, counted)).counted).toEqual(counted);
    const wrong = 'counted=backlog&countedFrom=2026-01-01&countedTo=2026-01-31&countedAfter=soon';
    expect(readComplaintsState(new URLSearchParams(wrong)).counted).not.toHaveProperty('after');
  });

  it('is none where the queue does not know a filter', () => {
    expect(queueFilters({ cause: ['x'], team: ['y'] })).toEqual({ causeCode: ['x'], team: ['y'] });
    expect(queueFilters({ segment: ['new'] })).toBeNull();
  });
});

describe('pictures of cases', () => {
  it('draw a curve as a staircase from left to right, until nobody was seen any longer', () => {
    const scales = survivalScales(10, {
      width: 100,
      height: 100,
      margin: { top: 0, bottom: 0, left: 0, right: 0 },
    });
    const steps = [
      { time: 0, survival: 1, low: 1, high: 1 },
      { time: 5, survival: 0.5, low: 0.25, high: 0.75 },
    ];
    const { line, band } = survivalPaths(steps, 8, 10, scales);
    expect(line).toBe('M0,0L50,0L50,50L80,50');
    expect(band).toBe('M0,0L50,0L50,25L80,25L80,75L50,75L50,0L0,0Z');
    expect(survivalPaths(steps, 80, 10, scales).line).toMatch(/L100,50$/);
  });

  it('draw in and out on one scale, with parts that stand on each other', () => {
    const flows = fc.record({
      into: fc.tuple(fc.nat(500), fc.nat(50)),
      out: fc.tuple(fc.nat(500), fc.nat(50)),
    });
    const frame = { width: 700, height: 190, margin: { top: 8, bottom: 26, left: 44, right: 22 } };
    fc.assert(
      fc.property(fc.array(flows, { minLength: 1, maxLength: 60 }), (values) => {
        const { columns, plot, ticks } = flowGeometry(values, frame);
        const zero = ticks.find(({ value }) => value === 0)?.y ?? NaN;
        columns.forEach(({ into, out, column }, index) => {
          const [first, second] = into;
          expect(first.y + first.height).toBeCloseTo(zero, 6);
          expect(second.y + second.height).toBeCloseTo(first.y, 6);
          expect(out[0].y).toBeCloseTo(zero, 6);
          expect(out[1].y).toBeCloseTo(out[0].y + out[0].height, 6);
          expect(second.y).toBeGreaterThanOrEqual(plot.top - 1e-6);
          expect(out[1].y + out[1].height).toBeLessThanOrEqual(plot.bottom + 1e-6);
          expect(column.x).toBeGreaterThanOrEqual(columns[index - 1]?.column.x ?? 0);
        });
      })
    );
  });

  it('tell working time in hours, however long', () => {
    const rules = { unit: 'seconds', decimals: 0 } as const;
    expect(kpiNumber(100 * 3_600, rules)).toMatchObject({ unit: 'days' });
    const working = { ...rules, clock: 'working' } as const;
    expect(kpiNumber(100 * 3_600, working)).toMatchObject({ value: 100, unit: 'hours' });
    expect(kpiNumber(600, working)).toMatchObject({ value: 10, unit: 'minutes' });
  });
});
