/** What the mean tests need of a sample. */
export interface Sample {
  n: number;
  mean: number;
  /** Sample variance (n − 1); `null` for a single observation. */
  variance: number | null;
}
