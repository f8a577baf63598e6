import type { WorkingSlot } from '../../../shared/contracts/working-calendar';
import type { Fault } from '../../../shared/fault';
import { because } from '../../../shared/refusal';
import { isLocalDate } from './epoch-day';
import { isTimeZone } from './time-zone';
import { slotMinutes, type SlotMinutes } from './working-slots';

const MOST_SLOTS = 24;
const MOST_ENTRIES = 5000;
const DAY_MINUTES = 1440;

type Path = string[];
type RecordValue = Record<string, unknown>;

const isRecord = (value: unknown): value is RecordValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Characters. */
const MOST_NAME = 200;

const dateFault = (value: unknown, path: Path): Fault[] =>
  typeof value === 'string' && isLocalDate(value)
    ? []
    : [{ path, message: `${path.at(-1)} must be a date YYYY-MM-DD` }];

const nameFault = (value: unknown, path: Path): Fault[] =>
  typeof value === 'string' && value.trim() !== '' && value.length <= MOST_NAME
    ? []
    : [
        {
          path,
          message: `name must be a text of 1 to ${MOST_NAME} characters`,
          because: because('nameNeeded', { most: MOST_NAME }),
        },
      ];

const foreignFaults = (value: RecordValue, known: string[], path: Path, what: string): Fault[] =>
  Object.keys(value)
    .filter((name) => !known.includes(name))
    .map((name) => ({ path: [...path, name], message: `unknown property ${name} of ${what}` }));

const slotsFaults = (slots: unknown, path: Path): Fault[] => {
  if (!Array.isArray(slots) || slots.length > MOST_SLOTS) {
    return [{ path, message: `a day must be a list of at most ${MOST_SLOTS} slots { from, to }` }];
  }
  const faults: Fault[] = [];
  const spans: { from: number; to: number; index: number }[] = [];
  slots.forEach((slot: unknown, index) => {
    const minutes =
      isRecord(slot) && typeof slot.from === 'string' && typeof slot.to === 'string'
        ? slotMinutes({ from: slot.from, to: slot.to })
        : null;
    if (minutes) spans.push({ ...minutes, index });
    else
      faults.push({
        path: [...path, String(index)],
        message: 'a slot must be { from, to } with times HH:mm; from before 24:00',
        because: because('slotTimes'),
      });
  });
  spans.sort((a, b) => a.from - b.from);
  spans.slice(1).forEach((span, i) => {
    if (span.from < (spans[i]?.to ?? 0))
      faults.push({
        path: [...path, String(span.index)],
        message: 'slots of a day must not overlap',
        because: because('slotsOverlap'),
      });
  });
  return faults;
};

/** A shift over midnight must be over when the next day's first slot begins. */
const midnightFaults = (week: Record<string, WorkingSlot[]>, path: Path): Fault[] =>
  Object.entries(week).flatMap(([key, slots]) => {
    const minutes = (list: WorkingSlot[]): SlotMinutes[] =>
      list.flatMap((slot) => slotMinutes(slot) ?? []);
    const reach = Math.max(0, ...minutes(slots).map(({ to }) => to)) - DAY_MINUTES;
    const next = week[String((Number(key) % 7) + 1)] ?? [];
    return minutes(next).some(({ from }) => from < reach)
      ? [
          {
            path: [...path, key],
            message: 'a slot over midnight overlaps the next day',
            because: because('nightOverlaps'),
          },
        ]
      : [];
  });

const weekFaults = (week: unknown, path: Path): Fault[] => {
  if (!isRecord(week)) {
    return [{ path, message: 'week must be { "1": [{ from, to }], …, "7": [] }, 1 for Monday' }];
  }
  const faults = Object.entries(week).flatMap(([key, slots]) =>
    /^[1-7]$/.test(key)
      ? slotsFaults(slots, [...path, key])
      : [{ path: [...path, key], message: 'a day must be 1 (Monday) to 7 (Sunday)' }]
  );
  return faults.length > 0 ? faults : midnightFaults(week as Record<string, WorkingSlot[]>, path);
};

