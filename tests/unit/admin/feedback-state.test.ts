import fc from 'fast-check';
import { urlWith } from '../../../admin/src/api/url-with';
import { withKey } from '../../../admin/src/filters/dimension-filters';
import {
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
} as const;

const states: fc.Arbitrary<FeedbackState> = fc.record({
  period: fc.constant('thisMonth' as const),
  custom: fc.constant(null),
  filters: fc.constantFrom({}, { location: ['a', 'ب'] }, { channel: ['app'], journey: ['x&y=z'] }),
  metric: fc.constantFrom(null, 'nps', 'on time?'),
  minScore: fc.option(fc.integer({ min: -100, max: 100 })),
  maxScore: fc.option(fc.integer({ min: -100, max: 100 })),
  search: fc.constantFrom('', 'دیر'),
  archive: fc.constantFrom('open' as const, 'archived' as const, 'all' as const),
  commented: fc.boolean(),
  counting: fc.constantFrom('all', 'counted', 'excluded'),
  order: fc.constantFrom('newest', 'oldest'),
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
    const nonsense = 'minScore=many&maxScore=&counting=x&order=up&period=never&commented=1';
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

describe('filters by dimension', () => {
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
});
