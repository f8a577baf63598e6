import { Button, Flex, Typography } from '@strapi/design-system';

import type { LocalDate } from '../../../../../shared/time';
import { addDays } from '../../../calendar/calendar-months';
import { todayIn } from '../../../calendar/preset-windows';
import { DateSelects } from '../../../components/DateSelects';
import { useTranslate } from '../../../hooks/useTranslate';

const YEARS_AHEAD = 6 * 366;

/** Today where the reader is, and the latest date that is offered. */
export const dateLimits = (): { today: LocalDate; latest: LocalDate } => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const today = todayIn(timeZone);
  return { today, latest: addDays(today, YEARS_AHEAD) };
};

interface OptionalDateProps {
  label: string;
  value: LocalDate | null;
  onChange: (date: LocalDate | null) => void;
}

/** A date in the reader's calendar, or none. */
export const OptionalDate = ({ label, value, onChange }: OptionalDateProps) => {
  const t = useTranslate();
  const { today, latest } = dateLimits();
  if (value === null)
    return (
      <Flex gap={2} alignItems="center">
        <Typography variant="pi">{label}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {t('desk.noDate')}
        </Typography>
        <Button
          size="S"
          variant="tertiary"
          aria-label={t('desk.setDateOf', { label })}
          onClick={() => onChange(today)}
        >
          {t('desk.setDate')}
        </Button>
      </Flex>
    );
  return (
    <Flex gap={2} alignItems="center" wrap="wrap">
      <DateSelects legend={label} value={value} latest={latest} onChange={onChange} />
      <Button
        size="S"
        variant="ghost"
        aria-label={t('desk.clearDateOf', { label })}
        onClick={() => onChange(null)}
      >
        {t('desk.clearDate')}
      </Button>
    </Flex>
  );
};
