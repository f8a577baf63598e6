import type { KpiPoint } from '../../../shared/contracts/kpi';
import type {
  ControlChart,
  ControlChartPoint,
  ControlLevel,
  ControlPhase,
  ControlSignal,
  ControlStatus,
  LeftOut,
  PointLimits,
} from '../../../shared/contracts/kpi-page';
import type { LocalDate } from '../../../shared/time';
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

/** Periods with a baseline of their own. */
interface Stretch {
  series: KpiPoint[];
  rebasedOn: LocalDate | null;
}

/**
 * The series by its baselines: each re-basing begins with the first period that begins on its day or later.
 * What was fixed before the series begins changes nothing in it.
 */
const stretchesOf = (series: readonly KpiPoint[], rebases: readonly LocalDate[]): Stretch[] => {
  const first = series[0]?.start ?? '';
  const days = [...new Set(rebases)].filter((day) => day > first).sort();
  const stretches: Stretch[] = [];
  for (const point of series) {
    const rebasedOn = days.filter((day) => day <= point.start).at(-1) ?? null;
    const last = stretches.at(-1);
    if (last && last.rebasedOn === rebasedOn) last.series.push(point);
    else stretches.push({ series: [point], rebasedOn });
  }
  return stretches.length > 0 ? stretches : [{ series: [], rebasedOn: null }];
};

const levelOf = (
  definition: KpiTraits,
  judged: readonly KpiPoint[],
  line: CentreLine | null
): ControlLevel => {
  const baseline = judged.slice(0, BASELINE);
  const [first, last] = [baseline[0], baseline.at(-1)];
  return {
    kind: line?.kind ?? definition.controlChart ?? 'xmr',
    status: statusOf(judged.length, line),
    centre: line?.centre ?? null,
    baseline:
      line && first && last ? { from: first.start, to: last.end, periods: baseline.length } : null,
    inflation: line?.inflation ?? null,
  };
};

interface JudgedStretch {
  phase: ControlPhase;
  points: ControlChartPoint[];
  signals: ControlSignal[];
}

/** Judges the periods of one baseline among themselves. */
const judge = (
  definition: KpiTraits,
  { series, rebasedOn }: Stretch,
  range: ValueRange
): JudgedStretch => {
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
  return {
    phase: {
      ...levelOf(definition, judged, line),
      from: series[0]?.start ?? '',
      to: series.at(-1)?.end ?? '',
      rebasedOn,
    },
    points: series.map((point, index) => {
      const own = limits.get(point);
      return pointOf(point, reasons[index] ?? null, own ? clipped(own, range) : null);
    }),
    signals: controlSignals(definition.direction, judged, controlled),
  };
};

/**
 * The control chart of a KPI: is what moves from period to period more than its usual noise? Limits come from
 * the first twelve judged periods and stay, so that a change shows against what was before it. Periods that
 * are not complete or have too few answers are shown, but neither judged nor counted as neighbours. Where an
 * editor fixed a new baseline, limits and rules begin anew (methods §2.4: only ever by a user, with a reason).
 *
 * @param series the KPI's periods in order of time
 * @param range lowest and highest possible value, to which limits are clipped after judging
 * @param rebases days from which a new baseline was fixed
 */
export const controlChartOf = (
  definition: KpiTraits,
  series: readonly KpiPoint[],
  range: ValueRange = definition.range,
  rebases: readonly LocalDate[] = []
): ControlChart => {
  const stretches = stretchesOf(series, rebases).map((stretch) =>
    judge(definition, stretch, range)
  );
  const phases = stretches.map(({ phase }) => phase);
  const { from: _, to: __, rebasedOn: ___, ...last } = phases[phases.length - 1] as ControlPhase;
  return {
    ...last,
    phases,
    minimum: { limits: LIMITS_FROM, fixed: BASELINE },
    points: stretches.flatMap(({ points }) => points),
    signals: stretches.flatMap(({ signals }) => signals),
  };
};

/** The centre by which what happened on a day was judged; null where there was none. */
export const centreOn = ({ phases }: ControlChart, day: LocalDate): number | null =>
  phases.find(({ from, to }) => from <= day && day <= to)?.centre ?? null;
