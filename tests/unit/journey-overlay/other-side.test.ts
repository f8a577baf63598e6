import type { KpiQuery } from '../../../shared/contracts/kpi';
import { otherSide, sideFault } from '../../../server/src/services/journey-overlay/other-side';

const query = (over: Partial<KpiQuery> = {}): KpiQuery => ({
  ...{ from: '2025-03-01', to: '2025-03-31', timeZone: 'UTC', calendar: 'gregorian' },
  ...{ weekStart: 1, interval: null, by: null, compare: 'previous' },
  filters: { location: ['olaya'], segment: ['loyal'] },
  places: { region: ['Gulf'] },
  ...over,
});

describe('otherSide', () => {
  it('is like the first but for one thing', () => {
    expect(otherSide(query(), { by: 'segment', keys: ['new'] })).toEqual(
      query({ compare: null, filters: { location: ['olaya'], segment: ['new'] } })
    );
  });

  it('stands wherever the other location stands', () => {
    expect(otherSide(query(), { by: 'location', keys: ['nile'] })).toEqual(
      query({ compare: null, filters: { location: ['nile'], segment: ['loyal'] }, places: {} })
    );
  });

  it('has another period', () => {
    const side = (calendar: KpiQuery['calendar'], compare: 'previous' | 'lastYear') => {
      const { from, to } = otherSide(query({ calendar }), { by: 'period', compare });
      return [from, to];
    };
    expect(side('gregorian', 'previous')).toEqual(['2025-02-01', '2025-02-28']);
    expect(side('gregorian', 'lastYear')).toEqual(['2024-03-01', '2024-03-31']);
    const window = { from: '2024-11-01', to: '2024-11-30' };
    expect(otherSide(query(), { by: 'period', window })).toMatchObject(window);
  });
});

describe('sideFault', () => {
  it('finds nothing where the sides are apart', () => {
    expect(sideFault(query(), { by: 'location', keys: ['nile'] })).toBeNull();
    expect(sideFault(query(), { by: 'period', compare: 'previous' })).toBeNull();
  });

  it('wants the first side named', () => {
    expect(sideFault(query(), { by: 'channel', keys: ['app'] })?.path).toEqual([
      'filters',
      'channel',
    ]);
  });

  it('lets no answer stand on both sides', () => {
    expect(sideFault(query(), { by: 'location', keys: ['nile', 'olaya'] })?.path).toEqual([
      'against',
      'location',
    ]);
    const window = { from: '2025-02-01', to: '2025-03-01' };
    expect(sideFault(query(), { by: 'period', window })?.path).toEqual(['against', 'from']);
    const years = query({ from: '2023-12-01' });
    expect(sideFault(years, { by: 'period', compare: 'lastYear' })?.path).toEqual([
      'against',
      'period',
    ]);
  });
});
