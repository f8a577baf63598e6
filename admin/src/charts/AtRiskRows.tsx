import { useTheme } from 'styled-components';

import { ChartNumber, ChartText } from './chart-text';
import { curveStyle } from './curve-styles';
import type { SurvivalScales } from './survival-geometry';

export const AT_RISK_ROW = 18;

interface AtRiskRowsProps {
  scales: SurvivalScales;
  ticks: readonly number[];
  /** One row a curve, one number a tick. */
  rows: readonly (readonly number[])[];
  /** What the numbers are. */
  title: string;
  formatCount: (n: number) => string;
  direction: 'ltr' | 'rtl';
  /** Where the first row stands. */
  top: number;
}

/** How many cases had lasted at least so long, under each time: how much of a curve rests on how few. */
export const AtRiskRows = ({
  scales: { plot, x },
  ticks,
  rows,
  title,
  formatCount,
  direction,
  top,
}: AtRiskRowsProps) => {
  const { colors } = useTheme();
  const ltr = direction === 'ltr';
  const edge = ltr ? plot.left : plot.right;
  return (
    <g aria-hidden>
      <ChartText
        x={edge}
        y={top}
        textAnchor="start"
        direction={direction}
        style={{ fontWeight: 600 }}
      >
        {title}
      </ChartText>
      {rows.map((counts, row) => {
        const style = curveStyle(row);
        const y = top + AT_RISK_ROW * (row + 1);
        const [from, to] = ltr ? [edge - 64, edge - 38] : [edge + 38, edge + 64];
        return (
          <g key={row}>
            <line
              x1={from}
              x2={to}
              y1={y - 4}
              y2={y - 4}
              stroke={colors[style.color]}
              strokeWidth={2.2}
              strokeDasharray={style.dashes}
            />
            {counts.map((count, index) => (
              <ChartNumber key={ticks[index]} x={x(ticks[index] ?? 0)} y={y} textAnchor="middle">
                {formatCount(count)}
              </ChartNumber>
            ))}
          </g>
        );
      })}
    </g>
  );
};
