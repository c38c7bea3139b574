import { secondsUntil } from "@/server/web/waiting";

/** The problem that an address names, when the page knows it. A wait that is over is none any more. */
export function problemIn<P extends string>(
  known: readonly P[],
  named: unknown,
  until?: unknown,
): P | undefined {
  if (named === "limited" && secondsUntil(until) === undefined) return undefined;
  return known.find((each) => each === named);
}

/** Whole minutes to wait, from an address that anybody can write. */
export function minutesIn(until: unknown): number {
  return Math.ceil((secondsUntil(until) ?? 60) / 60);
}
