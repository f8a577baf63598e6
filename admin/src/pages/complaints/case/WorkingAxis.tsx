import * as React from 'react';
import { styled } from 'styled-components';

import type { TimeSpan } from '../../../../../shared/contracts/working-calendar';
import { formatDay } from '../../../format/date';
import { useDrawingWidth } from '../../../hooks/useDrawingWidth';
import { useFormats } from '../../../hooks/useFormats';
import { useLanguage } from '../../../hooks/useLanguage';
import { useTranslate } from '../../../hooks/useTranslate';
import { useDurationText } from '../parts/useDurationText';
import { useNow } from '../parts/useNow';
import { daysOf, namedDays } from './axis-days';
import { axisMarks } from './axis-marks';
import { useCase } from './CaseContext';
import { overlap, within, without } from './clock-time';

/** A day's name needs so many pixels. */
const NAME_WIDTH = 84;
/** The name of a day that begins so close to the end stands before the end. */
const NAME_ROOM = 56;
/** More days than this have no edges of their own. */
const MOST_EDGES = 45;
const MINUTE = 60_000;

const Names = styled.div`
  position: relative;
  block-size: 1.8rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: ${({ theme }) => theme.fontSizes[0]};

  span {
    position: absolute;
    white-space: nowrap;
  }
`;

const Strip = styled.div`
  position: relative;
  block-size: 14px;
  border-radius: 2px;
  background: ${({ theme }) => theme.colors.neutral150};
  overflow: hidden;
  print-color-adjust: exact;

  i {
    position: absolute;
    inset-block: 0;
  }
  ${axisMarks}
  i[data-of='edge'] {
    inline-size: 2px;
    background: ${({ theme }) => theme.colors.neutral0};
  }
  i[data-of='due'] {
    inline-size: 0;
    border-inline-start: 2px dashed ${({ theme }) => theme.colors.neutral800};
  }
  i[data-of='now'] {
    inline-size: 2px;
    background: ${({ theme }) => theme.colors.danger600};
  }
`;

/** Worked, standing and coming time of the case on its axis. */
const useParts = (now: number) => {
  const { axis, endedAt } = useCase().detail;
  return React.useMemo(() => {
    const end = endedAt === null ? now : Date.parse(endedAt);
    const paused = within(axis.paused, { from: axis.from, to: Math.max(end, axis.from) });
    const past = within(axis.open, { from: axis.from, to: end });
    const worked = without(past, paused);
    return { worked, paused, ahead: within(axis.open, { from: end, to: axis.to }), past };
  }, [axis, endedAt, now]);
};

const useSummary = ({ worked, paused, past }: ReturnType<typeof useParts>): string => {
  const t = useTranslate();
  const durationOf = useDurationText();
  const lasting = (spans: readonly TimeSpan[]) =>
    durationOf(spans.reduce((sum, { from, to }) => sum + to - from, 0) / 1000);
  const stood = paused.reduce((sum, span) => sum + overlap(past, span), 0) / 1000;
  return stood > 0
    ? t('case.axis.summaryPaused', { worked: lasting(worked), paused: durationOf(stood) })
    : t('case.axis.summary', { worked: lasting(worked) });
};

/**
 * The case's time by the hours of its place: worked solid, standing hatched, closed grey, now a red tick.
 * Runs from left to right in every language.
 */
export const WorkingAxis = () => {
  const { detail } = useCase();
  const { axis, endedAt, timeZone, promises } = detail;
  const language = useLanguage();
  const formats = useFormats();
  const t = useTranslate();
  const now = Math.floor(useNow() / MINUTE) * MINUTE;
  const [ref, width] = useDrawingWidth(900);
  const parts = useParts(now);
  const summary = useSummary(parts);
  const days = React.useMemo(() => daysOf(axis, timeZone), [axis, timeZone]);
  const named = namedDays(days, Math.max(1, Math.floor(width / NAME_WIDTH)));
  const from = days[0]?.from ?? axis.from;
  const to = Math.max(days.at(-1)?.to ?? axis.to, from + 1);
  const at = (time: number) => `${((time - from) / (to - from)) * 100}%`;
  const nameAt = (time: number) =>
    ((to - time) / (to - from)) * width < NAME_ROOM ? { right: 0 } : { left: at(time) };
  const span = (of: string) => (one: TimeSpan) => (
    <i
      key={`${of} ${one.from}`}
      data-of={of}
      style={{ left: at(one.from), width: `${((one.to - one.from) / (to - from)) * 100}%` }}
    />
  );
  const due = promises.filter(({ reachedAt, dueAt }) => reachedAt === null && dueAt !== null);
  return (
    <div ref={ref} dir="ltr" role="img" aria-label={summary}>
      <Names aria-hidden>
        {days
          .filter(({ date }) => named.has(date))
          .map(({ date, from: start }) => (
            <span key={date} style={nameAt(start)} dir="auto">
              {formatDay(date, language)}
            </span>
          ))}
      </Names>
      <Strip title={summary}>
        {parts.ahead.map(span('ahead'))}
        {parts.worked.map(span('worked'))}
        {parts.paused.map(span('paused'))}
        {days.length <= MOST_EDGES &&
          days
            .slice(1)
            .map((day) => <i key={day.date} data-of="edge" style={{ left: at(day.from) }} />)}
        {endedAt === null &&
          due.map(({ target, dueAt, startedAt }) => (
            <i
              key={`${target} ${startedAt}`}
              data-of="due"
              title={`${t(`complaint.target.${target}`)} · ${formats.moment(dueAt ?? '', timeZone)}`}
              style={{ left: at(Date.parse(dueAt ?? '')) }}
            />
          ))}
        {endedAt === null && now <= to && <i data-of="now" style={{ left: at(now) }} />}
      </Strip>
    </div>
  );
};
