import { Button, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';

import type { KpiWindow } from '../../../../shared/contracts/kpi';
import { StateCard } from '../../components/StateCard';
import { useFormats } from '../../hooks/useFormats';
import type { OverviewStateHandle } from '../../hooks/useOverviewState';
import { useTranslate } from '../../hooks/useTranslate';

interface EmptyPeriodProps {
  handle: OverviewStateHandle;
  window: KpiWindow;
}

/** There are answers, but none in this period. */
export const EmptyPeriod = ({ handle, window }: EmptyPeriodProps) => {
  const t = useTranslate();
  const formats = useFormats();
  return (
    <StateCard
      icon={<EmptyDocuments width="16rem" height="8.8rem" />}
      title={t('empty.period.title', { period: formats.dateRange(window.from, window.to) })}
      action={
        handle.state.period !== 'last12Months' && (
          <Button
            variant="secondary"
            onClick={() => handle.update({ period: 'last12Months', custom: null })}
          >
            {t('empty.period.wider', { n: 12 })}
          </Button>
        )
      }
    >
      <Typography textColor="neutral600">{t('empty.period.hint')}</Typography>
    </StateCard>
  );
};
