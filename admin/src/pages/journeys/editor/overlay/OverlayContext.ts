import * as React from 'react';

import type {
  ComparedMetric,
  ComparedSide,
  ComparedStep,
} from '../../../../../../shared/contracts/journey-comparison';
import type { Estimate, KpiDescription } from '../../../../../../shared/contracts/kpi';
import type {
  Connection,
  FoundPainPoint,
  GetJourneyOverlay,
  MeasuredStage,
  MeasuredStep,
  StepMetric,
} from '../../../../../../shared/contracts/journey-overlay';

export type OverlayData = GetJourneyOverlay.Response['data'];

/** The other side on the map. */
export interface OtherSide {
  data: ComparedSide;
  steps: ReadonlyMap<string, ComparedStep>;
  stages: ReadonlyMap<string, ComparedSide['stages'][number]>;
  /** Connections of its emotion curve. */
  emotion: Connection[];
}

/** What customers said, as the board looks it up. */
export interface Overlay {
  data: OverlayData;
  steps: ReadonlyMap<string, MeasuredStep>;
  stages: ReadonlyMap<string, MeasuredStage>;
  definitions: ReadonlyMap<string, KpiDescription>;
  /** By step. */
  painPoints: ReadonlyMap<string, FoundPainPoint[]>;
  /** Connections of the emotion curve. */
  emotion: Connection[];
  /** The KPI that stands under every step; null for the first that a step has. */
  kpi: string | null;
  /** Null where one side stands alone. */
  other: OtherSide | null;
}

const EMOTION_KPI = 'emotion_mean';

const emotionOf = (connections: readonly Connection[]): Connection[] =>
  connections.filter(({ kpi }) => kpi === EMOTION_KPI);

const otherSideOf = (data: ComparedSide): OtherSide => ({
  data,
  steps: new Map(data.steps.map((step) => [step.step, step])),
  stages: new Map(data.stages.map((stage) => [stage.stage, stage])),
  emotion: emotionOf(data.connections),
});

const groupByStep = (found: readonly FoundPainPoint[]): Map<string, FoundPainPoint[]> => {
  const groups = new Map<string, FoundPainPoint[]>();
  for (const one of found) groups.set(one.step, [...(groups.get(one.step) ?? []), one]);
  return groups;
};

export const overlayOf = (data: OverlayData, kpi: string | null): Overlay => ({
  data,
  kpi,
  steps: new Map(data.steps.map((step) => [step.step, step])),
  stages: new Map(data.stages.map((stage) => [stage.stage, stage])),
  definitions: new Map(data.definitions.map((one) => [one.key, one])),
  painPoints: groupByStep(data.painPoints),
  emotion: emotionOf(data.connections),
  other: data.against ? otherSideOf(data.against) : null,
});

/** Null while there are no numbers, or for those who may not read them. */
export const OverlayContext = React.createContext<Overlay | null>(null);

export const useOverlay = (): Overlay | null => React.useContext(OverlayContext);

/** The number that stands under a step. */
export const metricOf = ({ kpi }: Overlay, { metrics }: MeasuredStep): StepMetric | null =>
  (kpi === null ? metrics[0] : metrics.find((metric) => metric.kpi === kpi)) ?? null;

/** One KPI on both sides; the first one has none where only the other side answered. */
export interface MetricPair {
  here: Estimate | null;
  there: ComparedMetric;
}

/** All KPIs that one side has at least, in the order asked for. */
export const pairsOf = (
  here: readonly (Estimate & { kpi: string })[],
  there: readonly ComparedMetric[]
): MetricPair[] =>
  there.map((metric) => ({
    here: here.find(({ kpi }) => kpi === metric.kpi) ?? null,
    there: metric,
  }));

/** The pair that stands under a step: of the KPI chosen, else the first of the first side's. */
export const pairOf = (
  { kpi }: Overlay,
  { metrics }: MeasuredStep,
  other: ComparedStep
): MetricPair | null => {
  const pairs = pairsOf(metrics, other.metrics);
  if (kpi !== null) return pairs.find(({ there }) => there.kpi === kpi) ?? null;
  return pairs.find(({ here }) => here !== null) ?? pairs[0] ?? null;
};
