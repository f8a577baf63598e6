import {
  CONTROL_RULES,
  type ControlChart,
  type ControlEffect,
  type ControlSignal,
} from '../../../../shared/contracts/kpi-page';
import { MINIMUM_SPAN } from '../../charts/minimum-span';
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

/** First and last index of the periods that centre and limits come from. */
export const baselineIndices = ({
  baseline,
  points,
}: ControlChart): { first: number; last: number } | null => {
  if (!baseline) return null;
  const first = points.findIndex(({ start }) => start === baseline.from);
  const last = points.findIndex(({ end }) => end === baseline.to);
  return first < 0 || last < 0 ? null : { first, last };
};

/** Limits of net scores are close together where periods have many answers. */
const spanOf = (unit: ShownKpi['unit']): number => (unit === 'points' ? 10 : MINIMUM_SPAN[unit]);

/** What the value axis must hold: all values, the centre, the limits and the target. */
export const controlDomain = (
  { controlChart, definition }: ControlPart,
  target: number | null = null
): Domain =>
  domainOf(
    [
      target,
      controlChart.centre,
      ...controlChart.points.flatMap(({ value, limits }) => [
        value,
        limits?.low ?? null,
        limits?.high ?? null,
      ]),
    ],
    definition.range,
    spanOf(definition.unit)
  );
