import type { LocalDate } from '../time';
import type { ConfidenceInterval, KpiWindow, ValueInterval } from './kpi';
import type { KpiTarget } from './kpi-target';

/** Where the overview looks for what stands out; complaints, and what complainants say, by the last two as well. */
export const ATTENTION_PLACES = ['location', 'touchpoint', 'channel', 'category', 'team'] as const;
export type AttentionPlace = (typeof ATTENTION_PLACES)[number];

/** So many findings are named at most. */
export const MOST_FINDINGS = 5;

/**
 * By the p-value, adjusted for everything that was looked at: `high` below 0.001 or counted without chance,
 * `good` below 0.01, `fair` below 0.05.
 */
export const SURENESS = ['high', 'good', 'fair'] as const;
export type Sureness = (typeof SURENESS)[number];

/** The number that a finding's own is held against, and the answers or cases behind it. */
interface Against {
  value: number;
  n: number;
}

interface Found {
  /** The same finding keeps its id while the window stands: `<kind>:<kpi>`, at a place `…:<by>:<key>`. */
  id: string;
  kpi: string;
  /** Other KPIs that say the same of the same place, the surest first. */
  also: string[];
  /** Whether it is bad news, by the KPI's direction. */
  outcome: 'worse' | 'better';
  sureness: Sureness;
  /** In the KPI's unit, as are all numbers. */
  value: number;
  n: number;
  confidence: ValueInterval | null;
  /**
   * Value − the number that it is held against, with its interval; `pValue` is adjusted (Benjamini–Hochberg)
   * for all that the same question was put to. Of targets it is the number's own, null where chance has no part.
   */
  difference: { value: number; confidence: ConfidenceInterval | null; pValue: number | null };
  /** What opens the evidence: the answers or cases of these filters in this window. */
  evidence: {
    kpi: string;
    /** Metrics of its answers; none of a KPI of cases. */
    metrics: string[];
    /** Those of the question, and the place. */
    filters: Record<string, string[]>;
    from: LocalDate;
    to: LocalDate;
  };
}

interface PlacedAt {
  place: { by: AttentionPlace; key: string; label: string };
}

/** The KPI as a whole really changed against the window compared with. */
export interface ChangedKpi extends Found {
  kind: 'change';
  place: null;
  against: Against & { window: KpiWindow };
}

/** The whole interval lies on one side of the target: of everything that was asked about, or of one place. */
export interface TargetFinding extends Found {
  kind: 'target';
  place: PlacedAt['place'] | null;
  target: KpiTarget;
}

/**
 * A place that lies clearly apart from all other answers or cases, as the breakdown says; not where it only seems
 * so because of another that was found.
 */
export interface OutlyingPlace extends Found, PlacedAt {
  kind: 'group';
  against: Against;
  /** Its shrunken interval lies beyond that of every other place. */
  outermost: boolean;
  /** Whether it moved within the window as well. */
  trend: 'worse' | 'better' | null;
}

/** A place whose number moved from the window's first half to its second, which value and n are of. */
export interface MovingPlace extends Found, PlacedAt {
  kind: 'trend';
  against: Against;
  /** Where the second half begins. */
  since: LocalDate;
}

export type AttentionFinding = ChangedKpi | TargetFinding | OutlyingPlace | MovingPlace;

/** What stands out from noise in a window. */
export interface Attention {
  /**
   * At most {@link MOST_FINDINGS}: the surest first, of those alike in sureness bad news before good, then the
   * largest by the share of the KPI's range that the difference makes up.
   */
  findings: AttentionFinding[];
  /** How many more there are. */
  more: number;
  /** Which places were compared; those that the filters leave nothing of, or that would cost too much, are not. */
  places: AttentionPlace[];
  /** How many numbers were held against others; targets are not among them. */
  comparisons: number;
}
