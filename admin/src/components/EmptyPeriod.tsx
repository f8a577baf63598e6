import { Button, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';

import type { KpiWindow } from '../../../shared/contracts/kpi';
import { StateCard } from './StateCard';
import { useFormats } from '../hooks/useFormats';
import type { PeriodState } from '../filters/period-state';
import { useTranslate } from '../hooks/useTranslate';

interface EmptyPeriodProps {
  window: KpiWindow;
  period: PeriodState['period'];
  onChange: (period: PeriodState) => void;
  /** What there is none of: answers, cases, or what cases are held against. */
  of?: 'answers' | 'cases' | 'exposure';
}

/** There is something to count, but none of it in this period. */
export const EmptyPeriod = ({ window, period, onChange, of = 'answers' }: EmptyPeriodProps) => {
  const t = useTranslate();
  const formats = useFormats();
  return (
    <StateCard
      icon={<EmptyDocuments width="16rem" height="8.8rem" />}
      title={t(`empty.${of}.title`, { period: formats.dateRange(window.from, window.to) })}
      action={
        period !== 'last12Months' && (
          <Button
            variant="secondary"
            onClick={() => onChange({ period: 'last12Months', custom: null })}
          >
            {t('empty.period.wider', { n: 12 })}
          </Button>
        )
      }
    >
      <Typography textColor="neutral600">{t(`empty.${of}.hint`)}</Typography>
    </StateCard>
  );
};
