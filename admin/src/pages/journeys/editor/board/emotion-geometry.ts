import type { Connection, MeasuredStep } from '../../../../../../shared/contracts/journey-overlay';
import { bandPath, linearScale, linePath, type XY } from '../../../../charts/geometry';

export const EMOTION_HEIGHT = 150;
const MARGIN = 15;

/** From the worst at the bottom to the best at the top. */
export const emotionY = linearScale({ low: -2, high: 2 }, EMOTION_HEIGHT - MARGIN, MARGIN);

export const EMOTION_LINES = [2, 1, 0, -1, -2] as const;

/** The middle of a column, as it is seen: the first one stands where reading begins. */
export const columnX = (
  column: number,
  columns: number,
  width: number,
  writing: 'ltr' | 'rtl'
): number => ((writing === 'ltr' ? column : columns - 1 - column) + 0.5) * width;

export interface EmotionPoint {
  step: string;
  x: number;
  y: number;
  value: number;
  low: number | null;
  high: number | null;
}

/** Steps with a measured emotion, each in the middle of its column. */
export const measuredPoints = (
  steps: readonly (string | null)[],
  measured: ReadonlyMap<string, Pick<MeasuredStep, 'emotion'>>,
  x: (column: number) => number
): EmotionPoint[] =>
  steps.flatMap((step, column) => {
    const emotion = step === null ? null : measured.get(step)?.emotion;
    if (step === null || !emotion || emotion.value === null) return [];
    const { value, confidence } = emotion;
    return [
      {
        step,
        x: x(column),
        y: emotionY(value),
        value,
        low: confidence?.low ?? null,
        high: confidence?.high ?? null,
      },
    ];
  });

/** Points that a line may join, in unbroken runs. */
export const joinedRuns = (
  points: readonly EmotionPoint[],
  connections: readonly Connection[]
): EmotionPoint[][] => {
  const joined = new Set(
    connections.flatMap(({ drawn, from, to }) => (drawn ? [`${from}\n${to}`] : []))
  );
  const runs: EmotionPoint[][] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    const run = runs.at(-1);
    if (run && before && joined.has(`${before.step}\n${point.step}`)) run.push(point);
    else runs.push([point]);
  });
  return runs;
};

/** Band of the intervals of a run that has one throughout; SVG's x grows from left to right. */
export const runBand = (run: readonly EmotionPoint[]): string => {
  const edge = (of: (point: EmotionPoint) => number | null): XY[] =>
    run.flatMap((point) => {
      const value = of(point);
      return value === null ? [] : [{ x: point.x, y: emotionY(value) }];
    });
  const upper = edge(({ high }) => high);
  return upper.length < 2
    ? ''
    : bandPath(
        upper,
        edge(({ low }) => low)
      );
};

export const runLine = (run: readonly EmotionPoint[]): string => linePath(run);
