import fc from 'fast-check';
import type { SlaLedgerEntry } from '../../../shared/contracts/sla';
import { clockIn, instantIn } from '../../../admin/src/calendar/zone-time';
import { daysOf, namedDays } from '../../../admin/src/pages/complaints/case/axis-days';
import {
  clockAt,
  overlap,
  promisesByTarget,
  within,
  without,
} from '../../../admin/src/pages/complaints/case/clock-time';

const HOUR = 3_600_000;
const at = (iso: string): number => Date.parse(iso);

describe('wall time of a zone', () => {
  it('is found for an instant, and the instant for it', () => {
    expect(clockIn('Asia/Riyadh', at('2026-09-20T21:30:00Z'))).toEqual({
      date: '2026-09-21',
      time: '00:30',
    });
    expect(instantIn('Asia/Riyadh', '2026-09-21', '00:30')).toBe(at('2026-09-20T21:30:00Z'));
    expect(instantIn('Asia/Kathmandu', '2026-01-01', '00:00')).toBe(at('2025-12-31T18:15:00Z'));
  });

  it('is the first of two where clocks go back, and after the gap where they go forward', () => {
    expect(instantIn('Europe/Berlin', '2026-10-25', '02:30')).toBe(at('2026-10-25T00:30:00Z'));
    expect(instantIn('Europe/Berlin', '2026-03-29', '02:30')).toBe(at('2026-03-29T01:30:00Z'));
    expect(instantIn('Europe/Berlin', '2026-03-29', '12:00')).toBe(at('2026-03-29T10:00:00Z'));
  });

  it('comes back for every minute without a change of the clocks', () => {
    const zones = fc.constantFrom('Asia/Riyadh', 'Asia/Tehran', 'UTC', 'Asia/Kolkata');
    const minutes = fc.integer({ min: at('2024-01-01T00:00:00Z') / 60_000, max: 30_000_000 });
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const { date, time } = clockIn(zone, minute * 60_000);
        expect(instantIn(zone, date, time)).toBe(minute * 60_000);
      })
    );
  });
});

describe('the days of the axis', () => {
  it('are whole local days, also the short one', () => {
    const span = { from: at('2026-03-28T12:00:00Z'), to: at('2026-03-30T12:00:00Z') };
    const days = daysOf(span, 'Europe/Berlin');
    expect(days.map(({ date }) => date)).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);
    expect(days.map(({ from, to }) => (to - from) / HOUR)).toEqual([24, 23, 24]);
  });

  it('are named as far as there is room', () => {
    const days = daysOf({ from: 0, to: 20 * 24 * HOUR }, 'UTC');
    expect([...namedDays(days, 5)]).toEqual([
      '1970-01-01',
      '1970-01-05',
      '1970-01-09',
      '1970-01-13',
      '1970-01-17',
    ]);
  });
});

const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 12 })
  .map((edges) => {
    const sorted = [...edges].sort((one, other) => one - other);
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, index) => ({
      from: sorted[2 * index] ?? 0,
      to: sorted[2 * index + 1] ?? 0,
    }));
  });

describe('spans of time', () => {
  it('lose exactly what they have in common with others', () => {
    const all = { from: 0, to: 1000 };
    fc.assert(
      fc.property(spans, spans, (some, others) => {
        const common = others.reduce((sum, other) => sum + overlap(some, other), 0);
        expect(overlap(without(some, others), all)).toBe(overlap(some, all) - common);
      })
    );
  });

  it('are cut at the ends', () => {
    expect(within([{ from: 0, to: 10 }], { from: 4, to: 6 })).toEqual([{ from: 4, to: 6 }]);
    expect(within([{ from: 0, to: 10 }], { from: 20, to: 30 })).toEqual([]);
  });
});

const entry = (over: Partial<SlaLedgerEntry>): SlaLedgerEntry => ({
  target: 'resolution',
  policy: 'default',
  priority: 'normal',
  clock: 'working',
  startedAt: '2026-09-20T08:00:00.000Z',
  dueAt: '2026-09-22T08:00:00.000Z',
  reachedAt: null,
  outcome: 'pending',
  targetSeconds: 8 * 3600,
  workingSeconds: 3600,
  wallSeconds: 7200,
  lateSeconds: -7 * 3600,
  heldBy: null,
  team: null,
  ...over,
});

describe('a clock after it was read', () => {
  // Open for one hour from the reading on, closed for one, open for one.
  const source = {
    asOf: 0,
    endedAt: null,
    next: null,
    axis: {
      from: -HOUR,
      to: 3 * HOUR,
      open: [
        { from: -HOUR, to: HOUR },
        { from: 2 * HOUR, to: 3 * HOUR },
      ],
      paused: [],
    },
  };

  it('goes on in working time only while the place is open', () => {
    const late = (hours: number) => clockAt(entry({}), source, hours * HOUR).lateSeconds / 3600;
    expect([0, 0.5, 1, 1.5, 2.5, 3].map(late)).toEqual([-7, -6.5, -6, -6, -5.5, -5]);
    expect(clockAt(entry({}), source, 1.5 * HOUR).wallSeconds).toBe(7200 + 1.5 * 3600);
  });

  it('goes on by the wall where that was promised', () => {
    const wall = entry({ clock: 'wall' });
    expect(clockAt(wall, source, 2 * HOUR).lateSeconds).toBe(-5 * 3600);
  });

  it('stands when it was reached, is paused, or the case ended', () => {
    const still = [
      clockAt(entry({ reachedAt: '2026-09-20T09:00:00.000Z', outcome: 'met' }), source, HOUR),
      clockAt(entry({ outcome: 'paused' }), source, HOUR),
      clockAt(entry({ outcome: 'missed' }), { ...source, endedAt: '2026-09-20T09:00:00Z' }, HOUR),
    ];
    expect(still.map(({ lateSeconds }) => lateSeconds)).toEqual([-7 * 3600, -7 * 3600, -7 * 3600]);
  });

  it('is that of the open promise of a kind, else of the last', () => {
    const update = (over: Partial<SlaLedgerEntry> = {}) => ({
      ...entry({ target: 'next_update', ...over }),
      provisional: false,
    });
    const kept = update({ outcome: 'met', reachedAt: '2026-09-20T09:00:00Z' });
    const open = update();
    const [, , next, resolution] = promisesByTarget([kept, open, kept]);
    expect(next).toEqual({ target: 'next_update', entry: open, kept: 2, all: 3 });
    expect(resolution).toEqual({ target: 'resolution', entry: null, kept: 0, all: 0 });
    // Two words are owed: the one that is due first, before one whose clock stands.
    const [standing, sooner] = [
      update({ outcome: 'paused', dueAt: null }),
      update({ clock: 'wall', dueAt: '2026-09-20T08:30:00.000Z' }),
    ];
    expect(promisesByTarget([standing, open, sooner])[2]?.entry).toBe(sooner);
    expect(promisesByTarget([standing])[2]?.entry).toBe(standing);
  });
});
