const never = Number.POSITIVE_INFINITY;
const deteriorated = [
  [25, 37],
  [6, 10],
  [0, 5],
  [0, 7],
  [26, 40],
  [27, 34],
  [7, 16],
  [36, 44],
  [5, 11],
  [19, 35],
  [7, 14],
  [36, 48],
  [17, 25],
  [37, 44],
  [0, 8],
  [4, 11],
  [17, 25],
  [19, 26],
  [11, 15],
  [11, 18],
  [5, 12],
] as const;
const without = [
  45, 37, 46, 18, 46, 46, 24, 46, 36, 17, 46, 37, 24, 40, 32, 33, 15, 46, 37, 22, 38, 34, 46, 36, 46,
];

/**
 * Months until cosmetic deterioration of 46 patients treated with radiotherapy alone, seen at visits only:
 * (last visit without, first visit with]. Finkelstein and Wolfe (1985), Biometrics 41, 933–945. The usual
 * example of interval censoring; used by tests.
 */
export const cosmesis: readonly (readonly [low: number, high: number])[] = [
  ...deteriorated,
  ...without.map((visit) => [visit, never] as const),
];
