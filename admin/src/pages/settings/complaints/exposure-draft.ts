import type { Exposure, ExposureInput } from '../../../../../shared/contracts/exposure';
import { CHANNELS, type Channel } from '../../../../../shared/dimensions';
import { foldText } from '../../../../../shared/text/fold';
import type { LocalDate } from '../../../../../shared/time';

/** A number as the form holds it. */
export interface ExposureDraft {
  name: string;
  date: LocalDate;
  until: LocalDate;
  /** '' is all. */
  location: string;
  channel: Channel | '';
  value: string;
}

const NAME = /^[a-z][a-z0-9_]{0,49}$/;
const WHOLE = /^\d{1,15}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Counted by the plugin itself. */
const OWN = ['responses', 'customers'];

export const isExposureName = (name: string): boolean => NAME.test(name) && !OWN.includes(name);

const isDate = (text: string): boolean =>
  DATE.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** The whole number of a text, in whichever digits; null where it is none. */
export const wholeIn = (text: string): number | null => {
  const digits = foldText(text.trim()).replace(/[,٬\s]/g, '');
  return WHOLE.test(digits) ? Number(digits) : null;
};

/** What the form says, or null while something is missing. */
export const exposureOf = (draft: ExposureDraft): ExposureInput | null => {
  const value = wholeIn(draft.value);
  if (!isExposureName(draft.name) || value === null) return null;
  return {
    name: draft.name,
    date: draft.date,
    ...(draft.until > draft.date && { until: draft.until }),
    location: draft.location || null,
    channel: draft.channel || null,
    value,
  };
};

export const draftOf = (exposure: Exposure | null, today: LocalDate): ExposureDraft => ({
  name: exposure?.name ?? 'orders',
  date: exposure?.date ?? today,
  until: exposure?.date ?? today,
  location: exposure?.location ?? '',
  channel: exposure?.channel ?? '',
  value: exposure ? String(exposure.value) : '',
});

export interface PastedExposures {
  exposures: ExposureInput[];
  /** Numbers of the lines that can't be read, from 1. */
  wrong: number[];
}

const channelIn = (text: string): Channel | null | undefined =>
  text === '' ? null : CHANNELS.find((one) => one === text);

const lineOf = (line: string): ExposureInput | null => {
  const cells = line.split(/\t|;|,/).map((cell) => cell.trim());
  const [name = '', days = '', location = '', channelText = '', number = ''] = cells;
  const [date = '', until = date] = foldText(days).split('/');
  const [channel, value] = [channelIn(channelText), wholeIn(number)];
  const readable = cells.length === 5 && isExposureName(name) && isDate(date) && isDate(until);
  if (!readable || until < date || channel === undefined || value === null) return null;
  return {
    ...{ name, date, location: location || null, channel, value },
    ...(until > date && { until }),
  };
};

/** A line of names that stands over the columns of a sheet. */
const isHead = (line: string): boolean => /^name[\t;,]/i.test(line.trim());

/**
 * Lines of a sheet: name, day (or first/last day), location, channel, number, separated by tabs, semicolons or
 * commas; location and channel may be empty. A first line that begins with `name` is passed over.
 */
export const pastedExposures = (text: string): PastedExposures => {
  const exposures: ExposureInput[] = [];
  const wrong: number[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || (index === 0 && isHead(line))) continue;
    const exposure = lineOf(line);
    if (exposure) exposures.push(exposure);
    else wrong.push(index + 1);
  }
  return { exposures, wrong };
};
