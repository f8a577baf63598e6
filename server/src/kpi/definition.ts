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

/**
 * One KPI: its inputs, formula, unit and rules. Every number shown anywhere comes from `estimate`,
 * every arrow from `difference`. All functions are pure, and exact on merged histograms.
 */
export interface KpiDefinition {
  key: string;
  /** Raised whenever the formula, the inputs or a rule changes; charts break the line there. */
  version: number;
  /** Every version up to `version`, oldest first. */
  history?: readonly DefinitionChange[];
  /** Which metrics' answers count. */
  metrics: readonly string[];
  unit: Unit;
  direction: Direction;
  /** Digits after the point when shown; never applied to values on the wire. */
  decimals: number;
  /** Lowest and highest possible value; null where open or given by the scale. */
  range: readonly [number | null, number | null];
  confidenceMethod: string;
  /**
   * By what the KPI's control chart judges: `p` for a share in percent, whose noise is known from its n;
   * `xmr` (also where it is left out) for everything else, whose noise only its neighbours tell.
   */
  controlChart?: 'p' | 'xmr';
  /** Below `interval`: value without interval (`insufficient`). Below `ranking`: `low_n`. */
  minimumN: { interval: number; ranking: number };
  /** Where it counts top boxes that a site may set: those that differ from the custom. */
  topBoxes?: TopBoxes;
  /**
   * The same KPI under other rules; where it is left out, a site can't set any.
   * @param of the definition itself: one that took this over from another but counts otherwise gets null
   */
  adjust?(rules: KpiRules, of: KpiDefinition): KpiDefinition | null;
  estimate(histograms: readonly ScoreHistogram[]): Estimate;
  /** `null` where either side has no answers, or the scales differ so that they can't be compared. */
  difference(
    before: readonly ScoreHistogram[],
    after: readonly ScoreHistogram[]
  ): Difference | null;
  /** False where a group can't be held against all others: a count of a part is always below the rest's. */
  comparableWithRest?: boolean;
  /** Empirical-Bayes estimates, one a group in the order given; null where the KPI has none or there are too few groups. */
  shrink?(groups: readonly (readonly ScoreHistogram[])[]): (Shrunk | null)[] | null;
  /** Names and sentences by locale for a KPI that a host adds; ours are in the translations. */
  texts?: Record<string, { name: string; description: string; formula: string }>;
}
