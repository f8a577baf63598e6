import { useTheme } from 'styled-components';

import type { Connection } from '../../../../../../shared/contracts/journey-connection';
import { ChartNumber } from '../../../../charts/chart-text';
import { useFormats } from '../../../../hooks/useFormats';
import { SIDE_STYLES, tipped, type SideOfMap } from '../overlay/SideMark';
import {
  EMOTION_HEIGHT,
  emotionY,
  joinedRuns,
  runBand,
  runLine,
  type EmotionPoint,
} from './emotion-geometry';

interface DotProps {
  point: EmotionPoint;
  side: SideOfMap;
  isPain: boolean;
  /** On the left of its point, where another one stands on the right. */
  isLeft: boolean;
}

const LABEL = 10;

/** One number: on the scale of the curve, with its interval; red where the data found a pain point. */
const Dot = ({ point, side, isPain, isLeft }: DotProps) => {
  const { colors } = useTheme();
  const formats = useFormats();
  const color = isPain ? colors.danger600 : colors[SIDE_STYLES[side].color];
  const drawn = { fill: isPain ? color : colors.neutral0, stroke: color, strokeWidth: 2 };
  return (
    <g>
      {point.low !== null && point.high !== null && (
        <line
          x1={point.x}
          x2={point.x}
          y1={emotionY(point.low)}
          y2={emotionY(point.high)}
          stroke={color}
          strokeWidth={1.4}
        />
      )}
      {side === 'here' ? (
        <circle cx={point.x} cy={point.y} r={isPain ? 6 : 4.2} {...drawn} />
      ) : (
        <path d={tipped(point.x, point.y, 5.4)} {...drawn} />
      )}
      <ChartNumber
        x={point.x + (isLeft ? -LABEL : LABEL)}
        y={Math.min(point.y + 16, EMOTION_HEIGHT - 3)}
        textAnchor={isLeft ? 'end' : 'start'}
        style={{ fill: isPain ? colors.danger700 : colors.neutral700, fontWeight: 600 }}
      >
        {formats.difference(point.value, { unit: 'scale', decimals: 1 })}
      </ChartNumber>
    </g>
  );
};

interface EmotionCurveProps {
  points: readonly EmotionPoint[];
  connections: readonly Connection[];
  side: SideOfMap;
  /** So far from the middle of the columns: two sides stand beside each other. */
  shift: number;
  isPain: (step: string) => boolean;
}

/** What customers of one side felt, with its band; joined only where that says something. */
export const EmotionCurve = ({ connections, side, shift, isPain, ...props }: EmotionCurveProps) => {
  const { colors } = useTheme();
  const points = props.points.map((point) => ({ ...point, x: point.x + shift }));
  const { color, dashes } = SIDE_STYLES[side];
  return (
    <g data-cx-side={side}>
      {joinedRuns(points, connections).map((run) => (
        <g key={run[0]?.step}>
          <path d={runBand(run)} fill={colors[color]} fillOpacity={0.14} />
          <path
            d={runLine(run)}
            fill="none"
            stroke={colors[color]}
            strokeWidth={2}
            strokeDasharray={dashes}
          />
        </g>
      ))}
      {points.map((point) => (
        <Dot
          key={point.step}
          point={point}
          side={side}
          isPain={isPain(point.step)}
          isLeft={shift < 0}
        />
      ))}
    </g>
  );
};
