/** A pivot below this share of its diagonal is rounding: the row says nothing that others do not. */
const SINGULAR = 1e-9;

/**
 * uᵀV⁻u for a covariance matrix V that may be singular: by symmetric elimination, leaving out rows that
 * depend on earlier ones. For u in the span of V the result does not depend on which ones.
 *
 * @param matrix symmetric and positive semidefinite, k × k
 * @param vector of length k
 * @returns the form and the rank of the matrix
 * @example quadraticForm([[2, -2], [-2, 2]], [1, -1]) // { value: 0.5, rank: 1 }
 */
export const quadraticForm = (
  matrix: readonly (readonly number[])[],
  vector: readonly number[]
): { value: number; rank: number } => {
  let rows = matrix.map((row) => [...row]);
  let rest = [...vector];
  let scales = matrix.map((row, index) => row[index] ?? 0);
  let value = 0;
  let rank = 0;
  while (rows.length > 0) {
    const [[pivot = 0, ...across] = [], ...below] = rows;
    const [first = 0, ...others] = rest;
    const [scale = 0] = scales;
    const counts = pivot > SINGULAR * scale;
    if (counts) {
      value += (first * first) / pivot;
      rank += 1;
    }
    const factor = (row: readonly number[]) => (counts ? (row[0] ?? 0) / pivot : 0);
    rest = others.map((entry, index) => entry - factor(below[index] ?? []) * first);
    rows = below.map((row) =>
      row.slice(1).map((entry, index) => entry - factor(row) * (across[index] ?? 0))
    );
    scales = scales.slice(1);
  }
  return { value, rank };
};
