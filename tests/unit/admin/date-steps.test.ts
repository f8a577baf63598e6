import { changesOnlyDates } from '../../../admin/src/filters/date-steps';

const goes = (before: string, after: string) =>
  changesOnlyDates(new URLSearchParams(before), new URLSearchParams(after));

describe('one step of the browser for all dates that are tried', () => {
  it.each([
    ['period=custom&from=2025-01-01&to=2025-02-01', 'period=custom&from=2025-01-02&to=2025-02-01'],
    ['period=custom&from=2025-01-01&to=2025-02-01', 'to=2025-03-01&from=2025-03-01&period=custom'],
    [
      'side=custom&sideFrom=2025-01-01&sideTo=2025-01-31&by=channel',
      'by=channel&side=custom&sideFrom=2024-01-01&sideTo=2025-01-31',
    ],
  ])('counts from %s to %s as the same', (before, after) => {
    expect(goes(before, after)).toBe(true);
  });

  it.each([
    ['', 'period=custom&from=2025-01-01&to=2025-02-01'],
    ['period=custom&from=2025-01-01&to=2025-02-01', 'period=thisMonth'],
    [
      'period=custom&from=2025-01-01&to=2025-02-01',
      'period=custom&from=2025-01-02&to=2025-02-01&channel=store',
    ],
    [
      'period=custom&from=2025-01-01&to=2025-02-01&after=20',
      'period=custom&from=2025-01-02&to=2025-02-01',
    ],
    ['period=custom&from=2025-01-01&to=2025-02-01', 'period=custom&from=2025-01-01&to=2025-02-01'],
    ['channel=store', 'channel=app'],
    ['channel=store&channel=app', 'channel=store'],
  ])('counts from %s to %s as a step of its own', (before, after) => {
    expect(goes(before, after)).toBe(false);
  });
});
