import * as React from 'react';
import { styled, useTheme } from 'styled-components';

import type { BreakReason } from '../../../../../../shared/contracts/journey-overlay';
import { linePath } from '../../../../charts/geometry';
import { ChartText } from '../../../../charts/chart-text';
import { useTranslate } from '../../../../hooks/useTranslate';
import { useOverlay } from '../overlay/OverlayContext';
import { useEditor } from '../state/EditorStore';
import type { Column } from './columns';
import {
  columnX,
  EMOTION_HEIGHT,
  EMOTION_LINES,
  emotionY,
  measuredPoints,
  type EmotionPoint,
} from './emotion-geometry';
import { EmotionCurve } from './EmotionCurve';
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

interface MeasuredProps {
  steps: readonly (string | null)[];
  x: (column: number) => number;
}

/** Steps at which nobody told a feeling, while others did: the line does not reach them. */
const Unanswered = ({ steps, x }: MeasuredProps) => {
  const t = useTranslate();
  const overlay = useOverlay();
  if (!overlay) return null;
  const isFelt = (step: string) =>
    [overlay.steps, overlay.other?.steps].some(
      (measured) => (measured?.get(step)?.emotion?.value ?? null) !== null
    );
  if (!steps.some((step) => step !== null && isFelt(step))) return null;
  return steps.map((step, column) =>
    step === null || !overlay.steps.has(step) || isFelt(step) ? null : (
      <ChartText key={step} x={x(column)} y={EMOTION_HEIGHT - 4} textAnchor="middle">
        {t('journey.break.no_answers')}
      </ChartText>
    )
  );
};

/** Two sides stand beside each other, the first where reading begins: points of one height are both seen. */
const SHIFT = { ltr: -7, rtl: 7 } as const;

const isFine = () => false;

const Measured = ({ steps, x }: MeasuredProps) => {
  const overlay = useOverlay();
  const writing = useEditor((state) => state.writing);
  if (!overlay) return null;
  const { other } = overlay;
  const shift = SHIFT[writing];
  const points = measuredPoints(steps, overlay.steps, x);
  return (
    <>
      {other && (
        <EmotionCurve
          side="there"
          points={measuredPoints(steps, other.steps, x)}
          connections={other.emotion}
          shift={-shift}
          isPain={isFine}
        />
      )}
      <EmotionCurve
        side="here"
        points={points}
        connections={overlay.emotion}
        shift={other ? shift : 0}
        isPain={(step) => (overlay.painPoints.get(step)?.length ?? 0) > 0}
      />
      <Breaks points={points} />
      <Unanswered steps={steps} x={x} />
    </>
  );
};

/** The emotion that is meant, dashed, and the one that customers told, with its band; of two sides, both. */
export const EmotionLane = React.memo(({ columns, width }: EmotionLaneProps) => {
  const { colors } = useTheme();
  const writing = useEditor((state) => state.writing);
  const x = (column: number) => columnX(column, columns.length, width, writing);
  const designed = columns.flatMap(({ step }, column) =>
    step?.cells.emotion === undefined ? [] : [{ x: x(column), y: emotionY(step.cells.emotion) }]
  );
  const steps = columns.map(({ step }) => step?.id ?? null);
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
      <Measured steps={steps} x={x} />
    </Drawing>
  );
});
EmotionLane.displayName = 'EmotionLane';
