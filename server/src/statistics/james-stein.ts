/**
 * James–Stein estimates of several means of one known sampling variance, drawn towards their own
 * mean by c = 1 − (k − 3)σ²/Σ(xᵢ − x̄)² (positive part).
 *
 * Source: B. Efron & C. Morris (1975), JASA 70, 311–319, whose 18 batters are the textbook example.
 *
 * @param means at least four observed means
 * @param variance sampling variance σ² of each
 * @returns factor c in [0, 1] and the drawn means
 * @throws RangeError below four means
 * @example jamesStein([0.4, 0.3, 0.2, 0.25, 0.35], 0.0043).factor // 0.656
 */
export const jamesStein = (
  means: readonly number[],
  variance: number
): { factor: number; estimates: number[] } => {
  if (means.length < 4) {
    throw new RangeError(`James–Stein needs at least 4 means, got ${means.length}`);
  }
  const grand = means.reduce((sum, mean) => sum + mean, 0) / means.length;
  const spread = means.reduce((sum, mean) => sum + (mean - grand) ** 2, 0);
  const factor = spread === 0 ? 0 : Math.max(0, 1 - ((means.length - 3) * variance) / spread);
  return { factor, estimates: means.map((mean) => grand + factor * (mean - grand)) };
};
