import ICAL from 'ical.js';

/** A fault in an iCalendar file: the line (from 1) where it is, and what it is. */
export class IcalendarFault extends Error {
  constructor(
    readonly line: number,
    message: string
  ) {
    super(message);
  }
}

/** A property of an event, its value decoded by type and as it stands in the file. */
export interface EventProperty {
  line: number;
  name: string;
  /** `date`, `date-time`, `period`, `recur`, `duration`, `text`, … */
  type: string;
  values: unknown[];
  text: string;
}

/** An event of the file with the line it begins on and its properties in order. */
export interface CalendarEvent {
  line: number;
  properties: EventProperty[];
}

interface ContentLine {
  line: number;
  text: string;
}

const CONTENT_LINE = /^[A-Za-z0-9-]+(?:;[^:"]*(?:"[^"]*"[^:"]*)*)?:/;

/** Lines with their continuations joined (RFC 5545, 3.1), by the number of the line they begin on. */
const contentLines = (text: string): ContentLine[] => {
  const lines: ContentLine[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((raw, i) => {
      const last = lines[lines.length - 1];
      if (/^[ \t]/.test(raw) && last) last.text += raw.slice(1);
      else if (raw.trim() !== '') lines.push({ line: i + 1, text: raw });
    });
  return lines;
};

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'unreadable';

const propertyOf = ({ line, text }: ContentLine): EventProperty => {
  try {
    const parsed: unknown = ICAL.parse.property(text);
    if (!Array.isArray(parsed)) throw new IcalendarFault(line, 'this line has no value');
    const [name, , type, ...values]: unknown[] = parsed;
    const head = CONTENT_LINE.exec(text)?.[0] ?? '';
    return {
      line,
      name: String(name),
      type: String(type),
      // A list in one value (RDATE, EXDATE) comes as values of its own.
      values,
      text: text.slice(head.length),
    };
  } catch (error) {
    throw new IcalendarFault(line, reasonOf(error));
  }
};

/**
 * The events of an iCalendar file (RFC 5545); other components are passed over, their lines checked only
 * for their form.
 * @throws IcalendarFault at the first line that is no content line, or whose component does not fit
 */
export const eventsOf = (text: string): CalendarEvent[] => {
  const events: CalendarEvent[] = [];
  const open: { name: string; line: number }[] = [];
  for (const content of contentLines(text)) {
    const { line } = content;
    if (!CONTENT_LINE.test(content.text)) {
      throw new IcalendarFault(line, `"${content.text.slice(0, 40)}" is not NAME:value`);
    }
    const edge = /^(BEGIN|END):(.*)$/i.exec(content.text);
    const name = edge?.[2]?.trim().toUpperCase() ?? '';
    const inner = open[open.length - 1];
    if (!inner && (edge?.[1]?.toUpperCase() !== 'BEGIN' || name !== 'VCALENDAR')) {
      throw new IcalendarFault(line, 'a calendar file begins with BEGIN:VCALENDAR');
    }
    if (edge?.[1]?.toUpperCase() === 'BEGIN') {
      open.push({ name, line });
      if (name === 'VEVENT') events.push({ line, properties: [] });
    } else if (edge) {
      if (inner?.name !== name) {
        throw new IcalendarFault(line, `END:${name} where ${inner?.name ?? 'nothing'} is open`);
      }
      open.pop();
    } else if (inner?.name === 'VEVENT') {
      events[events.length - 1]?.properties.push(propertyOf(content));
    }
  }
  const unended = open[open.length - 1];
  if (unended) throw new IcalendarFault(unended.line, `BEGIN:${unended.name} is never ended`);
  return events;
};
