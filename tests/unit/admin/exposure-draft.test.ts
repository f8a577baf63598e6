import {
  exposureOf,
  pastedExposures,
  wholeIn,
} from '../../../admin/src/pages/settings/complaints/exposure-draft';

describe('numbers that editors give', () => {
  it('are whole, in whichever digits', () => {
    expect(['12', ' ١٢٣ ', '۱۲٬۳۴۵', '1,240', '0'].map(wholeIn)).toEqual([12, 123, 12345, 1240, 0]);
    expect(['', '-1', '1.5', 'ten', '1e3'].map(wholeIn)).toEqual([null, null, null, null, null]);
  });

  it('have a name of their own', () => {
    const draft = {
      ...{ name: 'orders', date: '2026-03-01', until: '2026-03-01' },
      ...{ location: '', channel: '' as const, value: '5' },
    };
    expect(exposureOf(draft)).toEqual({
      ...{ name: 'orders', date: '2026-03-01', location: null, channel: null, value: 5 },
    });
    expect(exposureOf({ ...draft, until: '2026-03-31' })).toMatchObject({ until: '2026-03-31' });
    for (const name of ['responses', 'Orders', '1st', '']) {
      expect(exposureOf({ ...draft, name })).toBeNull();
    }
  });

  it('are pasted from a sheet, below its head, and what can’t be read is told by line', () => {
    const text = [
      'name\tday\tlocation\tchannel\tnumber',
      'orders\t2026-03-01\triyadh\twebsite\t12',
      '',
      'orders;2026-03-01/2026-03-31;;;۱۲۰',
      'orders,2026-02-30,,,1',
      'orders,2026-02-01,,pigeon,1',
      'orders,2026-02-01',
    ].join('\n');
    expect(pastedExposures(text)).toEqual({
      exposures: [
        { name: 'orders', date: '2026-03-01', location: 'riyadh', channel: 'website', value: 12 },
        {
          ...{ name: 'orders', date: '2026-03-01', until: '2026-03-31' },
          ...{ location: null, channel: null, value: 120 },
        },
      ],
      wrong: [5, 6, 7],
    });
  });
});
