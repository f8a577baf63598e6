import { instantOf } from '../../../demo/simulation/dates';
import { localDateOf } from '../../../server/src/calendar';
import type { FeedbackInput } from '../../../shared/contracts/feedback';
import { dateOf, groupedBy, responsesUntil, worldUntil } from './simulated-year';

const world = worldUntil();
const zones = new Map(world.locations.map(({ key, timeZone }) => [key, timeZone]));
const zoneOf = ({ location }: FeedbackInput) => zones.get(String(location)) ?? 'UTC';
const responses = responsesUntil();

const hourFormats = new Map<string, Intl.DateTimeFormat>();
/** Hour of the day on the location's clock. */
const localHour = (response: FeedbackInput): number => {
  const timeZone = zoneOf(response);
  const format =
    hourFormats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', hourCycle: 'h23' });
  hourFormats.set(timeZone, format);
  return Number(format.format(new Date(String(response.occurredAt))));
};
const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();
const byLocation = groupedBy(responses, ({ location }) => String(location));

describe('instantOf', () => {
  it.each([
    ['Asia/Tehran', '2025-03-21', 0, '2025-03-20T20:30:00.000Z'],
    ['Asia/Dubai', '2025-03-21', 23 * 3600, '2025-03-21T19:00:00.000Z'],
    ['Europe/London', '2025-07-01', 10 * 3600, '2025-07-01T09:00:00.000Z'],
    ['Europe/London', '2025-01-01', 10 * 3600, '2025-01-01T10:00:00.000Z'],
    ['Africa/Cairo', '2025-05-02', 0, '2025-05-01T21:00:00.000Z'],
    // The hour that London skips on that day: the moment after the jump.
    ['Europe/London', '2025-03-30', 90 * 60, '2025-03-30T01:30:00.000Z'],
  ])('is the moment when clocks in %s show %s and %i s', (zone, date, seconds, instant) => {
    expect(instantOf(zone, date, seconds)).toBe(instant);
  });
});

describe('when people answer', () => {
  it('the plugin gives each response the local date that the simulation meant', () => {
    const astray = responses.filter(
      (response) =>
        localDateOf(new Date(String(response.occurredAt)), zoneOf(response)) !== dateOf(response)
    );
    expect(astray).toEqual([]);
  });

  it('no shop is asked at night outside Ramadan, and few before noon', () => {
    const shops = responses.filter(({ location }) => location === 'tehran-valiasr');
    const hours = shops.map(localHour);
    expect(Math.min(...hours)).toBeGreaterThanOrEqual(9);
    expect(hours.filter((hour) => hour < 12).length / hours.length).toBeLessThan(0.25);
    expect(hours.filter((hour) => hour >= 17 && hour <= 21).length / hours.length).toBeGreaterThan(
      0.4
    );
  });

  it('Ramadan moves Riyadh’s evenings behind sunset and midnight', () => {
    const riyadh = byLocation.get('riyadh-olaya') ?? [];
    const late = (from: string, to: string) => {
      const days = riyadh.filter((r) => dateOf(r) >= from && dateOf(r) <= to);
      return days.filter((r) => localHour(r) >= 20 || localHour(r) < 2).length / days.length;
    };
    expect(late('2025-03-03', '2025-03-28')).toBeGreaterThan(
      late('2025-05-01', '2025-05-28') + 0.2
    );
  });

  it.each([
    ['shiraz-zand', 5, 1],
    ['riyadh-ghirnatah', 6, 2],
    ['london-oxford-street', 6, 2],
  ])('%s has more answers on day %i than on day %i', (location, weekend, workday) => {
    const on = (day: number) =>
      (byLocation.get(location) ?? []).filter((r) => weekdayOf(dateOf(r)) === day).length;
    expect(on(weekend)).toBeGreaterThan(on(workday) * 1.25);
  });

  it('is never later than the last day', () => {
    const end = Date.parse(world.end) + 86_400_000;
    expect(responses.every(({ occurredAt }) => Date.parse(String(occurredAt)) < end)).toBe(true);
  });
});
