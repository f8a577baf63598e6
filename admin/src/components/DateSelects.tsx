import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';

import type { LocalDate } from '../../../shared/time';
import {
  addDays,
  addMonths,
  monthLength,
  startOfMonth,
  toCalendarParts,
} from '../calendar/calendar-months';
import { formatDayOfMonth, formatMonthName } from '../format/date';
import { formatNumber } from '../format/number';
import { useLanguage } from '../hooks/useLanguage';
import { useTranslate } from '../hooks/useTranslate';
import type { Language } from '../language/preference';
import { NumberSelect } from './NumberSelect';

const MONTHS = 12;
const YEARS_BACK = 20;

const options = (count: number, optionAt: (index: number) => { value: number; label: string }) =>
  Array.from({ length: count }, (_, index) => optionAt(index));

/** What the three selects offer round `date`, in the reader's calendar and digits. */
const choicesFor = (date: LocalDate, latest: LocalDate, language: Language) => {
  const { calendar } = language;
  const first = startOfMonth(date, calendar);
  const { month, year } = toCalendarParts(date, calendar);
  const newYear = addMonths(first, 1 - month, calendar);
  const lastYear = toCalendarParts(latest, calendar).year;
  return {
    days: options(monthLength(date, calendar), (index) => ({
      value: index + 1,
      label: formatDayOfMonth(addDays(first, index), language),
    })),
    months: options(MONTHS, (index) => ({
      value: index + 1,
      label: formatMonthName(addMonths(newYear, index, calendar), language),
    })),
    years: options(Math.max(YEARS_BACK, lastYear - year) + 1, (back) => ({
      value: lastYear - back,
      label: formatNumber(lastYear - back, { ...language, decimals: 0, grouping: false }),
    })),
  };
};

interface DateSelectsProps {
  legend: string;
  value: LocalDate;
  /** The latest year offered is this date's. */
  latest: LocalDate;
  onChange: (date: LocalDate) => void;
}

/** A date in the reader's calendar: the design system's picker knows Gregorian dates only. */
export const DateSelects = ({ legend, value, latest, onChange }: DateSelectsProps) => {
  const t = useTranslate();
  const id = React.useId();
  const language = useLanguage();
  const { calendar } = language;
  const { day, month, year } = toCalendarParts(value, calendar);
  const { days, months, years } = choicesFor(value, latest, language);
  const moveMonths = (count: number) => onChange(addMonths(value, count, calendar));

  return (
    <Flex role="group" aria-labelledby={id} gap={1} alignItems="center">
      <Typography id={id} variant="pi" textColor="neutral700">
        {legend}
      </Typography>
      <NumberSelect
        name={t('date.day')}
        value={day}
        options={days}
        onChange={(to) => onChange(addDays(value, to - day))}
      />
      <NumberSelect
        name={t('date.month')}
        value={month}
        options={months}
        onChange={(to) => moveMonths(to - month)}
      />
      <NumberSelect
        name={t('date.year')}
        value={year}
        options={years}
        onChange={(to) => moveMonths((to - year) * MONTHS)}
      />
    </Flex>
  );
};
