import type { KpiQuery } from '../../../shared/contracts/kpi';
import { publicQuestion } from '../../../server/src/services/kpi/public-question';

const query = (over: Partial<KpiQuery> = {}): KpiQuery => ({
  from: '2025-04-01',
  to: '2025-05-31',
  timeZone: 'UTC',
  calendar: 'gregorian',
  weekStart: 1,
  interval: null,
  by: null,
  filters: {},
  places: {},
  compare: null,
  ...over,
});
const ask = (over: Partial<KpiQuery>, today = '2025-06-01', given = true) =>
  publicQuestion(query(over), given, today);

describe('publicQuestion', () => {
  it('passes whole months that have ended', () => {
    expect(ask({ by: 'location', interval: 'month' })).toEqual({
      query: query({ by: 'location', interval: 'month' }),
      only: null,
    });
    expect(ask({ calendar: 'jalali', from: '2025-03-21', to: '2025-05-21' }).only).toBeNull();
  });

  it('is about the last three whole months when no window is named', () => {
    const window = (today: string, calendar: KpiQuery['calendar'] = 'gregorian') => {
      const { from, to } = publicQuestion(query({ calendar }), false, today).query;
      return [from, to];
    };
    expect(window('2025-06-15')).toEqual(['2025-03-01', '2025-05-31']);
    expect(window('2025-06-01')).toEqual(['2025-03-01', '2025-05-31']);
    expect(window('2025-05-31')).toEqual(['2025-02-01', '2025-04-30']);
    expect(window('2025-06-22', 'jalali')).toEqual(['2025-03-21', '2025-06-21']);
  });

  it.each([
    [{ from: '2025-04-02' }, 'from'],
    [{ to: '2025-05-30' }, 'from'],
    [{ to: '2025-06-30' }, 'from'],
    [{ calendar: 'jalali' as const }, 'from'],
    [{ interval: 'week' as const }, 'interval'],
    [{ filters: { location: ['a', 'b'] } }, 'filters.location'],
    [{ filters: { location: ['a'], channel: ['app'] } }, 'filters.location'],
    [{ filters: { location: ['a'] }, by: 'channel' as const }, 'filters.location'],
    [{ filters: { location: ['a'] }, interval: 'month' as const }, 'filters.location'],
    [{ filters: { scale: ['0..10'] } }, 'filters.scale'],
    [{ by: 'region' as const }, 'by'],
    [{ places: { format: ['Mall'] } }, 'filters.format'],
  ])('refuses %j, whose answers could be subtracted', (over, path) => {
    try {
      ask(over);
    } catch (error) {
      const { details } = error as { details: { errors: { path: string[] }[] } };
      expect(details.errors[0]?.path.join('.')).toBe(path);
      return;
    }
    throw new Error('not refused');
  });

  it('answers a filter as one group of a breakdown', () => {
    expect(ask({ filters: { location: ['a'] } })).toEqual({
      query: query({ by: 'location' }),
      only: 'a',
    });
  });
});
