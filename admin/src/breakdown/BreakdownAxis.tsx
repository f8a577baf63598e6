import { Typography } from '@strapi/design-system';

import type { KpiDescription } from '../../../shared/contracts/kpi';
import { ChartNumber } from '../charts/chart-text';
import { axisPercent } from '../charts/dot-whisker-geometry';
import { tickDecimals, type Domain } from '../charts/ticks';
import { useFormats } from '../hooks/useFormats';
import { useLanguage } from '../hooks/useLanguage';
import { useTranslate } from '../hooks/useTranslate';
import { BreakdownGrid } from './breakdown-grid';

interface BreakdownAxisProps {
  ticks: readonly number[];
  domain: Domain;
  definition: KpiDescription;
}

/** The one axis under all rows. */
export const BreakdownAxis = ({ ticks, domain, definition }: BreakdownAxisProps) => {
  const t = useTranslate();
  const formats = useFormats();
  const { direction } = useLanguage();
  const decimals = tickDecimals(ticks);
  return (
    <BreakdownGrid aria-hidden>
      <span />
      <svg width="100%" height={22} overflow="visible">
        {ticks.map((tick) => (
          <ChartNumber
            key={tick}
            x={`${axisPercent(tick, domain, direction)}%`}
            y={16}
            textAnchor="middle"
          >
            {formats.tick(tick, { ...definition, decimals })}
          </ChartNumber>
        ))}
      </svg>
      {definition.unit === 'per_thousand' && (
        <Typography variant="pi" textColor="neutral600" textAlign="end">
          {t('unit.perThousand', { n: '' }).trim()}
        </Typography>
      )}
    </BreakdownGrid>
  );
};
