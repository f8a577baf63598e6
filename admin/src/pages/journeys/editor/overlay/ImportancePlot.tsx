import { useTheme } from 'styled-components';

import type { ImportancePoint } from '../../../../../../shared/contracts/journey-overlay';
import type { KpiDescription } from '../../../../../../shared/contracts/kpi';
import { ChartNumber, ChartText } from '../../../../charts/chart-text';
import { linearScale } from '../../../../charts/geometry';
import { domainOf, niceTicks } from '../../../../charts/ticks';
import { useFormats } from '../../../../hooks/useFormats';
import { useTranslate } from '../../../../hooks/useTranslate';

const WIDTH = 640;
const HEIGHT = 320;
const MARGIN = { block: 24, axis: 44, edge: 24 };
const IMPORTANCE = [1, 2, 3, 4, 5];
const TICKS = 4;
const SIGNS = { above: '▲', below: '▼', indistinguishable: '' } as const;

interface ImportancePlotProps {
  points: readonly ImportancePoint[];
  definition: KpiDescription;
  direction: 'ltr' | 'rtl';
  nameOf: (step: string) => string;
}

/** Importance grows in reading direction; the value axis stands where reading begins. */
const scales = ({ points, definition, direction }: Omit<ImportancePlotProps, 'nameOf'>) => {
  const numbers = points.flatMap(({ value, confidence }) => [
    value,
    confidence?.low ?? null,
    confidence?.high ?? null,
  ]);
  const ticks = niceTicks(domainOf(numbers, definition.range, 1), TICKS);
  const values = { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1 };
  const [near, far] = [MARGIN.axis, WIDTH - MARGIN.edge];
  const [from, to] = direction === 'ltr' ? [near, far] : [WIDTH - near, WIDTH - far];
  return {
    ticks,
    x: linearScale({ low: 0.5, high: 5.5 }, from, to),
    y: linearScale(values, HEIGHT - MARGIN.block, MARGIN.block),
  };
};

interface AxesProps extends Pick<ImportancePlotProps, 'definition' | 'direction'> {
  scale: ReturnType<typeof scales>;
}

const Axes = ({ definition, direction, scale: { ticks, x, y } }: AxesProps) => {
  const formats = useFormats();
  const { colors } = useTheme();
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(0.5)} x2={x(5.5)} y1={y(tick)} y2={y(tick)} stroke={colors.neutral150} />
          <ChartNumber
            x={direction === 'ltr' ? MARGIN.axis - 8 : WIDTH - MARGIN.axis + 8}
            y={y(tick) + 4}
            textAnchor={direction === 'ltr' ? 'end' : 'start'}
          >
            {formats.value(tick, definition)}
          </ChartNumber>
        </g>
      ))}
      {IMPORTANCE.map((n) => (
        <ChartNumber key={n} x={x(n)} y={HEIGHT - 4} textAnchor="middle">
          {formats.count(n)}
        </ChartNumber>
      ))}
    </>
  );
};

/** What matters to customers against how well it goes: the lower right is where to begin. */
export const ImportancePlot = (props: ImportancePlotProps) => {
  const { points, definition, direction, nameOf } = props;
  const t = useTranslate();
  const { colors } = useTheme();
  const scale = scales(props);
  const { x, y } = scale;
  const inks = {
    above: colors.success700,
    below: colors.danger700,
    indistinguishable: colors.neutral700,
  };
  return (
    <svg
      width="100%"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('journey.importance.chart', { kpi: definition.name })}
    >
      <Axes definition={definition} direction={direction} scale={scale} />
      {points.map(({ step, importance, value, confidence, position }) => (
        <g key={step} stroke={inks[position]}>
          {confidence && confidence.high !== null && (
            <line
              x1={x(importance)}
              x2={x(importance)}
              y1={y(confidence.low)}
              y2={y(confidence.high)}
              strokeWidth={1.4}
            />
          )}
          <circle
            cx={x(importance)}
            cy={y(value)}
            r={4.5}
            fill={position === 'indistinguishable' ? colors.neutral0 : inks[position]}
            strokeWidth={2}
          />
          <ChartText
            stroke="none"
            direction={direction}
            x={x(importance) + (direction === 'ltr' ? 9 : -9)}
            y={y(value) + 4}
          >
            {`${SIGNS[position]} ${nameOf(step)}`.trim()}
          </ChartText>
        </g>
      ))}
    </svg>
  );
};
