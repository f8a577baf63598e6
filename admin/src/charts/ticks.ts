export interface Domain {
  low: number;
  high: number;
}

/** Steps that people count in. */
const STEPS = [1, 2, 2.5, 5, 10];

/** The smallest pleasant step that cuts `span` into at most `count` parts. */
export const tickStep = (span: number, count: number): number => {
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = STEPS.find((one) => one * power >= rough * (1 - 1e-9)) ?? 10;
  return step * power;
};

/**
 * Round numbers from the last below `domain.low` to the first above `domain.high`: an axis's ticks,
 * whose first and last are the axis's own domain. About `count` of them.
 */
export const niceTicks = (domain: Domain, count: number): number[] => {
  const step = tickStep(domain.high - domain.low, count);
  const first = Math.floor(domain.low / step + 1e-9);
  const last = Math.ceil(domain.high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
};

/** Digits after the point that a tick needs to be told from its neighbour: 0 for whole steps. */
export const tickDecimals = (ticks: readonly number[]): number => {
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  const needed = [0, 1, 2, 3].find(
    (decimals) => Math.abs(step - Math.round(step * 10 ** decimals) / 10 ** decimals) < 1e-9
  );
  return needed ?? 3;
};

/**
 * What an axis must hold: all numbers given, at least `minimumSpan` wide, inside `range` (a KPI's
 * possible values, null where open). Without numbers: `range`, else 0 to 1.
 */
export const domainOf = (
  numbers: readonly (number | null)[],
  range: readonly [number | null, number | null],
  minimumSpan: number
): Domain => {
  const known = numbers.filter((one): one is number => one !== null);
  const floor = range[0] ?? -Infinity;
  const ceiling = range[1] ?? Infinity;
  if (known.length === 0) return { low: range[0] ?? 0, high: range[1] ?? (range[0] ?? 0) + 1 };
  const low = Math.min(...known);
  const high = Math.max(...known);
  const pad = Math.max(0, (minimumSpan - (high - low)) / 2);
  return { low: Math.max(floor, low - pad), high: Math.min(ceiling, high + pad) };
};
