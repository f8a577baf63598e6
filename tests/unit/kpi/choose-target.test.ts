import { chooseTarget, type Placed } from '../../../server/src/kpi/choose-target';
import { scopeName, tidyScope } from '../../../server/src/kpi/target-scope';

const TODAY = '2026-05-20';

const target = (key: string, over: Partial<Placed> = {}): Placed => ({
  key,
  recurrence: 'once',
  calendar: 'gregorian',
  from: '2026-01-01',
  to: '2026-12-31',
  value: 40,
  createdAt: '2026-01-01T00:00:00.000Z',
  ...over,
});
const monthly = target('monthly', { recurrence: 'month', from: null, to: null });
const year = target('year');
const quarter = target('quarter', { from: '2026-04-01', to: '2026-06-30' });

const chosen = (
  targets: Placed[],
  [from, to]: [string, string],
  unit: 'points' | 'count' = 'points'
) => {
  const found = chooseTarget(targets, { from, to }, TODAY, unit);
  return found && [found.target.key, found.period.from, found.period.to];
};

describe('the target that applies to a window', () => {
  it('is the one with the shorter period among those that hold on all its days', () => {
    const may: [string, string] = ['2026-05-01', '2026-05-31'];
    expect(chosen([year, quarter], may)).toEqual(['quarter', '2026-04-01', '2026-06-30']);
    expect(chosen([year, quarter, monthly], may)).toEqual(['monthly', '2026-05-01', '2026-05-31']);
    expect(chosen([year], may)).toEqual(['year', '2026-01-01', '2026-12-31']);
  });

  it('is the one that holds on most of its days up to today', () => {
    expect(chosen([year, quarter], ['2026-02-20', '2026-05-20'])?.[0]).toBe('year');
    expect(chosen([quarter], ['2026-03-20', '2026-12-31'])?.[0]).toBe('quarter');
  });

  it('holds on at least half of them', () => {
    expect(chosen([quarter], ['2026-03-01', '2026-04-30'])).toBeNull();
    expect(chosen([quarter], ['2026-03-02', '2026-04-30'])?.[0]).toBe('quarter');
    expect(chosen([quarter], ['2025-01-01', '2025-12-31'])).toBeNull();
  });

  it('is in the period in which the window ends', () => {
    expect(chosen([monthly], ['2026-02-20', '2026-04-30'])).toEqual([
      'monthly',
      '2026-04-01',
      '2026-04-30',
    ]);
    const ended = target('ended', { recurrence: 'month', from: '2026-01-01', to: '2026-03-31' });
    expect(chosen([ended], ['2026-02-01', '2026-04-10'])).toEqual([
      'ended',
      '2026-03-01',
      '2026-03-31',
    ]);
  });

  it('is the newest of equals', () => {
    const newer = target('newer', { createdAt: '2026-03-01T00:00:00.000Z' });
    for (const targets of [
      [year, newer],
      [newer, year],
    ]) {
      expect(chosen(targets, ['2026-05-01', '2026-05-31'])?.[0]).toBe('newer');
    }
  });

  it('is about a sum only where the window is the period, or has come as far', () => {
    const may: [string, string] = ['2026-05-01', '2026-05-31'];
    expect(chosen([monthly], may, 'count')?.[0]).toBe('monthly');
    expect(chosen([monthly], ['2026-05-01', '2026-05-20'], 'count')?.[0]).toBe('monthly');
    expect(chosen([monthly], ['2026-05-01', '2026-05-19'], 'count')).toBeNull();
    expect(chosen([monthly], ['2026-04-21', '2026-05-20'], 'count')).toBeNull();
    expect(chosen([monthly], ['2026-03-01', '2026-04-30'], 'count')).toBeNull();
    expect(chosen([year], may, 'count')).toBeNull();
  });
});

describe('a scope', () => {
  it('has one name however it is written', () => {
    const one = scopeName({ location: ['b', 'a', 'a'], channel: ['app'] });
    expect(scopeName({ channel: ['app'], location: ['a', 'b'] })).toBe(one);
    expect(scopeName({ channel: ['app'], location: ['a'] })).not.toBe(one);
  });

  it('is never that of a question about nothing, or about one scale', () => {
    expect(scopeName({ location: [] })).not.toBe(scopeName({}));
    expect(scopeName({ scale: ['1..5'] })).not.toBe(scopeName({}));
  });

  it('is kept in one order, each value once, nothing empty', () => {
    const kept = tidyScope({ channel: ['web', 'app', 'web'], location: ['a'], segment: [] });
    expect(JSON.stringify(kept)).toBe('{"location":["a"],"channel":["app","web"]}');
    const ofCases = tidyScope({ team: ['care'], category: ['b', 'a'], channel: ['app'] });
    expect(JSON.stringify(ofCases)).toBe(
      '{"channel":["app"],"category":["a","b"],"team":["care"]}'
    );
  });
});
