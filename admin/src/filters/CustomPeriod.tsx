import { Flex, Typography } from '@strapi/design-system';

import type { LocalDate } from '../../../shared/time';
import type { DateWindow } from '../calendar/preset-windows';
import { DateSelects } from '../components/DateSelects';
import { useTranslate } from '../hooks/useTranslate';

interface CustomPeriodProps {
  value: DateWindow;
  today: LocalDate;
  onChange: (window: DateWindow) => void;
}

/** From and to of a custom period. An end before its start moves the other end along and says so. */
export const CustomPeriod = ({ value, today, onChange }: CustomPeriodProps) => {
  const t = useTranslate();
  return (
    <Flex gap={4} wrap="wrap" width="100%">
      <DateSelects
        legend={t('period.from')}
        value={value.from}
        latest={today}
        onChange={(from) => onChange({ from, to: from > value.to ? from : value.to })}
      />
      <DateSelects
        legend={t('period.to')}
        value={value.to}
        latest={today}
        onChange={(to) => onChange({ from: to < value.from ? to : value.from, to })}
      />
      <Typography variant="pi" textColor="neutral600">
        {t('period.hint')}
      </Typography>
    </Flex>
  );
};
