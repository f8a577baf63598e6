import { eventMarks, eventsInPeriods } from '../../../admin/src/charts/event-marks';

const WEEKS = [
  { start: '2026-01-05', end: '2026-01-11' },
  { start: '2026-01-12', end: '2026-01-18' },
  { start: '2026-01-19', end: '2026-01-25' },
];
const plot = { left: 0, right: 600, top: 40, bottom: 200 };
const points = [0, 300, 600].map((x) => ({ x, y: 100 }));
const more = (label: string, others: number) => `${label} +${others}`;

describe('the marks of events on a chart', () => {
  it('lie in the period of their day, as far into it as the day is', () => {
    const events = eventsInPeriods(
      [
        { date: '2026-01-12', label: 'first day' },
        { date: '2026-01-15', label: 'middle' },
        { date: '2026-02-01', label: 'after the window' },
      ],
      WEEKS
    );
    expect(events.map(({ index, label }) => [index, label])).toEqual([
      [1, 'first day'],
      [1, 'middle'],
    ]);
    expect(events[0]?.share).toBeCloseTo(0.5 / 7);
    expect(events[1]?.share).toBeCloseTo(0.5);
  });

  it('stand together where they lie in one period', () => {
    const events = ['2026-01-15', '2026-01-16', '2026-01-17'].map((date) => ({
      date,
      label: date,
    }));
    const marks = eventMarks(eventsInPeriods(events, WEEKS), { plot, points }, more);
    expect(marks).toEqual([{ x: 300, label: '2026-01-15 +2', row: 0, side: 'right' }]);
  });

  it('keep inside the plot, with words on the side that has room', () => {
    const events = [
      { index: 0, share: 0, label: 'at the start' },
      { index: 2, share: 1, label: 'at the end' },
    ];
    expect(eventMarks(events, { plot, points }, more)).toEqual([
      { x: 0, label: 'at the start', row: 0, side: 'right' },
      { x: 600, label: 'at the end', row: 0, side: 'left' },
    ]);
  });

  it('write no label over another: a second row, then the line alone', () => {
    const close = [100, 110, 120].map((x) => ({ x, y: 100 }));
    const events = [0, 1, 2].map((index) => ({
      index,
      share: 0.5,
      label: 'a label of some length',
    }));
    const marks = eventMarks(events, { plot, points: close }, more);
    expect(marks.map(({ row }) => row)).toEqual([0, 1, null]);
  });
});
