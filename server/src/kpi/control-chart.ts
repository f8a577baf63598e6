import type { KpiPoint } from '../../../shared/contracts/kpi';
import type {
  ControlChart,
  ControlChartPoint,
  ControlStatus,
  LeftOut,
  PointLimits,
} from '../../../shared/contracts/kpi-page';
import type { ControlledValue, ControlLimits } from '../statistics/control-limits';
import { clipInterval } from '../statistics/interval';
import { rateCentreLine, shareCentreLine, valueCentreLine, type CentreLine } from './centre-line';
import { controlSignals } from './control-signals';
import type { KpiTraits } from './definition';

/** Fewer judged periods than this have no limits (methods §2.5). */
const LIMITS_FROM = 6;
/** From so many on the limits come from the first of them and stay. */
const BASELINE = 12;

/** A lowest and highest value, each null where it is open. */
export type ValueRange = readonly [number | null, number | null];

const leftOutOf = ({ partial, value, n }: KpiPoint, { minimumN }: KpiTraits): LeftOut | null => {
  if (partial) return 'incomplete';
  if (value === null) return 'no_value';
  return n < minimumN.interval ? 'few_answers' : null;
};

const clipped = (limits: ControlLimits, range: ValueRange): PointLimits => {
  const [lowest, highest] = [range[0] ?? -Infinity, range[1] ?? Infinity];
  const { low, high } = clipInterval(limits, lowest, highest);
  const near = clipInterval({ low: limits.nearLow, high: limits.nearHigh }, lowest, highest);
  return { low, high, nearLow: near.low, nearHigh: near.high };
};

const statusOf = (judged: number, line: CentreLine | null): ControlStatus => {
  if (judged < LIMITS_FROM) return 'too_few';
  if (line === null) return 'no_variation';
  return judged < BASELINE ? 'trial' : 'fixed';
};

/** Centre and limits from the first judged periods; null with too few of them or without variation. */
const lineOf = (definition: KpiTraits, judged: readonly KpiPoint[]): CentreLine | null => {
  if (judged.length < LIMITS_FROM) return null;
  const baseline = judged.slice(0, BASELINE);
  if (definition.controlChart === 'p') return shareCentreLine(baseline);
  return definition.controlChart === 'u' ? rateCentreLine(baseline) : valueCentreLine(baseline);
};

const pointOf = (
  { period, start, end, value, n }: KpiPoint,
  leftOut: LeftOut | null,
  limits: PointLimits | null
): ControlChartPoint => ({ period, start, end, value, n, leftOut, limits });

/**
 * The control chart of a KPI: is what moves from period to period more than its usual noise? Limits come from
 * the first twelve judged periods and stay, so that a change shows against what was before it. Periods that
 * are not complete or have too few answers are shown, but neither judged nor counted as neighbours.
 *
 * @param series the KPI's periods in order of time
 * @param range lowest and highest possible value, to which limits are clipped after judging
 */
export const controlChartOf = (
  definition: KpiTraits,
  series: readonly KpiPoint[],
  range: ValueRange = definition.range
): ControlChart => {
  const reasons = series.map((point) => leftOutOf(point, definition));
  const judged = series.filter((_, index) => reasons[index] === null);
  const line = lineOf(definition, judged);
  const controlled: ControlledValue[] = line
    ? judged.map((point) => ({
        value: point.value ?? line.centre,
        centre: line.centre,
        limits: line.limitsOf(point),
      }))
    : [];
  const limits = new Map(judged.map((point, index) => [point, controlled[index]?.limits ?? null]));
  const [first, last] = [judged[0], judged.slice(0, BASELINE).at(-1)];
  return {
    kind: line?.kind ?? definition.controlChart ?? 'xmr',
    status: statusOf(judged.length, line),
    centre: line?.centre ?? null,
    baseline:
      line && first && last
        ? { from: first.start, to: last.end, periods: Math.min(judged.length, BASELINE) }
        : null,
    inflation: line?.inflation ?? null,
    minimum: { limits: LIMITS_FROM, fixed: BASELINE },
    points: series.map((point, index) => {
      const own = limits.get(point);
      return pointOf(point, reasons[index] ?? null, own ? clipped(own, range) : null);
    }),
    signals: controlSignals(definition.direction, judged, controlled),
  };
};
