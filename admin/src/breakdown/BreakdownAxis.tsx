import type { KpiDescription } from '../../../shared/contracts/kpi';
import { ChartNumber } from '../charts/chart-text';
import { axisPercent } from '../charts/dot-whisker-geometry';
import { tickDecimals, type Domain } from '../charts/ticks';
import { useFormats } from '../hooks/useFormats';
import { useLanguage } from '../hooks/useLanguage';
import { BreakdownGrid } from './breakdown-grid';

interface BreakdownAxisProps {
  ticks: readonly number[];
  domain: Domain;
  definition: KpiDescription;
}

/** The one axis under all rows. */
export const BreakdownAxis = ({ ticks, domain, definition }: BreakdownAxisProps) => {
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
            {formats.value(tick, { ...definition, decimals })}
          </ChartNumber>
        ))}
      </svg>
    </BreakdownGrid>
  );
};
