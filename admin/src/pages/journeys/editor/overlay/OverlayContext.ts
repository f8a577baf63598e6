import * as React from 'react';

import type { KpiDescription } from '../../../../../../shared/contracts/kpi';
import type {
  Connection,
  FoundPainPoint,
  GetJourneyOverlay,
  MeasuredStage,
  MeasuredStep,
  StepMetric,
} from '../../../../../../shared/contracts/journey-overlay';

export type OverlayData = GetJourneyOverlay.Response['data'];

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
}

const EMOTION_KPI = 'emotion_mean';

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
  emotion: data.connections.filter((one) => one.kpi === EMOTION_KPI),
});

/** Null while there are no numbers, or for those who may not read them. */
export const OverlayContext = React.createContext<Overlay | null>(null);

export const useOverlay = (): Overlay | null => React.useContext(OverlayContext);

/** The number that stands under a step. */
export const metricOf = ({ kpi }: Overlay, { metrics }: MeasuredStep): StepMetric | null =>
  (kpi === null ? metrics[0] : metrics.find((metric) => metric.kpi === kpi)) ?? null;
