import { askedPeriods } from '../../../server/src/services/journey-overlay/asked-periods';

const WINDOW = { from: '2025-02-01', to: '2025-03-31' };
const asked = (survey: string, version: number, ...days: string[]) =>
  days.map((day) => ({ survey, version, day }));
const told = (...args: Parameters<typeof askedPeriods>) =>
  askedPeriods(...args).map(({ start, end, versions }) => [
    start,
    end,
    Object.fromEntries(versions),
  ]);

describe('askedPeriods', () => {
  it('is the whole window while nothing changes, or nobody answers', () => {
    expect(told(WINDOW, [])).toEqual([['2025-02-01', '2025-03-31', {}]]);
    expect(told(WINDOW, asked('visit', 1, '2025-02-01', '2025-02-20'))).toEqual([
      ['2025-02-01', '2025-03-31', { visit: [1] }],
    ]);
  });

  it('gives the day of a change, on which both were asked, a period of its own', () => {
    const days = [
      ...asked('visit', 1, '2025-02-01', '2025-02-28', '2025-03-01'),
      ...asked('visit', 2, '2025-03-01', '2025-03-02', '2025-03-20'),
    ];
    expect(told(WINDOW, days)).toEqual([
      ['2025-02-01', '2025-02-28', { visit: [1] }],
      ['2025-03-01', '2025-03-01', { visit: [1, 2] }],
      ['2025-03-02', '2025-03-31', { visit: [2] }],
    ]);
  });

  it('lets a survey go on as it was while another one changes', () => {
    const days = [
      ...asked('visit', 3, '2025-02-01'),
      ...asked('advice', 1, '2025-02-10'),
      ...asked('advice', 2, '2025-03-10'),
      ...asked('visit', 3, '2025-03-11'),
    ];
    expect(told(WINDOW, days)).toEqual([
      ['2025-02-01', '2025-02-09', { visit: [3] }],
      ['2025-02-10', '2025-03-09', { visit: [3], advice: [1] }],
      ['2025-03-10', '2025-03-31', { visit: [3], advice: [2] }],
    ]);
  });
});
