import fc from 'fast-check';

import {
  closedAt,
  countdownAt,
  type CountdownSource,
} from '../../../admin/src/pages/complaints/parts/countdown-at';

const NOW = Date.parse('2026-03-01T12:00:00Z');

const source = (
  next: Partial<NonNullable<CountdownSource['next']>>,
  over: Partial<CountdownSource> = {}
): CountdownSource => ({
  next: {
    ...{ target: 'resolution', dueAt: '2026-03-02T12:00:00.000Z', workingSeconds: 3600 },
    ...{ clock: 'working', running: true, changesIn: null },
    ...next,
  },
  paused: false,
  endedAt: null,
  asOf: NOW,
  ...over,
});
const after = (seconds: number) => NOW + seconds * 1000;

describe('a countdown', () => {
  it('runs while the hours are open and stands while they are not', () => {
    expect(countdownAt(source({}), after(600))).toEqual({ kind: 'running', seconds: 3000 });
    expect(countdownAt(source({ running: false }), after(600))).toEqual({
      kind: 'standing',
      seconds: 3600,
    });
  });

  it('stands when the hours close, and runs when they open', () => {
    const closing = source({ changesIn: 60 });
    expect(countdownAt(closing, after(600))).toEqual({ kind: 'standing', seconds: 3540 });
    const opening = source({ running: false, changesIn: 60 });
    expect(countdownAt(opening, after(600))).toEqual({ kind: 'running', seconds: 3060 });
  });

  it('goes on by the wall where the promise does', () => {
    const wall = source({ clock: 'wall', running: false });
    const day = 24 * 3600;
    expect(countdownAt(wall, after(600))).toEqual({ kind: 'running', seconds: day - 600 });
    expect(countdownAt(wall, after(day + 5))).toEqual({ kind: 'overdue', seconds: 5 });
  });

  it('becomes overdue, and more so', () => {
    expect(countdownAt(source({ workingSeconds: 10 }), after(70))).toEqual({
      kind: 'overdue',
      seconds: 60,
    });
  });

  it('is overdue also where nobody has worked since', () => {
    const late = source({
      ...{ workingSeconds: 0, running: false },
      dueAt: '2026-03-01T11:59:00.000Z',
    });
    expect(countdownAt(late, NOW)).toEqual({ kind: 'overdue', seconds: 0 });
  });

  it('is paused for what waits for the customer, not for what never does', () => {
    const paused = { paused: true };
    expect(countdownAt(source({}, paused), NOW)).toEqual({ kind: 'paused' });
    expect(countdownAt(source({ target: 'next_update' }, paused), NOW)).toEqual({ kind: 'paused' });
    const first = source({ target: 'first_response' }, paused);
    expect(countdownAt(first, NOW)).toEqual({ kind: 'running', seconds: 3600 });
    expect(countdownAt({ ...first, next: null }, NOW)).toEqual({ kind: 'paused' });
  });

  it('says nothing of an ended case', () => {
    const ended = source({}, { endedAt: '2026-03-01T11:00:00.000Z' });
    expect(countdownAt(ended, NOW)).toEqual({ kind: 'none' });
  });

  it('knows whether its hours are closed, and until when', () => {
    const closed = source({ running: false, changesIn: 60 });
    expect(closedAt(closed, after(59))).toEqual({ opensAt: after(60) });
    expect(closedAt(closed, after(61))).toBeNull();
    expect(closedAt(source({ running: false }), NOW)).toEqual({ opensAt: null });
    // Closed since it was asked: when they open again comes with the next answer.
    expect(closedAt(source({ changesIn: 60 }), after(61))).toEqual({ opensAt: null });
    expect(closedAt(source({ changesIn: 60 }), after(59))).toBeNull();
    expect(closedAt({ ...closed, next: null }, NOW)).toBeNull();
    expect(closedAt({ ...closed, endedAt: '2026-03-01T11:00:00.000Z' }, NOW)).toBeNull();
  });

  it.each([-400, 700])('opens at the minute, though the answer took its time: %d ms', (off) => {
    const closed = source({ running: false, changesIn: 3600 }, { asOf: NOW + off });
    expect(closedAt(closed, NOW + off)).toEqual({ opensAt: after(3600) });
  });

  it('never goes back, and never on faster than the wall', () => {
    const left = (of: CountdownSource, at: number): number => {
      const state = countdownAt(of, at);
      if (state.kind === 'overdue') return -state.seconds;
      return 'seconds' in state ? state.seconds : NaN;
    };
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.option(fc.nat(100_000)),
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.nat(200_000),
        fc.nat(200_000),
        (running, changesIn, workingSeconds, one, more) => {
          const dueAt = '2126-03-01T12:00:00.000Z';
          const it = source({ running, changesIn, workingSeconds, dueAt });
          const passed = left(it, after(one)) - left(it, after(one + more));
          return passed >= -1e-6 && passed <= more + 1e-6;
        }
      )
    );
  });
});
