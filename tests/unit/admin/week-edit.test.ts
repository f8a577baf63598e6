import { versionOn } from '../../../admin/src/pages/settings/complaints/week-edit';

describe('the weekly hours in force on a date', () => {
  const version = (validFrom: string | null) => ({ validFrom, week: {} });

  it('are those that began last, whatever their place in the list', () => {
    const versions = [version('2026-12-15'), version(null), version('2026-06-01')];
    const on = (date: string) => versions[versionOn(versions, date)]?.validFrom;
    expect(['2026-01-01', '2026-06-01', '2026-12-14', '2026-12-15'].map(on)).toEqual([
      null,
      '2026-06-01',
      '2026-06-01',
      '2026-12-15',
    ]);
  });

  it('are the first to come where none has begun', () => {
    expect(versionOn([version('2027-02-01'), version('2027-01-01')], '2026-01-01')).toBe(1);
    expect(versionOn([], '2026-01-01')).toBe(0);
  });
});
