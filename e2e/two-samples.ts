/** Telling two sets of measurements apart, for tests of what must not be told apart. */

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[middle - ((sorted.length + 1) % 2)], sorted[middle]];
  return (low + high) / 2;
}

/**
 * The p-value of the two-sample Kolmogorov-Smirnov test: how often samples of one and the same source would lie as far
 * apart as these. Asymptotic form with the small-sample correction of Stephens, good from about 25 values each.
 */
export function sameSource(left: readonly number[], right: readonly number[]): number {
  const [a, b] = [left.toSorted((x, y) => x - y), right.toSorted((x, y) => x - y)];
  let [i, j, distance] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const next = Math.min(a[i] ?? 0, b[j] ?? 0);
    while (i < a.length && (a[i] ?? 0) <= next) i += 1;
    while (j < b.length && (b[j] ?? 0) <= next) j += 1;
    distance = Math.max(distance, Math.abs(i / a.length - j / b.length));
  }
  const size = Math.sqrt((a.length * b.length) / (a.length + b.length));
  const lambda = (size + 0.12 + 0.11 / size) * distance;
  if (lambda < 0.2) return 1;
  let sum = 0;
  for (let k = 1; k <= 100; k += 1) sum += 2 * (-1) ** (k - 1) * Math.exp(-2 * k * k * lambda * lambda);
  return Math.min(1, Math.max(0, sum));
}

/**
 * How far the medians of two samples of one source may lie apart by chance (three standard errors, from the median
 * deviation, so that a few slow ones do not count): a busy machine scatters more than a quiet one.
 */
export function chanceOf(left: readonly number[], right: readonly number[]): number {
  const variance = (values: readonly number[]) => {
    const middle = median(values);
    const scatter = 1.4826 * median(values.map((value) => Math.abs(value - middle)));
    return (Math.PI / 2) * (scatter ** 2 / values.length);
  };
  return 3 * Math.sqrt(variance(left) + variance(right));
}
