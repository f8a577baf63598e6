type Point = readonly number[];
interface Vertex {
  point: Point;
  value: number;
}

export interface NelderMeadOptions {
  /** Length of the first simplex' edges. */
  step?: number;
  /** Stops when the simplex' values and points differ by less. */
  tolerance?: number;
  maxIterations?: number;
}

export interface Minimum {
  point: number[];
  value: number;
  /** False where the iterations ran out. */
  converged: boolean;
}

/** origin + factor · (to − origin) */
const towards = (origin: Point, to: Point, factor: number): number[] =>
  origin.map((x, i) => x + factor * ((to[i] ?? x) - x));

const centroid = (vertices: readonly Vertex[]): number[] =>
  (vertices[0]?.point ?? []).map(
    (_, i) =>
      vertices.reduce((sum, { point }) => sum + (point[i] ?? 0), 0) / Math.max(1, vertices.length)
  );

const isSmall = (simplex: readonly Vertex[], best: Vertex, tolerance: number): boolean =>
  simplex.every(
    ({ point, value }) =>
      Math.abs(value - best.value) <= tolerance * (1 + Math.abs(best.value)) &&
      point.every((x, i) => Math.abs(x - (best.point[i] ?? x)) <= Math.sqrt(tolerance))
  );

/** The vertex that takes the worst one's place, or `null` when the simplex must shrink. */
const replacement = (
  evaluate: (point: Point) => Vertex,
  sorted: readonly Vertex[],
  worst: Vertex
): Vertex | null => {
  const kept = sorted.slice(0, -1);
  const best = sorted[0] ?? worst;
  const secondWorst = kept[kept.length - 1] ?? worst;
  const middle = centroid(kept);
  const reflected = evaluate(towards(middle, worst.point, -1));
  if (reflected.value < best.value) {
    const expanded = evaluate(towards(middle, worst.point, -2));
    return expanded.value < reflected.value ? expanded : reflected;
  }
  if (reflected.value < secondWorst.value) return reflected;
  const outside = reflected.value < worst.value;
  const contracted = evaluate(towards(middle, outside ? reflected.point : worst.point, 0.5));
  return contracted.value < Math.min(reflected.value, worst.value) ? contracted : null;
};

/**
 * Minimises a function of a few variables without derivatives, by the simplex of Nelder and Mead with
 * the standard coefficients 1, 2, ½, ½.
 *
 * Source: J. A. Nelder & R. Mead (1965), The Computer Journal 7, 308–313; J. C. Lagarias et al.
 * (1998), SIAM J. Optim. 9, 112–147.
 *
 * @param objective function to minimise; may return Infinity outside its domain
 * @param start first guess, at least one variable
 * @param options step, tolerance and limit
 * @returns the best point found
 * @example nelderMead(([x = 0, y = 0]) => (x - 1) ** 2 + (y + 2) ** 2, [0, 0]) // point ≈ [1, −2]
 */
export const nelderMead = (
  objective: (point: Point) => number,
  start: Point,
  { step = 0.5, tolerance = 1e-14, maxIterations = 2000 }: NelderMeadOptions = {}
): Minimum => {
  const evaluate = (point: Point): Vertex => ({ point, value: objective(point) });
  let simplex = [start, ...start.map((_, i) => start.map((x, j) => (i === j ? x + step : x)))].map(
    evaluate
  );
  const sort = () => simplex.sort((a, b) => a.value - b.value);
  for (let iteration = 0; iteration < maxIterations; iteration += 1) {
    sort();
    const best = simplex[0] as Vertex;
    const worst = simplex[simplex.length - 1] as Vertex;
    if (isSmall(simplex, best, tolerance)) {
      return { point: [...best.point], value: best.value, converged: true };
    }
    const better = replacement(evaluate, simplex, worst);
    simplex = better
      ? [...simplex.slice(0, -1), better]
      : simplex.map((v) => (v === best ? v : evaluate(towards(best.point, v.point, 0.5))));
  }
  sort();
  const best = simplex[0] as Vertex;
  return { point: [...best.point], value: best.value, converged: false };
};
