import type { LocalDate } from '../../../shared/time';

const HOUR = 3_600_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(timeZone, made);
  return made;
};

/** What a clock in a time zone (IANA name) shows at an instant: date and `HH:mm`. */
export const clockIn = (timeZone: string, at: number): { date: LocalDate; time: string } => {
  const parts = Object.fromEntries(
    formatterOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value])
  );
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    time: `${parts.hour}:${parts.minute}`,
  };
};

/** The instant, in milliseconds, that such a clock's wall time would be if it were UTC. */
const asUtc = ({ date, time }: { date: LocalDate; time: string }): number =>
  Date.parse(`${date}T${time}:00Z`);

/**
 * The instant at which a clock in a time zone shows a date and time; the first of two where it is set
 * back, the instant after the gap where it is set forward.
 * @returns milliseconds since 1970
 */
export const instantIn = (timeZone: string, date: LocalDate, time: string): number => {
  const wanted = asUtc({ date, time });
  const offsetAt = (at: number) => asUtc(clockIn(timeZone, at)) - at;
  const candidates = [offsetAt(wanted - 24 * HOUR), offsetAt(wanted + 24 * HOUR)]
    .map((offset) => wanted - offset)
    .sort((one, other) => one - other);
  const [earlier = wanted, later = wanted] = candidates;
  return asUtc(clockIn(timeZone, earlier)) === wanted ? earlier : later;
};
