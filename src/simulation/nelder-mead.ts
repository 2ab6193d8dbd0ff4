/** A point with the value of the function there. */
export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
  /** Whether the simplex shrank to the tolerance before the evaluations ran out. */
  readonly converged: boolean;
}

export interface NelderMeadOptions {
  /** Side of the first simplex. */
  readonly step?: number;
  /** The search ends when points and values of the simplex differ by less than this. */
  readonly tolerance?: number;
  readonly maximumEvaluations?: number;
}

interface Vertex {
  readonly point: readonly number[];
  readonly value: number;
}

/**
 * Minimises a function without derivatives (Nelder and Mead 1965, with their coefficients 1, 2, ½, ½). It is
 * deterministic: equal values keep the order in which they were found. Values that are no number count as +∞.
 */
export function nelderMead(
  objective: (point: readonly number[]) => number,
  start: readonly number[],
  { step = 0.5, tolerance = 1e-9, maximumEvaluations = 2000 }: NelderMeadOptions = {},
): Minimum {
  let evaluations = 0;
  const at = (point: readonly number[]): Vertex => {
    evaluations++;
    const value = objective(point);
    return { point, value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value };
  };
  let simplex = [
    at(start),
    ...start.map((_, axis) => at(start.map((value, index) => (index === axis ? value + step : value)))),
  ];
  let converged = false;
  while (evaluations < maximumEvaluations) {
    simplex = simplex.sort((a, b) => a.value - b.value);
    const [best, worst] = [simplex[0]!, simplex.at(-1)!];
    const width = Math.max(
      ...simplex.flatMap(({ point }) => point.map((value, axis) => Math.abs(value - best.point[axis]!))),
    );
    converged = width < tolerance && worst.value - best.value < tolerance;
    if (converged) break;
    const rest = simplex.slice(0, -1);
    const centre = start.map(
      (_, axis) => rest.reduce((sum, { point }) => sum + point[axis]!, 0) / rest.length,
    );
    const along = (by: number): Vertex =>
      at(centre.map((value, axis) => value + by * (worst.point[axis]! - value)));
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-2);
      simplex = [...rest, expanded.value < reflected.value ? expanded : reflected];
    } else if (reflected.value < rest.at(-1)!.value) {
      simplex = [...rest, reflected];
    } else {
      const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
      simplex =
        contracted.value < Math.min(reflected.value, worst.value)
          ? [...rest, contracted]
          : simplex.map((vertex, index) =>
              index === 0
                ? vertex
                : at(
                    vertex.point.map((value, axis) => best.point[axis]! + 0.5 * (value - best.point[axis]!)),
                  ),
            );
    }
  }
  return { ...simplex.sort((a, b) => a.value - b.value)[0]!, converged };
}

/** Second derivatives by central differences, with steps of `step`; symmetric. */
export function numericalHessian(
  objective: (point: readonly number[]) => number,
  point: readonly number[],
  step = 1e-3,
): number[][] {
  const moved = (moves: readonly (readonly [axis: number, by: number])[]): number =>
    objective(
      point.map((value, axis) => value + moves.reduce((sum, [of, by]) => sum + (of === axis ? by : 0), 0)),
    );
  return point.map((_, i) =>
    point.map(
      (__, j) =>
        (moved([
          [i, step],
          [j, step],
        ]) -
          moved([
            [i, step],
            [j, -step],
          ]) -
          moved([
            [i, -step],
            [j, step],
          ]) +
          moved([
            [i, -step],
            [j, -step],
          ])) /
        (4 * step * step),
    ),
  );
}
