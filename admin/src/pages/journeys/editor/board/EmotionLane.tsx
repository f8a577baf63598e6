import * as React from 'react';
import { styled, useTheme } from 'styled-components';

import type { BreakReason, MeasuredStep } from '../../../../../../shared/contracts/journey-overlay';
import { linePath } from '../../../../charts/geometry';
import { ChartNumber, ChartText } from '../../../../charts/chart-text';
import { useFormats } from '../../../../hooks/useFormats';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useOverlay } from '../overlay/OverlayContext';
import { useEditor } from '../state/EditorStore';
import type { Column } from './columns';
import {
  columnX,
  EMOTION_HEIGHT,
  EMOTION_LINES,
  emotionY,
  joinedRuns,
  measuredPoints,
  runBand,
  runLine,
  type EmotionPoint,
} from './emotion-geometry';
import { HEAD_WIDTH } from './zoom';

/** Behind the lane's cells, under its own row only. */
const Drawing = styled.svg`
  position: absolute;
  inset-block-start: 0;
  inset-inline-start: ${HEAD_WIDTH}px;
  pointer-events: none;
`;

interface EmotionLaneProps {
  columns: readonly Column[];
  /** Of one, in pixels. */
  width: number;
}

const Grid = ({ end }: { end: number }) => {
  const { colors } = useTheme();
  return (
    <>
      {EMOTION_LINES.map((value) => (
        <line
          key={value}
          x1={0}
          x2={end}
          y1={emotionY(value)}
          y2={emotionY(value)}
          stroke={value === 0 ? colors.neutral300 : colors.neutral150}
        />
      ))}
    </>
  );
};

/** One number: on the scale of the curve, with its interval; red where the data found a pain point. */
const Dot = ({ point, isPain }: { point: EmotionPoint; isPain: boolean }) => {
  const { colors } = useTheme();
  const formats = useFormats();
  const color = isPain ? colors.danger600 : colors.primary600;
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
      <circle
        cx={point.x}
        cy={point.y}
        r={isPain ? 6 : 4.2}
        fill={isPain ? color : colors.neutral0}
        stroke={color}
        strokeWidth={2}
      />
      <ChartNumber
        x={point.x + 10}
        y={Math.min(point.y + 16, EMOTION_HEIGHT - 3)}
        style={{ fill: isPain ? colors.danger700 : colors.neutral700, fontWeight: 600 }}
      >
        {formats.difference(point.value, { unit: 'scale', decimals: 1 })}
      </ChartNumber>
    </g>
  );
};

/** Why the line stops between two steps: a line says that what it joins is one thing. */
const Breaks = ({ points }: { points: readonly EmotionPoint[] }) => {
  const t = useTranslate();
  const overlay = useOverlay();
  const told = (reasons: readonly BreakReason[]) =>
    reasons.find((reason) => reason !== 'no_answers');
  return (
    <>
      {points.slice(1).map((point, index) => {
        const before = points[index];
        const connection = overlay?.emotion.find(
          ({ from, to }) => from === before?.step && to === point.step
        );
        const reason = connection && !connection.drawn && told(connection.reasons);
        if (!reason || !before) return null;
        return (
          <ChartText
            key={point.step}
            x={(before.x + point.x) / 2}
            y={EMOTION_HEIGHT - 4}
            textAnchor="middle"
          >
            {t(`journey.break.${reason}`)}
          </ChartText>
        );
      })}
    </>
  );
};

const Measured = ({ points }: { points: readonly EmotionPoint[] }) => {
  const { colors } = useTheme();
  const overlay = useOverlay();
  const runs = joinedRuns(points, overlay?.emotion ?? []);
  return (
    <>
      {runs.map((run) => (
        <g key={run[0]?.step}>
          <path d={runBand(run)} fill={colors.primary600} fillOpacity={0.14} />
          <path d={runLine(run)} fill="none" stroke={colors.primary600} strokeWidth={2} />
        </g>
      ))}
      {points.map((point) => (
        <Dot
          key={point.step}
          point={point}
          isPain={(overlay?.painPoints.get(point.step)?.length ?? 0) > 0}
        />
      ))}
      <Breaks points={points} />
    </>
  );
};

const NO_MEASURED: ReadonlyMap<string, MeasuredStep> = new Map();

/** The emotion that is meant, dashed, and the one that customers told, with its band. */
export const EmotionLane = React.memo(({ columns, width }: EmotionLaneProps) => {
  const { colors } = useTheme();
  const overlay = useOverlay();
  const writing = useEditor((state) => state.writing);
  const x = (column: number) => columnX(column, columns.length, width, writing);
  const designed = columns.flatMap(({ step }, column) =>
    step?.cells.emotion === undefined ? [] : [{ x: x(column), y: emotionY(step.cells.emotion) }]
  );
  const steps = columns.map(({ step }) => step?.id ?? null);
  const points = measuredPoints(steps, overlay?.steps ?? NO_MEASURED, x);
  const end = columns.length * width;
  return (
    <Drawing width={end} height={EMOTION_HEIGHT} aria-hidden>
      <Grid end={end} />
      <path
        d={linePath(designed)}
        fill="none"
        stroke={colors.neutral500}
        strokeWidth={1.6}
        strokeDasharray="5 4"
      />
      {designed.map(({ x: cx, y: cy }) => (
        <circle key={cx} cx={cx} cy={cy} r={2} fill={colors.neutral500} />
      ))}
      <Measured points={points} />
    </Drawing>
  );
});
EmotionLane.displayName = 'EmotionLane';
