import fc from 'fast-check';
import { addDays } from '../../../server/src/calendar';
import { spreadExposure } from '../../../server/src/kpi/spread-exposure';

describe('spreadExposure', () => {
  it('leaves a number of one day as it is', () => {
    expect(spreadExposure(7, '2025-03-05', '2025-03-05')).toEqual([
      { date: '2025-03-05', value: 7 },
    ]);
  });

  it('gives every day its whole share', () => {
    expect(spreadExposure(5, '2025-02-27', '2025-03-01')).toEqual([
      { date: '2025-02-27', value: 1 },
      { date: '2025-02-28', value: 2 },
      { date: '2025-03-01', value: 2 },
    ]);
  });

  it('loses and makes nothing, however large the number or long the time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
        fc.integer({ min: 1, max: 800 }),
        (value, days) => {
          const spread = spreadExposure(value, '2024-01-01', addDays('2024-01-01', days - 1));
          const values = spread.map((one) => one.value);
          expect(spread).toHaveLength(days);
          expect(new Set(spread.map(({ date }) => date)).size).toBe(days);
          expect(Math.max(...values) - Math.min(...values)).toBeLessThanOrEqual(1);
          expect(values.reduce((sum, one) => sum + BigInt(one), 0n)).toBe(BigInt(value));
        }
      )
    );
  });
});
