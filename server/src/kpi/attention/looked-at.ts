import type { AttentionPlace } from '../../../../shared/contracts/attention';
import type { Change, Estimate, KpiGroup, KpiTarget } from '../../../../shared/contracts/kpi';
import type { ValueRange } from '../control-chart';
import type { KpiTraits } from '../definition';

/** How a place's number moved from the first half of the window to the second. */
export interface PlaceTrend {
  /** The second half's number. */
  latest: Estimate;
  change: Change;
}

/** One KPI by the places of one kind. */
export interface PlacesLookedAt {
  by: AttentionPlace;
  /** With their targets; what is withheld has no number. */
  groups: readonly KpiGroup[];
  /** Keys of those that lie apart of themselves: see `apartOfThemselves`. */
  apart: ReadonlySet<string | null>;
  /** By key; none where halves are not told. */
  trends: ReadonlyMap<string, PlaceTrend>;
}

/** One KPI, as far as it was looked at. */
export interface KpiLookedAt {
  kpi: Pick<KpiTraits, 'key' | 'direction' | 'unit' | 'confidenceMethod'>;
  /** What it is made of: KPIs of the same answers say the same in two ways. */
  subject: string;
  range: ValueRange;
  whole: Estimate & { change: Change | null; target: KpiTarget | null };
  places: readonly PlacesLookedAt[];
}
