import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

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

const Select = styled.select`
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]}`};
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  color-scheme: ${({ theme }) => theme.colorScheme ?? 'light'};
  font: inherit;
  font-size: ${({ theme }) => theme.fontSizes[1]};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

const MONTHS = Array.from({ length: 12 }, (_, index) => index);
const YEARS_BACK = 20;

interface DateSelectsProps {
  legend: string;
  value: LocalDate;
  /** The latest year offered is this date's. */
  latest: LocalDate;
  onChange: (date: LocalDate) => void;
}

/**
 * Day, month and year in the reader's calendar and digits: the design system's date picker knows
 * Gregorian dates only. Native selects, so that keyboard and direction are the browser's own.
 */
export const DateSelects = ({ legend, value, latest, onChange }: DateSelectsProps) => {
  const t = useTranslate();
  const id = React.useId();
  const language = useLanguage();
  const { calendar } = language;
  const first = startOfMonth(value, calendar);
  const { day, month, year } = toCalendarParts(value, calendar);
  const thisYear = toCalendarParts(latest, calendar).year;
  const newYearMonth = addMonths(first, 1 - month, calendar);
  const years = Array.from(
    { length: Math.max(YEARS_BACK, thisYear - year) + 1 },
    (_, back) => thisYear - back
  );

  const select = (
    name: string,
    chosen: number,
    options: readonly { value: number; label: string }[],
    move: (to: number) => LocalDate
  ) => (
    <Select
      aria-label={name}
      value={chosen}
      onChange={(event) => onChange(move(Number(event.target.value)))}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );

  return (
    <Flex role="group" aria-labelledby={id} gap={1} alignItems="center">
      <Typography id={id} variant="pi" textColor="neutral700">
        {legend}
      </Typography>
      {select(
        t('date.day'),
        day,
        Array.from({ length: monthLength(value, calendar) }, (_, index) => ({
          value: index + 1,
          label: formatDayOfMonth(addDays(first, index), language),
        })),
        (to) => addDays(first, to - 1)
      )}
      {select(
        t('date.month'),
        month,
        MONTHS.map((index) => ({
          value: index + 1,
          label: formatMonthName(addMonths(newYearMonth, index, calendar), language),
        })),
        (to) => addMonths(value, to - month, calendar)
      )}
      {select(
        t('date.year'),
        year,
        years.map((one) => ({
          value: one,
          label: formatNumber(one, { ...language, decimals: 0, grouping: false }),
        })),
        (to) => addMonths(value, (to - year) * 12, calendar)
      )}
    </Flex>
  );
};
