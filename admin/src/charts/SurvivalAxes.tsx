import { useTheme } from 'styled-components';

import { ChartNumber, ChartText } from './chart-text';
import type { SurvivalScales } from './survival-geometry';

interface SurvivalAxesProps {
  scales: SurvivalScales;
  ticks: readonly number[];
  formatTime: (seconds: number) => string;
  formatShare: (share: number) => string;
  direction: 'ltr' | 'rtl';
}

const SHARES = [0, 0.25, 0.5, 0.75, 1];

/** Shares on the reading side, times under the plot from left to right. */
export const SurvivalAxes = ({
  scales: { plot, x, y },
  ticks,
  formatTime,
  formatShare,
  direction,
}: SurvivalAxesProps) => {
  const { colors } = useTheme();
  const ltr = direction === 'ltr';
  return (
    <g aria-hidden>
      {SHARES.map((share) => (
        <g key={share}>
          <line
            x1={plot.left}
            x2={plot.right}
            y1={y(share)}
            y2={y(share)}
            stroke={share === 0 ? colors.neutral300 : colors.neutral150}
            strokeDasharray={share === 0.5 ? '4 4' : undefined}
          />
          <ChartNumber
            x={ltr ? plot.left - 12 : plot.right + 12}
            y={y(share)}
            dy="0.35em"
            textAnchor={ltr ? 'end' : 'start'}
          >
            {formatShare(share)}
          </ChartNumber>
        </g>
      ))}
      {ticks.map((time) => (
        <g key={time}>
          <line
            x1={x(time)}
            x2={x(time)}
            y1={plot.bottom}
            y2={plot.bottom + 4}
            stroke={colors.neutral400}
          />
          <ChartText x={x(time)} y={plot.bottom + 20} textAnchor="middle" direction={direction}>
            {formatTime(time)}
          </ChartText>
        </g>
      ))}
    </g>
  );
};
