import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { PreviewDay } from '../../../../../shared/contracts/complaint-settings';
import type { WorkingCalendar, WeekdayKey } from '../../../../../shared/contracts/working-calendar';
import { usePreviewCxCalendarQuery } from '../../../api/complaint-settings';
import { DataTable } from '../../../components/DataTable';
import { DateSelects } from '../../../components/DateSelects';
import { Faults } from '../../../components/Faults';
import { useFormats } from '../../../hooks/useFormats';
import { useTranslate } from '../../../hooks/useTranslate';
import { FieldGroup } from '../FieldGroup';
import { CellInput } from './Grid';
import { NumberCell } from './NumberCell';
import { dateLimits } from './OptionalDate';
import { useDuration } from './useDuration';
import { useWeekdayName } from './WeekFields';

const HOUR = 3_600;
const DAY_MINUTES = 1_440;
const WAIT_MILLISECONDS = 400;

/** A day from midnight to midnight; time runs left to right in every language. */
const Bar = styled.div`
  position: relative;
  inline-size: 16rem;
  block-size: 1.2rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};
  overflow: hidden;

  span {
    position: absolute;
    inset-block: 0;
    background: ${({ theme }) => theme.colors.primary600};
  }
`;

const minutes = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
};

const DayBar = ({ open }: Pick<PreviewDay, 'open'>) => (
  <Bar dir="ltr" aria-hidden>
    {open.map(({ from, to }) => (
      <span
        key={from}
        style={{
          insetInlineStart: `${(100 * minutes(from)) / DAY_MINUTES}%`,
          inlineSize: `${(100 * (minutes(to) - minutes(from))) / DAY_MINUTES}%`,
        }}
      />
    ))}
  </Bar>
);

/** What was last said, once nothing more was for a moment. */
const useSettled = <Value,>(value: Value): Value => {
  const [settled, setSettled] = React.useState(value);
  const text = JSON.stringify(value);
  React.useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as Value), WAIT_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};

const Days = ({ days }: { days: readonly PreviewDay[] }) => {
  const t = useTranslate();
  const formats = useFormats();
  const duration = useDuration();
  const nameOf = useWeekdayName();
  return (
    <DataTable
      caption={t('calendars.preview')}
      columns={[t('calendars.day'), t('calendars.hours'), t('calendars.open'), t('calendars.why')]}
      rows={days.map(({ date, weekday, open, seconds, holiday, override }) => ({
        key: date,
        cells: [
          `${nameOf(String(weekday) as WeekdayKey)} ${formats.date(date)}`,
          <Flex key="hours" gap={2}>
            <DayBar open={open} />
            <bdi dir="ltr">{open.map(({ from, to }) => `${from}–${to}`).join(' ')}</bdi>
          </Flex>,
          seconds === 0 ? t('calendars.closed') : duration(seconds),
          <bdi key="why">{holiday ?? override ?? ''}</bdi>,
        ],
      }))}
    />
  );
};

interface CalendarPreviewProps {
  calendar: WorkingCalendar;
}

/** What the hours on the page come to: two weeks, and when something would be due. */
export const CalendarPreview = ({ calendar }: CalendarPreviewProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { today, latest } = dateLimits();
  const [date, setDate] = React.useState(today);
  const [time, setTime] = React.useState('16:30');
  const [hours, setHours] = React.useState('8');
  const seconds = Math.round(Number(hours) * HOUR);
  const attempt = time !== '' && seconds > 0 ? { date, time, seconds } : undefined;
  const question = useSettled({ calendar, ...(attempt && { attempt }) });
  const { data, error } = usePreviewCxCalendarQuery(question);
  const due = data?.due;
  return (
    <FieldGroup
      title={t('calendars.preview')}
      hint={t('calendars.previewHint', { zone: calendar.timeZone })}
    >
      <Faults error={error} />
      {data && !error && <Days days={data.days} />}
      <Flex gap={3} wrap="wrap" alignItems="center" role="group" aria-label={t('calendars.try')}>
        <DateSelects
          legend={t('calendars.received')}
          value={date}
          latest={latest}
          onChange={setDate}
        />
        <CellInput
          type="time"
          dir="ltr"
          aria-label={t('calendars.receivedTime')}
          value={time}
          onChange={({ target }) => setTime(target.value)}
        />
        <NumberCell aria-label={t('calendars.target')} value={hours} onChange={setHours} />
        <Typography variant="pi">{t('calendars.hoursUnit')}</Typography>
        <Typography role="status" fontWeight="bold">
          {!attempt || !data
            ? ''
            : due
              ? t('calendars.due', { when: formats.moment(due.at, calendar.timeZone) })
              : t('calendars.neverDue')}
        </Typography>
      </Flex>
    </FieldGroup>
  );
};
