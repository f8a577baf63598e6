import type { Change, Estimate, KpiWindow } from './kpi';
import type { BreakReason, Connection } from './journey-connection';
import type { Comparison, LocalDate } from '../time';

/** By what the two sides of a comparison may differ, besides the period. */
export const SIDE_DIMENSIONS = ['location', 'channel', 'segment'] as const;
export type SideDimension = (typeof SIDE_DIMENSIONS)[number];

export const SIDE_KINDS = [...SIDE_DIMENSIONS, 'period'] as const;
export type SideKind = (typeof SIDE_KINDS)[number];

/** A filter's value, as everywhere: `a`, `[$eq]=a` or `[$in][]=a`. */
type Keys = string | { $eq: string } | { $in: string[] };

/**
 * The other side, as it is asked for: it is like the first one but for this. Both must be apart: the first
 * side's filters name its own location, channel or segment, and the other period has no day in common.
 */
export type AskedSide =
  | Partial<Record<SideDimension, Keys>>
  | { period: Comparison }
  | { from: LocalDate; to: LocalDate };

/** A number of the other side, and what the first one differs from it. */
export interface ComparedMetric extends Estimate {
  kpi: string;
  /** First side minus other side; adjusted for looking at all steps (or stages); null where they are not compared. */
  difference: Change | null;
  /** Why they are not compared; empty where they are. */
  reasons: BreakReason[];
  /** Whether it is known that both sides were asked in the same words. */
  wordingKnown: boolean;
}

/** What the other side's customers said at a step, along a stage, or along the whole journey. */
export interface ComparedPlace {
  responses: number;
  /** KPIs with answers on one side at least, in the order asked for. */
  metrics: ComparedMetric[];
}

export interface ComparedStep extends ComparedPlace {
  step: string;
  /** Nobody of the other side answered here. */
  assumption: boolean;
  /** As that of the first side. */
  emotion: Estimate | null;
}

/** The other side of a comparison, on the same map. */
export interface ComparedSide {
  by: SideKind;
  /** The other side's location, channel or segment; empty where the period is another. */
  keys: string[];
  window: KpiWindow;
  steps: ComparedStep[];
  stages: (ComparedPlace & { stage: string; assumption: boolean })[];
  journey: ComparedPlace;
  /** Where the other side's own points may be joined. */
  connections: Connection[];
}
