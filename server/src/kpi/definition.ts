import type {
  ConfidenceInterval,
  Direction,
  Estimate,
  Flag,
  Unit,
} from '../../../shared/contracts/kpi';
import type { KpiRules, TopBoxes } from '../../../shared/contracts/kpi-rules';
import type { Scale } from '../../../shared/scale';
import type { LocalDate } from '../../../shared/time';
import type { CaseKpi } from './case-kpi';

/** How many answers gave each score of one scale: `counts[i]` answers with score `scale.min + i`. */
export interface ScoreHistogram {
  scale: Scale;
  counts: readonly number[];
}

/** The difference b − a of two estimates of one KPI, in the KPI's unit, with its test. */
export interface Difference {
  value: number;
  confidence: ConfidenceInterval;
  /** Two-sided. */
  pValue: number;
}

/** The same of a census, which chance does nothing to: interval and p-value are null. */
export interface CountedDifference {
  value: number;
  confidence: ConfidenceInterval | null;
  pValue: number | null;
}

/** A group's estimate drawn towards the mean of all groups. */
export interface Shrunk {
  value: number;
  confidence: ConfidenceInterval | null;
  /** `few_groups`, `no_between_variance`. */
  flags?: Flag[];
}

/** One version of a definition. */
export interface DefinitionChange {
  version: number;
  /** Day on which it came in; numbers of all days, earlier ones too, are computed by the newest. */
  since: LocalDate;
  /** What it changed, one sentence by locale, for a KPI that a host adds; ours are in the translations. */
  texts?: Record<string, string>;
  /** Who made it, where it was made in the site's settings, and the rules that hold since. */
  by?: string;
  rules?: KpiRules;
}

/** What every KPI says of itself, whatever it is computed from. */
export interface KpiTraits {
  key: string;
  /** Raised whenever the formula, the inputs or a rule changes; charts break the line there. */
  version: number;
  /** Every version up to `version`, oldest first. */
  history?: readonly DefinitionChange[];
  unit: Unit;
  direction: Direction;
  /** Digits after the point when shown; never applied to values on the wire. */
  decimals: number;
  /** Lowest and highest possible value; null where open or given by the scale. */
  range: readonly [number | null, number | null];
  confidenceMethod: string;
  /**
   * By what the KPI's control chart judges: `p` for a share in percent, whose noise is known from its n; `u`
   * for a rate, whose noise is known from its events; `xmr` (also where it is left out) for everything else,
   * whose noise only its neighbours tell.
   */
  controlChart?: 'p' | 'u' | 'xmr';
  /** Below `interval`: value without interval (`insufficient`). Below `ranking`: `low_n`. */
  minimumN: { interval: number; ranking: number };
  /**
   * Fewest answers behind a number that anybody may see, where those who answer were promised that nobody is
   * singled out. Fewer: `suppressed`, and so is what would give such a number away by subtraction.
   */
  heldBackBelow?: number;
  /** False where a group can't be held against all others: a count of a part is always below the rest's. */
  comparableWithRest?: boolean;
  /** Names and sentences by locale for a KPI that a host adds; ours are in the translations. */
  texts?: Record<string, { name: string; description: string; formula: string }>;
}

/**
 * The formula of a KPI on what it is computed from: every number shown anywhere comes from `estimate`, every
 * arrow from `difference`. All functions are pure.
 */
export interface KpiFormula<Evidence> {
  estimate(evidence: Evidence): Estimate;
  /** `null` where either side has no answers, or they differ so that they can't be compared. */
  difference(before: Evidence, after: Evidence): CountedDifference | null;
  /**
   * Standard error of the value, in the KPI's unit: of what an interval tells before it is clipped to the range.
   * null where answers do not tell it; where it is left out, intervals that were not clipped do.
   */
  standardError?(evidence: Evidence): number | null;
  /** Empirical-Bayes estimates, one a group in the order given; null where the KPI has none or there are too few groups. */
  shrink?(groups: readonly Evidence[]): (Shrunk | null)[] | null;
}

/** Traits and formula: all that answers are composed from. */
export type Computed<Evidence> = KpiTraits & KpiFormula<Evidence>;

/**
 * One KPI of customers' answers, exact on merged score histograms: its inputs, formula, unit and rules. This is
 * what a host registers.
 */
export interface KpiDefinition extends KpiTraits, KpiFormula<readonly ScoreHistogram[]> {
  input?: 'scores';
  difference(
    before: readonly ScoreHistogram[],
    after: readonly ScoreHistogram[]
  ): Difference | null;
  /** Which metrics' answers count. */
  metrics: readonly string[];
  /** Where it counts top boxes that a site may set: those that differ from the custom. */
  topBoxes?: TopBoxes;
  /**
   * The same KPI under other rules; where it is left out, a site can't set any.
   * @param of the definition itself: one that took this over from another but counts otherwise gets null
   */
  adjust?(rules: KpiRules, of: KpiDefinition): KpiDefinition | null;
}

/** Whatever the registry holds. */
export type AnyKpi = KpiDefinition | CaseKpi;

export const isCaseKpi = (kpi: AnyKpi): kpi is CaseKpi => kpi.input === 'cases';
