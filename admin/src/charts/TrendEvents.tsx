import { useTheme } from 'styled-components';

import { ChartText } from './chart-text';
import type { EventMark } from './event-marks';
import type { TrendGeometry } from './trend-geometry';

export const EVENT_ROW_HEIGHT = 15;
const GAP = 4;

interface TrendEventsProps {
  marks: readonly EventMark[];
  plot: TrendGeometry['plot'];
  direction: 'ltr' | 'rtl';
}

/** An SVG text is anchored by the direction of its letters. */
const anchorOf = (side: EventMark['side'], direction: 'ltr' | 'rtl'): 'start' | 'end' =>
  (side === 'right') === (direction === 'ltr') ? 'start' : 'end';

/** Dotted verticals for what happened, with as many labels as there is room for; points and table tell all. */
export const TrendEvents = ({ marks, plot, direction }: TrendEventsProps) => {
  const { colors } = useTheme();
  return (
    <g aria-hidden>
      {marks.map(({ x, label, row, side }) => (
        <g key={`${x} ${label}`}>
          <line
            x1={x}
            x2={x}
            y1={row === null ? plot.top : EVENT_ROW_HEIGHT * row + 2}
            y2={plot.bottom}
            stroke={colors.neutral500}
            strokeDasharray="2 3"
          />
          {row !== null && (
            <ChartText
              x={side === 'right' ? x + GAP : x - GAP}
              y={EVENT_ROW_HEIGHT * (row + 1) - 4}
              textAnchor={anchorOf(side, direction)}
              direction={direction}
            >
              {label}
            </ChartText>
          )}
        </g>
      ))}
    </g>
  );
};
