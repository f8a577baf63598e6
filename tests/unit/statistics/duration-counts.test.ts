import fc from 'fast-check';
import { countDurations, countObservations } from '../../../server/src/statistics/count-durations';
import type { Observation } from '../../../server/src/statistics/duration-counts';
import { numberAtRisk } from '../../../server/src/statistics/number-at-risk';
import { tallyDurations } from '../../../server/src/statistics/tally-durations';
import { NOBODY, SIX_MP } from './survival-samples';

const observations = fc.array(
  fc.record<Observation>({
    time: fc.nat({ max: 30 }),
    end: fc.constantFrom('event', 'censored', 'competing'),
  }),
  { maxLength: 80 }
);

describe('counted durations', () => {
  it('hold each duration once, with how its cases ended', () => {
    const counts = countDurations({ events: [7, 6, 6], censored: [6, 9], competing: [9, 2] });
    expect([...counts.times]).toEqual([2, 6, 7, 9]);
    expect([...counts.events]).toEqual([0, 2, 1, 0]);
    expect([...counts.censored]).toEqual([0, 1, 0, 1]);
    expect([...counts.competing]).toEqual([1, 0, 0, 1]);
    expect(NOBODY.times).toHaveLength(0);
  });

  it.each([-1, NaN, Infinity])('refuse a duration of %d', (time) => {
    expect(() => countDurations({ events: [1, time, 2] })).toThrow(/duration must be a number/);
    expect(() => countDurations({ events: [], censored: [time] })).toThrow(/got/);
    expect(() => tallyDurations([{ time, events: 1 }])).toThrow(/duration must be a number/);
  });

  it('refuse a count that is none', () => {
    expect(() => tallyDurations([{ time: 1, events: -1 }])).toThrow(/events must be a count/);
    expect(() => tallyDurations([{ time: 1, censored: NaN }])).toThrow(/censored must be a count/);
  });

  it('are the same from cases, columns and tallies, in any order', () => {
    fc.assert(
      fc.property(observations, (cases) => {
        const timesOf = (end: Observation['end']) =>
          cases.filter((one) => one.end === end).map(({ time }) => time);
        const columns = countDurations({
          events: timesOf('event'),
          censored: Float64Array.from(timesOf('censored')),
          competing: timesOf('competing'),
        });
        const names = { event: 'events', censored: 'censored', competing: 'competing' } as const;
        const tallies = cases.map(({ time, end }) => ({ time, [names[end]]: 1 }));
        expect(countObservations(cases)).toEqual(columns);
        expect(countObservations([...cases].reverse())).toEqual(columns);
        expect(tallyDurations(tallies)).toEqual(columns);
      })
    );
  });
});

describe('number at risk', () => {
  it('counts who lasted at least so long', () => {
    expect(numberAtRisk(SIX_MP, [35, 0, 6, 6.5, 7, 10, 23, 36])).toEqual([
      1, 21, 21, 17, 17, 15, 6, 0,
    ]);
    expect(numberAtRisk(NOBODY, [0, 5])).toEqual([0, 0]);
  });

  it('is what counting the cases gives', () => {
    const times = fc.array(fc.nat({ max: 35 }), { maxLength: 5 });
    fc.assert(
      fc.property(observations, times, (cases, at) => {
        const expected = at.map((time) => cases.filter((one) => one.time >= time).length);
        expect(numberAtRisk(countObservations(cases), at)).toEqual(expected);
      })
    );
  });
});
