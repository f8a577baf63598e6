import { daysFromCivil } from './epoch-day';

/** Zone names can come from requests, in any capitals; the caches must not grow with them. */
const MOST_ZONES = 1000;
/** Hours remembered for one zone: about 11 years of facts. */
const MOST_HOURS = 100_000;

interface Zone {
  format: Intl.DateTimeFormat;
  /** Offset in seconds at the start of a UTC hour, by hours since 1970. */
  hours: Map<number, number>;
}

const zones = new Map<string, Zone>();

const zoneOf = (timeZone: string): Zone => {
  const known = zones.get(timeZone);
  if (known) return known;
  // Newer engines also take offsets such as "+03:30"; those are no zones: they know no summer time.
  if (!/^[A-Za-z]/.test(timeZone)) throw new RangeError(`"${timeZone}" is not an IANA time zone`);
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  if (zones.size >= MOST_ZONES) zones.clear();
  const zone: Zone = { format, hours: new Map() };
  zones.set(timeZone, zone);
  return zone;
};

/** True for a name of the IANA time zone database that this Node knows, such as `Asia/Riyadh` or `UTC`. */
export const isTimeZone = (name: string): boolean => {
  try {
    zoneOf(name);
    return true;
  } catch {
    return false;
  }
};

const HOUR = 3_600_000;

const measuredOffset = (zone: Zone, time: number): number => {
  const part: Record<string, string> = {};
  for (const { type, value } of zone.format.formatToParts(time)) part[type] = value;
  const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
  const local =
    daysFromCivil(year, Number(part.month), Number(part.day)) * 86_400 +
    Number(part.hour) * 3600 +
    Number(part.minute) * 60 +
    Number(part.second);
  return local - Math.floor(time / 1000);
};

const offsetAtHour = (zone: Zone, hour: number): number => {
  const known = zone.hours.get(hour);
  if (known !== undefined) return known;
  const offset = measuredOffset(zone, hour * HOUR);
  if (zone.hours.size >= MOST_HOURS) zone.hours.clear();
  zone.hours.set(hour, offset);
  return offset;
};

/**
 * Seconds by which a zone's clock is ahead of UTC at an instant (milliseconds since 1970).
 *
 * Formatting is far too slow to do per fact, so the offset is remembered per UTC hour. That is exact:
 * no zone has changed its clock twice within an hour, so an hour that begins and ends with one offset
 * has it throughout, and the few hours in which it changes are measured at the very instant.
 * @throws RangeError when the zone is unknown or the instant is no date
 */
export const utcOffset = (time: number, timeZone: string): number => {
  if (!Number.isFinite(time)) throw new RangeError('the instant is not a date');
  const zone = zoneOf(timeZone);
  const hour = Math.floor(time / HOUR);
  const offset = offsetAtHour(zone, hour);
  return offset === offsetAtHour(zone, hour + 1) ? offset : measuredOffset(zone, time);
};
