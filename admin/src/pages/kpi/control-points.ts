import {
  CONTROL_RULES,
  type ControlChart,
  type ControlEffect,
  type ControlSignal,
} from '../../../../shared/contracts/kpi-page';
import { MINIMUM_SPAN } from '../../charts/minimum-span';
import type { DrawnPhase } from '../../charts/ControlLines';
import { domainOf, type Domain } from '../../charts/ticks';
import type { ShownKpi } from '../../format/shown-kpi';

/** What all parts of the control chart are drawn and written from. */
export interface ControlPart {
  controlChart: ControlChart;
  definition: ShownKpi;
}

/** A signal's colour; triangles and words say the same without it. */
export const EFFECT_TONES = {
  improvement: 'good',
  worsening: 'bad',
  change: 'info',
} as const satisfies Record<ControlEffect, string>;

/** Every signal that marks a period, by its name, the strongest rule first. */
export const signalsByPeriod = (
  signals: readonly ControlSignal[]
): ReadonlyMap<string, ControlSignal[]> => {
  const found = new Map<string, ControlSignal[]>();
  const ordered = [...signals].sort(
    (one, other) => CONTROL_RULES.indexOf(one.rule) - CONTROL_RULES.indexOf(other.rule)
  );
  for (const signal of ordered) {
    for (const period of signal.periods) {
      found.set(period, [...(found.get(period) ?? []), signal]);
    }
  }
  return found;
};

const indicesOf = (
  points: ControlChart['points'],
  days: { from: string; to: string } | null
): { first: number; last: number } | null => {
  if (!days) return null;
  const first = points.findIndex(({ start }) => start === days.from);
  const last = points.findIndex(({ end }) => end === days.to);
  return first < 0 || last < 0 ? null : { first, last };
};

/** Limits of net scores are close together where periods have many answers. */
const spanOf = (unit: ShownKpi['unit']): number => (unit === 'points' ? 10 : MINIMUM_SPAN[unit]);
/** Each phase of the chart as it is drawn: its periods, its centre, and the periods that both come from. */
export const drawnPhases = ({ phases, points }: ControlChart): DrawnPhase[] =>
  phases.flatMap((phase) => {
    const periods = indicesOf(points, phase);
    return periods
      ? [
          {
            ...periods,
            centre: phase.centre,
            rebased: phase.rebasedOn !== null,
            baseline: indicesOf(points, phase.baseline),
          },
        ]
      : [];
  });

/** The phase in which a signal was found. */
export const phaseOf = ({ phases }: ControlChart, { from }: Pick<ControlSignal, 'from'>) =>
  phases.find((phase) => phase.from <= from && from <= phase.to);

/** What the value axis must hold: all values, the centre, the limits and the target. */
export const controlDomain = (
  { controlChart, definition }: ControlPart,
  target: number | null = null
): Domain =>
  domainOf(
    [
      target,
      ...controlChart.phases.map(({ centre }) => centre),
      ...controlChart.points.flatMap(({ value, limits }) => [
        value,
        limits?.low ?? null,
        limits?.high ?? null,
      ]),
    ],
    definition.range,
    spanOf(definition.unit)
  );
