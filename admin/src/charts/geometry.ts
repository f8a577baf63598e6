import type { Domain } from './ticks';

/** Position of a value between two ends; ends may be swapped (SVG's y, mirrored axes). */
export const linearScale =
  (domain: Domain, start: number, end: number) =>
  (value: number): number =>
    domain.high === domain.low
      ? (start + end) / 2
      : start + ((value - domain.low) / (domain.high - domain.low)) * (end - start);

/** Middle of place `index` among `count` places between two ends; a lone place stands in the middle. */
export const pointPosition = (index: number, count: number, start: number, end: number): number =>
  count < 2 ? (start + end) / 2 : start + (index / (count - 1)) * (end - start);

/** Indices in unbroken runs of items that have something to draw. */
export const runsOf = <T>(items: readonly T[], has: (item: T) => boolean): number[][] => {
  const runs: number[][] = [];
  let open: number[] | null = null;
  items.forEach((item, index) => {
    if (!has(item)) {
      open = null;
    } else if (open) {
      open.push(index);
    } else {
      open = [index];
      runs.push(open);
    }
  });
  return runs;
};

export interface XY {
  x: number;
  y: number;
}

const coordinate = ({ x, y }: XY): string => `${round(x)},${round(y)}`;
const round = (value: number): number => Math.round(value * 100) / 100;

/** SVG path through points. */
export const linePath = (points: readonly XY[]): string =>
  points.length === 0 ? '' : `M${points.map(coordinate).join('L')}`;

/** Closed SVG path between an upper and a lower edge, both from left to right. */
export const bandPath = (upper: readonly XY[], lower: readonly XY[]): string =>
  upper.length === 0 ? '' : `${linePath([...upper, ...[...lower].reverse()])}Z`;

/** About how far half a label reaches: a letter takes some seven units of the SVG. */
const reachOf = (label: string): number => label.length * 3.5;

/**
 * Where the middle of a label stands: under its point, or as near to it as the picture lets it be seen whole.
 * @param width of the picture
 */
export const labelMiddle = (label: string, x: number, width: number): number => {
  const reach = reachOf(label);
  return Math.max(reach, Math.min(x, width - reach));
};

/** Which labels of an axis to write so that they keep `minimumGap` apart; the last one always. */
export const labelledIndices = (count: number, width: number, minimumGap: number): Set<number> => {
  if (count === 0) return new Set();
  const every = Math.max(1, Math.ceil((count - 1) / Math.max(1, Math.floor(width / minimumGap))));
  const indices = new Set<number>();
  for (let index = count - 1; index >= 0; index -= every) indices.add(index);
  return indices;
};
