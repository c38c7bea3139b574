/** The problem that an address names, when the page knows it. */
export function problemIn<P extends string>(known: readonly P[], named: unknown): P | undefined {
  return known.find((each) => each === named);
}

/** Minutes to wait, from an address that anybody can write: a plain number or ten. */
export function minutesIn(named: unknown): number {
  const wait = Number(named);
  return Number.isInteger(wait) && wait > 0 && wait < 2_000 ? wait : 10;
}
