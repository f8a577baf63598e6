/** How many of the best scores count as good, by how many scores a scale has: `{ 5: 1 }`, one of five. */
export type TopBoxes = Readonly<Record<number, number>>;

/** Rules of a KPI that a site may set; null where the definition's own hold. */
export interface KpiRules {
  minimumN: { interval: number; ranking: number } | null;
  topBoxes: TopBoxes | null;
}
