import { keptText, readKept, resolveLanguage } from '../../../admin/src/language/preference';
import {
  INITIAL_STATE,
  overviewQuery,
  readOverviewState,
  writeOverviewState,
  type OverviewState,
} from '../../../admin/src/pages/overview/overview-state';
import { hasFewAnswers, toneOf, verdictOf } from '../../../admin/src/components/change-verdict';
import type { Change, Estimate } from '../../../shared/contracts/kpi';
import { NO_PREFERENCE, readPreference } from '../../../shared/language';

const READER = {
  calendar: 'gregorian',
  timeZone: 'Asia/Riyadh',
  locale: 'ar',
  today: '2025-04-10',
  weekStart: 6,
} as const;

describe('the overview’s URL', () => {
  it('is empty at first and reads as the initial state', () => {
    expect(readOverviewState(new URLSearchParams())).toEqual(INITIAL_STATE);
    expect(writeOverviewState(new URLSearchParams(), INITIAL_STATE).toString()).toBe('');
  });

  it.each([
    ['2026-02-01', '2026-02-31'],
    ['2026-03-02', '2026-03-01'],
    ['2026-13-01', '2026-12-01'],
  ])('takes %s to %s for no period', (from, to) => {
    const params = new URLSearchParams({ period: 'custom', from, to });
    expect(readOverviewState(params)).toEqual(INITIAL_STATE);
  });

  it('gives back every state that it was given', () => {
    const state = {
      period: 'custom',
      custom: { from: '2025-01-01', to: '2025-02-03' },
      compare: null,
      interval: 'week',
      by: 'channel',
      kpi: 'csat',
      filters: { location: ['tehran-1', 'شعبه & ۲'], channel: ['app'], team: ['care'] },
      terms: { quantile: 90, clock: 'working', exposure: 'visits' },
    } satisfies OverviewState;
    expect(readOverviewState(writeOverviewState(new URLSearchParams(), state))).toEqual(state);
  });

  it('keeps parameters of others', () => {
    const next = writeOverviewState(new URLSearchParams('keep=me'), {
      ...INITIAL_STATE,
      by: 'stage',
    });
    expect(next.toString()).toBe('keep=me&by=stage');
  });

  it('does not pass nonsense on to the server', () => {
    const state = readOverviewState(
      new URLSearchParams(
        'period=custom&from=yesterday&to=2025-13-45&by=mood&interval=hour&compare=x'
      )
    );
    expect(state).toEqual(INITIAL_STATE);
  });

  it('becomes one request', () => {
    expect(overviewQuery({ ...INITIAL_STATE, kpi: 'csat' }, READER)).toEqual({
      from: '2025-01-11',
      to: '2025-04-10',
      timeZone: 'Asia/Riyadh',
      calendar: 'gregorian',
      locale: 'ar',
      interval: 'week',
      by: 'location',
      compare: 'previous',
      kpi: 'csat',
      attention: true,
    });
    expect(overviewQuery({ ...INITIAL_STATE, compare: null }, READER)).not.toHaveProperty(
      'compare'
    );
  });
});

describe('language', () => {
  it('follows the admin until something is chosen', () => {
    expect(resolveLanguage(readPreference(null), 'ar-EG')).toMatchObject({
      locale: 'ar',
      direction: 'rtl',
    });
    expect(resolveLanguage(readPreference(null), 'fr')).toMatchObject({
      locale: 'en',
      direction: 'ltr',
    });
  });

  it('brings the custom calendar and digits of a language, unless they are chosen too', () => {
    const fa = resolveLanguage(readPreference({ locale: 'fa' }), 'en');
    expect(fa.tag).toBe('fa-u-ca-persian-nu-arabext');
    const mixed = resolveLanguage(readPreference({ locale: 'fa', digits: 'latn' }), 'en');
    expect(mixed.tag).toBe('fa-u-ca-persian-nu-latn');
  });

  it('tells a choice that the server knows from one it must hear of', () => {
    const preference = { locale: 'fa', calendar: 'gregorian', digits: null } as const;
    expect(readKept(keptText(preference, true))).toEqual({ preference, pending: false });
    expect(readKept(keptText(preference, false))).toEqual({ preference, pending: true });
    // As it was kept before the server kept any.
    expect(readKept({ ...preference })).toEqual({ preference, pending: true });
    expect(readKept(null)).toEqual({ preference: NO_PREFERENCE, pending: false });
  });

  it('ignores what the browser kept in another shape', () => {
    expect(readPreference({ locale: 'xx', digits: 5 })).toEqual({
      locale: null,
      calendar: null,
      digits: null,
    });
  });
});

describe('what may be said about a change', () => {
  const estimate = (over: Partial<Estimate> = {}): Estimate => ({
    value: 24,
    n: 500,
    numerator: null,
    denominator: null,
    confidence: null,
    flags: [],
    ...over,
  });
  const change = (over: Partial<Change> = {}): Change => ({
    from: 15,
    n: 480,
    value: 9,
    confidence: null,
    pValue: 0.01,
    significant: true,
    window: null,
    ...over,
  });

  it('is real only when the server’s test says so', () => {
    expect(verdictOf(estimate(), change())).toBe('real');
    expect(verdictOf(estimate(), change({ significant: false }))).toBe('noise');
  });

  it('is nothing with few answers, whatever the test says', () => {
    expect(verdictOf(estimate({ flags: ['low_n'] }), change())).toBe('few');
    expect(hasFewAnswers(['insufficient'])).toBe(true);
  });

  it('tells no answers from nothing to compare with', () => {
    expect(verdictOf(estimate({ value: null, n: 0 }), change())).toBe('noAnswers');
    expect(verdictOf(estimate(), change({ from: null, value: null }))).toBe('nothingToCompare');
    expect(verdictOf(estimate(), null)).toBeNull();
  });

  it('is good or bad by the KPI’s direction', () => {
    expect([toneOf(1, 'up'), toneOf(1, 'down'), toneOf(-1, 'down'), toneOf(1, 'neutral')]).toEqual([
      'good',
      'bad',
      'good',
      'info',
    ]);
  });
});
