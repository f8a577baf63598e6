import type { KpiGrouping } from '../dimensions';
import type { LocalDate } from '../time';
import type { Direction, Unit } from './kpi';
import type { KpiRules, TopBoxes } from './kpi-rules';
import type { KpiBasis, KpiTerms } from './kpi-terms';

/** One version of a definition, in the reader's language. */
export interface DefinitionVersion {
  version: number;
  /** Day on which it came in; numbers of all days, earlier ones too, are computed by the newest. */
  since: LocalDate;
  /** One sentence: what this version changed; empty where nothing is told. */
  text: string;
  /** Who made it, where it was made in the site's settings. */
  by: string | null;
  /** The rules that hold since, where they were set there. */
  rules: KpiRules | null;
}

/** A definition as shown to a reader, in the reader's language. */
export interface KpiDescription {
  key: string;
  name: string;
  /** One plain sentence: what the number means. */
  description: string;
  formula: string;
  unit: Unit;
  direction: Direction;
  decimals: number;
  definitionVersion: number;
  /** Versions up to this one, oldest first; empty where the definition tells none. */
  history: DefinitionVersion[];
  /** The one that holds unless another is asked for, and all that may be. */
  basis: KpiBasis;
  bases: KpiBasis[];
  /** What the KPI is computed from: scores of answers, or cases of complaints. */
  input: 'scores' | 'cases';
  /** By what it may be divided and filtered. */
  groupings: KpiGrouping[];
  /** Further parameters that it takes. */
  parameters: (keyof KpiTerms)[];
  /** Empty for KPIs of cases. */
  metrics: string[];
  confidenceMethod: string;
  /**
   * `p`: a share of n answers, judged by what chance does to n; `u`: a rate, by what it does to its events;
   * `xmr`: by how far neighbours lie apart.
   */
  controlChart: 'p' | 'u' | 'xmr';
  minimumN: { interval: number; ranking: number };
  /** How many of the best scores count, where that differs from the custom; null where the KPI counts none. */
  topBoxes: TopBoxes | null;
  /** [lowest, highest] possible value; null where open or given by the scale. */
  range: [number | null, number | null];
}
