import type { ConfidenceInterval, Unit, ValueInterval } from '../../../shared/contracts/kpi';

/** Public counts are multiples of this. */
const COUNT_BASE = 5;

/** How far a public count may lie from the real one. */
export const COUNT_ROUNDING = Math.floor(COUNT_BASE / 2);

/** Steps to which public values are rounded; finer digits would give single answers away. */
const STEP: Record<Unit, number> = {
  points: 1,
  percent: 0.1,
  scale: 0.01,
  count: COUNT_BASE,
  per_thousand: 0.01,
  ratio: 0.01,
  seconds: 60,
  days: 0.1,
  money: 100,
};

/** To the nearest multiple, halves away from zero; the division keeps 0.1 × 3 from becoming 0.30…04. */
const roundTo = (value: number, step: number, round: (x: number) => number): number => {
  const perUnit = step < 1 ? Math.round(1 / step) : 1 / step;
  return round(Number((value * perUnit).toPrecision(14))) / perUnit + 0;
};

const halfAwayFromZero = (x: number): number => Math.sign(x) * Math.round(Math.abs(x));

/** To the nearest multiple of five. */
export const roundCount = (count: number): number => roundTo(count, COUNT_BASE, halfAwayFromZero);

/** A value to the step of its unit. */
export const roundValue = (value: number | null, unit: Unit): number | null =>
  value === null ? null : roundTo(value, STEP[unit], halfAwayFromZero);

const roundDown = (low: number, unit: Unit): number => roundTo(low, STEP[unit], Math.floor);

/** Outwards, so that the interval never promises more than it did. */
export const roundConfidence = (
  confidence: ConfidenceInterval | null,
  unit: Unit
): ConfidenceInterval | null =>
  confidence && {
    ...confidence,
    low: roundDown(confidence.low, unit),
    high: roundTo(confidence.high, STEP[unit], Math.ceil),
  };

/** The same of a value's interval; an open end stays open. */
export const roundValueInterval = (
  interval: ValueInterval | null,
  unit: Unit
): ValueInterval | null => {
  if (interval === null) return null;
  const { high } = interval;
  return high === null
    ? { ...interval, low: roundDown(interval.low, unit) }
    : roundConfidence({ ...interval, high }, unit);
};