const versionFaults = (version: unknown, path: Path): Fault[] =>
  isRecord(version)
    ? [
        ...foreignFaults(version, ['validFrom', 'week'], path, 'a version'),
        ...(version.validFrom === null ? [] : dateFault(version.validFrom, [...path, 'validFrom'])),
        ...weekFaults(version.week, [...path, 'week']),
      ]
    : [{ path, message: 'a version must be { validFrom, week }' }];

const overrideFaults = (override: unknown, path: Path): Fault[] => {
  if (!isRecord(override)) return [{ path, message: 'hours must be { name, from, to, week }' }];
  const faults = [
    ...foreignFaults(override, ['name', 'from', 'to', 'week'], path, 'hours of a period'),
    ...nameFault(override.name, [...path, 'name']),
    ...dateFault(override.from, [...path, 'from']),
    ...dateFault(override.to, [...path, 'to']),
    ...weekFaults(override.week, [...path, 'week']),
  ];
  if (faults.length === 0 && String(override.to) < String(override.from))
    faults.push({
      path: [...path, 'to'],
      message: 'to must not be before from',
      because: because('endsBefore'),
    });
  return faults;
};

const holidayFaults = (holiday: unknown, path: Path): Fault[] => {
  if (!isRecord(holiday)) {
    return [{ path, message: 'a holiday must be { date, name, source, removed }' }];
  }
  const faults = [
    ...foreignFaults(holiday, ['date', 'name', 'source', 'removed'], path, 'a holiday'),
    ...dateFault(holiday.date, [...path, 'date']),
    ...nameFault(holiday.name, [...path, 'name']),
  ];
  if (holiday.source !== null && typeof holiday.source !== 'string')
    faults.push({ path: [...path, 'source'], message: 'source must be a text or null' });
  if (typeof holiday.removed !== 'boolean')
    faults.push({ path: [...path, 'removed'], message: 'removed must be true or false' });
  return faults;
};

const listFaults = (
  list: unknown,
  name: string,
  faultsOf: (entry: unknown, path: Path) => Fault[]
): Fault[] =>
  Array.isArray(list) && list.length <= MOST_ENTRIES
    ? list.flatMap((entry: unknown, i) => faultsOf(entry, [name, String(i)]))
    : [{ path: [name], message: `${name} must be a list of at most ${MOST_ENTRIES}` }];

const hasHours = (version: unknown): boolean =>
  isRecord(version) &&
  isRecord(version.week) &&
  Object.values(version.week).some((slots) => Array.isArray(slots) && slots.length > 0);

const versionsFaults = (versions: unknown): Fault[] => {
  const faults = listFaults(versions, 'versions', versionFaults);
  if (faults.length > 0 || !Array.isArray(versions)) return faults;
  const dates = versions.map((version: unknown) => isRecord(version) && version.validFrom);
  if (new Set(dates).size < dates.length)
    return [
      {
        path: ['versions'],
        message: 'two versions are valid from the same date',
        because: because('versionTwice'),
      },
    ];
  return versions.some(hasHours)
    ? []
    : [
        {
          path: ['versions'],
          message: 'a calendar must have hours of work on some day',
          because: because('noHours'),
        },
      ];
};

/** Everything that is wrong with a {@link WorkingCalendar}; empty when `businessHours` can take it. */
export const workingCalendarFaults = (calendar: unknown): Fault[] => {
  if (!isRecord(calendar)) {
    return [{ path: [], message: 'must be { timeZone, versions, overrides, holidays }' }];
  }
  const { timeZone, versions, overrides, holidays } = calendar;
  return [
    ...foreignFaults(calendar, ['timeZone', 'versions', 'overrides', 'holidays'], [], 'a calendar'),
    ...(typeof timeZone === 'string' && isTimeZone(timeZone)
      ? []
      : [{ path: ['timeZone'], message: 'timeZone must be an IANA name, such as Asia/Riyadh' }]),
    ...versionsFaults(versions),
    ...listFaults(overrides, 'overrides', overrideFaults),
    ...listFaults(holidays, 'holidays', holidayFaults),
  ];
};
