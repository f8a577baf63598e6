import type { DeskFacts, ReplyFacts, SlaFacts, SlaNotice } from '../alerting/facts';
import { noticesOf } from '../alerting/sla-notices';
import { formatDate, formatMoment } from '../../../shared/format/date';
import type { Names } from './compose';
import type { MailDocument, MailSection } from './document';
import { isolate, type Words } from './words';

const MINUTE = 60;
const HOUR = 60;
const DAY = 1_440;
const LONG = 3;
/** So many notices stand in a mail; the rest is counted. */
const MOST_NOTICES = 20;

/** `2 hours 5 minutes`; days only by the wall clock, where one has 24 hours. */
const durationText = (words: Words, seconds: number, clock: SlaFacts['clock']): string => {
  const minutes = Math.max(1, Math.round(Math.abs(seconds) / MINUTE));
  if (clock === 'wall' && minutes >= LONG * DAY)
    return words.t('mail.duration.days', { days: Math.floor(minutes / DAY) });
  const hours = Math.floor(minutes / HOUR);
  const rest = minutes % HOUR;
  if (hours === 0) return words.t('mail.duration.minutes', { minutes: rest });
  const text = words.t('mail.duration.hours', { hours });
  return rest === 0 ? text : `${text} ${words.t('mail.duration.minutes', { minutes: rest })}`;
};

const moment = (words: Words, iso: string, timeZone: string): string =>
  isolate(formatMoment(iso, timeZone, words.reader));

const slaTitle = ({ stage, reference, target }: SlaNotice, words: Words): string =>
  words.t('mail.sla.subject', {
    stage,
    reference: isolate(reference),
    target: words.t(`mail.sla.target.${target}`),
  });

/** How pressing a case is, and where it belongs. */
export const standingLines = (
  { priority, location }: Pick<ReplyFacts, 'priority' | 'location'>,
  words: Words,
  names: Names
): string[] => [
  ...(priority === null
    ? []
    : [words.t('mail.sla.priority', { priority: words.t(`mail.sla.priority.${priority}`) })]),
  ...(location === null
    ? []
    : [words.t('mail.sla.location', { location: names.location(location) })]),
];

const slaLines = (notice: SlaNotice, words: Words, names: Names): string[] => {
  const { stage, clock, level, leftSeconds } = notice;
  const given = {
    reference: isolate(notice.reference),
    target: words.t(`mail.sla.target.${notice.target}`),
    clock,
    when: moment(words, notice.dueAt, notice.timeZone),
    time: durationText(words, leftSeconds, clock),
    level,
  };
  return [
    words.t(leftSeconds > 0 ? 'mail.sla.left' : 'mail.sla.late', given),
    ...(stage === 'escalation' ? [words.t('mail.sla.level', given)] : []),
    ...standingLines(notice, words, names),
  ];
};

/** Promises that are due soon, or overdue, the most urgent first; without the complainants or their words. */
export const composeSla = (facts: SlaFacts, words: Words, names: Names): MailDocument => {
  const notices = noticesOf(facts);
  const several = notices.length > 1;
  const subject = several
    ? words.t('mail.sla.several', { n: notices.length })
    : slaTitle(facts, words);
  const told = notices.slice(0, MOST_NOTICES);
  const rest = notices.length - told.length;
  const sections: MailSection[] = told.map((notice) => ({
    title: several ? slaTitle(notice, words) : null,
    lines: slaLines(notice, words, names),
    table: null,
  }));
  if (rest > 0)
    sections.push({ title: null, lines: [words.t('mail.sla.more', { n: rest })], table: null });
  const label = words.t(several ? 'mail.desk.open' : 'mail.sla.open');
  return {
    locale: words.reader.locale,
    subject,
    heading: subject,
    sections,
    link: names.url === null ? null : { label, url: names.url },
    footer: [words.t('mail.why.sla')],
  };
};

const casesSection = (
  title: string,
  { overdue, today, cases }: DeskFacts['own'],
  { words, timeZone, withHolder }: { words: Words; timeZone: string; withHolder: boolean }
): MailSection => {
  const columns = ['case', 'promise', 'due', ...(withHolder ? (['holder'] as const) : [])] as const;
  return {
    title,
    lines: [words.t('mail.desk.counts', { overdue, today })],
    table:
      cases.length === 0
        ? null
        : {
            columns: columns.map((column) => words.t(`mail.desk.column.${column}`)),
            rows: cases.map(({ reference, target, dueAt, holder }) => [
              isolate(reference),
              words.t(`mail.sla.target.${target}`),
              moment(words, dueAt, timeZone),
              ...(withHolder
                ? [holder === null ? words.t('mail.desk.nobody') : isolate(holder)]
                : []),
            ]),
          },
  };
};

/** A day at the desk: what is overdue and due today, of one's own cases and, for managers, of all. */
export const composeDesk = (facts: DeskFacts, words: Words, names: Names): MailDocument => {
  const { own, all, timeZone } = facts;
  const counted = all ?? own;
  const date = isolate(formatDate(facts.date, words.reader));
  const holds = own.overdue + own.today > 0;
  return {
    locale: words.reader.locale,
    subject: words.t('mail.desk.subject', { date, overdue: counted.overdue, today: counted.today }),
    heading: words.t('mail.desk.heading', { date }),
    sections: [
      ...(holds
        ? [casesSection(words.t('mail.desk.own'), own, { words, timeZone, withHolder: false })]
        : []),
      ...(all
        ? [casesSection(words.t('mail.desk.all'), all, { words, timeZone, withHolder: true })]
        : []),
    ],
    link: names.url === null ? null : { label: words.t('mail.desk.open'), url: names.url },
    footer: [words.t('mail.why.desk')],
  };
};
