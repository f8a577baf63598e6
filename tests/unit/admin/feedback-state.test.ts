import fc from 'fast-check';
import { urlWith } from '../../../admin/src/api/url-with';
import {
  filterQuery,
  NONE,
  readFilters,
  withKey,
} from '../../../admin/src/filters/dimension-filters';
import { feedbackPath } from '../../../admin/src/pages/feedback/feedback-path';
import {
  countFilters,
  feedbackQuery,
  readFeedbackState,
  writeFeedbackState,
  type FeedbackState,
} from '../../../admin/src/pages/feedback/feedback-state';

const READER = {
  calendar: 'gregorian',
  timeZone: 'Asia/Tehran',
  locale: 'fa',
  today: '2025-04-10',
  weekStart: 6,
} as const;

const states: fc.Arbitrary<FeedbackState> = fc.record({
  period: fc.constant('thisMonth' as const),
  custom: fc.constant(null),
  filters: fc.constantFrom(
    {},
    { location: ['a', 'ب'] },
    { stage: [NONE, 'a'] },
    { channel: ['app'], journey: ['x&y=z'] }
  ),
  metric: fc.constantFrom(null, 'nps', 'on time?'),
  minScore: fc.option(fc.integer({ min: -100, max: 100 })),
  maxScore: fc.option(fc.integer({ min: -100, max: 100 })),
  scales: fc.constantFrom([], ['0..10'], ['1..5', '1..5r']),
  leading: fc.boolean(),
  search: fc.constantFrom('', 'دیر'),
  archive: fc.constantFrom('open' as const, 'archived' as const, 'all' as const),
  commented: fc.boolean(),
  counting: fc.constantFrom('all', 'counted', 'excluded'),
  order: fc.constantFrom('newest', 'oldest', 'highest', 'lowest'),
  after: fc.constantFrom(null, '1735689600000.42'),
  response: fc.constantFrom(null, 'abc'),
});

describe('the state of the feedback page', () => {
  it('comes back from the URL as it went in', () => {
    fc.assert(
      fc.property(states, (state) => {
        const url = writeFeedbackState(new URLSearchParams(), state).toString();
        expect(readFeedbackState(new URLSearchParams(url))).toEqual(state);
      })
    );
  });

  it('is nothing in the URL to begin with, and ignores nonsense there', () => {
    const initial = readFeedbackState(new URLSearchParams());
    expect(writeFeedbackState(new URLSearchParams(), initial).toString()).toBe('');
    const nonsense =
      'minScore=many&maxScore=&counting=x&order=up&period=never&commented=1&scale=wide';
    expect(readFeedbackState(new URLSearchParams(nonsense))).toEqual(initial);
  });

  it('asks only for what was chosen', () => {
    const initial = readFeedbackState(new URLSearchParams());
    const query = feedbackQuery({ ...initial, minScore: 0, filters: { location: ['a'] } }, READER);
    expect(query).toEqual({
      from: '2025-01-11',
      to: '2025-04-10',
      locale: 'fa',
      archive: 'open',
      counting: 'all',
      order: 'newest',
      minScore: 0,
      filters: { location: { $in: ['a'] } },
    });
  });
});

describe('the way from a number to its answers', () => {
  const PERIOD = { period: 'thisMonth', custom: null } as const;
  const stateOf = (path: string | null) =>
    readFeedbackState(new URL(path ?? '', 'http://localhost').searchParams);
  const nps = { period: PERIOD, filters: { channel: ['app'] }, metrics: ['nps'] };

  it('keeps the period and the filters, and leaves out what is not counted', () => {
    expect(stateOf(feedbackPath(nps))).toMatchObject({
      ...PERIOD,
      filters: { channel: ['app'] },
      metric: 'nps',
      counting: 'counted',
      leading: false,
      scales: [],
      minScore: null,
    });
  });

  it('narrows to a period, a group and a score', () => {
    const custom = { from: '2025-03-01', to: '2025-03-31' };
    expect(stateOf(feedbackPath(nps, { period: { period: 'custom', custom } }))).toMatchObject({
      custom,
    });
    const group = { dimension: 'location', key: 'شعبه & ۱' } as const;
    expect(stateOf(feedbackPath(nps, { group })).filters).toEqual({
      channel: ['app'],
      location: ['شعبه & ۱'],
    });
    const bar = stateOf(feedbackPath(nps, { score: { score: 0, scale: '0..10' } }));
    expect(bar).toMatchObject({ minScore: 0, maxScore: 0, scales: ['0..10'] });
  });

  it('replaces the filter of the dimension broken down by, also by the answers without a value', () => {
    const part = { group: { dimension: 'channel', key: null } } as const;
    expect(stateOf(feedbackPath(nps, part)).filters).toEqual({ channel: [NONE] });
  });

  it('leads from responses to the one answer of each through which it is counted', () => {
    expect(stateOf(feedbackPath({ ...nps, metrics: ['response'] }))).toMatchObject({
      metric: null,
      leading: true,
    });
  });

  it('names the scales where a KPI leaves others out, and is none for several metrics', () => {
    expect(stateOf(feedbackPath({ ...nps, scales: ['0..10'] })).scales).toEqual(['0..10']);
    expect(feedbackPath({ ...nps, metrics: ['nps', 'trust'] })).toBeNull();
  });
});

describe('filters by dimension', () => {
  it('know the answers without a value only where a page offers them', () => {
    const params = new URLSearchParams('location=&location=a&stage=');
    expect(readFilters(params)).toEqual({ location: ['a'] });
    const filters = readFilters(params, { knowsNone: true });
    expect(filters).toEqual({ location: [NONE, 'a'], stage: [NONE] });
    expect(filterQuery(filters)).toEqual({
      location: { $in: ['a'], $null: true },
      stage: { $null: true },
    });
  });

  it('take a key in and out', () => {
    const one = withKey({}, 'location', 'a', true);
    const two = withKey(one, 'location', 'b', true);
    expect(two).toEqual({ location: ['a', 'b'] });
    expect(withKey(two, 'location', 'a', false)).toEqual({ location: ['b'] });
    expect(withKey(one, 'location', 'a', false)).toEqual({});
  });

  it('reach the server whatever their letters', () => {
    const url = urlWith('/cx/feedback', {
      filters: { location: { $in: ['a&b', 'شعبه ۱'] } },
      after: undefined,
      commented: true,
    });
    const asked = new URL(url, 'http://localhost').searchParams;
    expect(asked.get('filters[location][$in][0]')).toBe('a&b');
    expect(asked.get('filters[location][$in][1]')).toBe('شعبه ۱');
    expect(asked.get('commented')).toBe('true');
    expect(asked.has('after')).toBe(false);
    expect(urlWith('/cx/feedback', {})).toBe('/cx/feedback');
  });

  it('are counted as the reader set them, the period and the order left out', () => {
    const countOf = (query: string) => countFilters(readFeedbackState(new URLSearchParams(query)));
    expect(countOf('')).toBe(0);
    expect(countOf('period=thisMonth&order=oldest')).toBe(0);
    expect(countOf('archive=archived')).toBe(1);
    expect(countOf('location=a&minScore=0&maxScore=6&counting=excluded')).toBe(3);
  });
});
