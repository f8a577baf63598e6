import fc from 'fast-check';
import { windowOf, type Reader } from '../../../admin/src/filters/period-state';
import { urlWith } from '../../../admin/src/api/url-with';
import {
  findingQuery,
  mapQuery,
  overlayQuery,
  readPageState,
  writePageState,
  type JourneyPageState,
} from '../../../admin/src/pages/journeys/editor/overlay/overlay-state';
import {
  pairOf,
  pairsOf,
  type Overlay,
} from '../../../admin/src/pages/journeys/editor/overlay/OverlayContext';
import { daysBefore, waitsFor } from '../../../admin/src/pages/journeys/editor/overlay/side-state';
import { sideVerdict } from '../../../admin/src/pages/journeys/editor/overlay/side-verdict';
import type { ComparedMetric, ComparedStep } from '../../../shared/contracts/journey-comparison';
import type { MeasuredStep } from '../../../shared/contracts/journey-overlay';
import type { Change, Estimate } from '../../../shared/contracts/kpi';

const READER: Reader = {
  ...{ timeZone: 'UTC', locale: 'ar', today: '2025-04-10' },
  calendar: 'gregorian',
  weekStart: 1,
};

const stateOf = (query: string): JourneyPageState => readPageState(new URLSearchParams(query));
const MARCH = 'period=custom&from=2025-03-01&to=2025-03-31';

describe('the state of two sides', () => {
  it('survives the URL', () => {
    const windows = fc.constantFrom({ from: '2025-01-01', to: '2025-01-31' });
    const keys = fc.uniqueArray(fc.constantFrom('a', 'ب', 'c d'));
    const side: fc.Arbitrary<JourneyPageState['side']> = fc.oneof(
      fc.constant(null),
      fc.record({
        by: fc.constantFrom('location' as const, 'channel' as const, 'segment' as const),
        keys,
        custom: fc.constant(null),
      }),
      fc.constantFrom('previous' as const, 'lastYear' as const).map((by) => ({
        ...{ by, keys: [], custom: null },
      })),
      windows.map((custom) => ({ by: 'custom' as const, keys: [], custom }))
    );
    fc.assert(
      fc.property(side, fc.option(fc.constantFrom('sara', 'علی')), (one, persona) => {
        const state = { ...stateOf(MARCH), side: one, persona };
        const written = writePageState(new URLSearchParams('other=1'), state);
        expect(readPageState(written)).toEqual(state);
        expect(written.get('other')).toBe('1');
      })
    );
  });

  it('is asked of the server in one question, without the change of one side', () => {
    const state = stateOf(`${MARCH}&location=olaya&side=location&against=nile&against=olaya`);
    const query = mapQuery(state, READER, null);
    expect(query).toMatchObject({ against: { location: { $in: ['nile'] } }, nameLocale: 'ar' });
    expect(query).not.toHaveProperty('compare');
    expect(decodeURIComponent(urlWith('/x', query))).toContain('against[location][$in][0]=nile');
    expect(overlayQuery(state, READER, null)).not.toHaveProperty('against');
    expect(mapQuery(stateOf(`${MARCH}&side=previous`), READER, null).against).toEqual({
      period: 'previous',
    });
    const dates = mapQuery(
      stateOf(`${MARCH}&side=custom&sideFrom=2024-03-01&sideTo=2024-03-31`),
      READER,
      null
    );
    expect(dates.against).toEqual({ from: '2024-03-01', to: '2024-03-31' });
  });

  it('waits until both sides are named, and apart', () => {
    const march = windowOf(stateOf(MARCH), READER);
    const wait = (query: string) => waitsFor(stateOf(`${MARCH}&${query}`), march);
    expect(wait('side=location')).toBe('first');
    expect(wait('side=location&location=olaya')).toBe('other');
    expect(wait('side=location&location=olaya&against=olaya')).toBe('other');
    expect(wait('side=location&location=olaya&against=nile')).toBeNull();
    expect(wait('side=segment&persona=sara&against=new')).toBeNull();
    expect(wait('side=channel&persona=sara&against=app')).toBe('first');
    expect(wait('side=custom')).toBe('other');
    expect(wait('side=custom&sideFrom=2025-03-31&sideTo=2025-04-02')).toBe('overlap');
    expect(wait('side=lastYear')).toBeNull();
    // Until then there is one side, with its change.
    const asked = mapQuery(stateOf(`${MARCH}&side=location`), READER, null);
    expect(asked).toMatchObject({ compare: 'previous' });
    expect(asked).not.toHaveProperty('against');
  });

  it('leaves it to the server whether days lie within an old version’s own time', () => {
    const dates = 'side=custom&sideFrom=2025-03-31&sideTo=2025-04-02';
    const asked = { from: '2025-03-31', to: '2025-04-02' };
    expect(mapQuery(stateOf(dates), READER, 3)).toMatchObject({ version: '3', against: asked });
    expect(mapQuery(stateOf(dates), READER, 3)).not.toHaveProperty('from');
    // Not of the draft, nor of a version whose days the reader chose.
    expect(mapQuery(stateOf(dates), READER, null)).not.toHaveProperty('against');
    expect(mapQuery(stateOf(`${MARCH}&${dates}`), READER, 3)).not.toHaveProperty('against');
  });

  it('begins other dates as those just before', () => {
    expect(daysBefore({ from: '2025-03-01', to: '2025-03-31' })).toEqual({
      from: '2025-01-29',
      to: '2025-02-28',
    });
  });

  it('finds a pain point again by the persona’s answers', () => {
    const query = findingQuery(stateOf(`${MARCH}&persona=sara&side=previous`), READER);
    expect(query).toEqual({
      ...{ from: '2025-03-01', to: '2025-03-31', timeZone: 'UTC', calendar: 'gregorian' },
      persona: 'sara',
    });
  });
});

const estimate = (n: number): Estimate => ({
  ...{ value: n === 0 ? null : 10, n, numerator: null, denominator: null, confidence: null },
  flags: n < 30 ? ['low_n'] : [],
});
const change = (significant: boolean): Change => ({
  ...{ from: 3, n: 40, value: 7, confidence: null, pValue: 0.2, significant, window: null },
});
const metric = (over: Partial<ComparedMetric> = {}): ComparedMetric => ({
  ...estimate(40),
  ...{ kpi: 'nps', difference: change(true), reasons: [], wordingKnown: true },
  ...over,
});

describe('what is said of two sides', () => {
  it('is what the server’s test says, and never more', () => {
    const here = estimate(40);
    expect(sideVerdict({ here, there: metric() })).toBe('real');
    expect(sideVerdict({ here, there: metric({ difference: change(false) }) })).toBe('noise');
    expect(sideVerdict({ here: estimate(8), there: metric() })).toBe('few');
    expect(sideVerdict({ here, there: metric({ ...estimate(8) }) })).toBe('few');
    expect(sideVerdict({ here, there: metric({ difference: null, reasons: ['scale'] }) })).toBe(
      'scale'
    );
    const nobody = metric({ ...estimate(0), difference: null, reasons: ['no_answers'] });
    expect(sideVerdict({ here, there: nobody })).toBe('no_answers');
    expect(sideVerdict({ here: null, there: metric() })).toBe('no_answers');
  });

  it('pairs the numbers of both, also where one side has none', () => {
    const here = [{ ...estimate(40), kpi: 'csat' }];
    const there = [metric(), metric({ kpi: 'csat' })];
    expect(pairsOf(here, there).map((pair) => [pair.here?.n, pair.there.kpi])).toEqual([
      [undefined, 'nps'],
      [40, 'csat'],
    ]);
    const chosen = (kpi: string | null) =>
      pairOf(
        { kpi } as Overlay,
        { metrics: here } as unknown as MeasuredStep,
        {
          metrics: there,
        } as ComparedStep
      )?.there.kpi;
    expect(chosen(null)).toBe('csat');
    expect(chosen('nps')).toBe('nps');
    expect(chosen('ces')).toBeUndefined();
  });
});
