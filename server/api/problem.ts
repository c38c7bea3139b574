import "server-only";
import type { z } from "zod";
import { type JsonAnswer, sent } from "@/server/api/json-answer";

/** `application/problem+json` (RFC 9457) with one entry per field, each with a JSON pointer into the body. */
export type FieldProblem = { readonly pointer: string; readonly detail: string };

export const PROBLEMS = {
  malformed: { status: 400, title: "The body is not what this address reads" },
  "too-large": { status: 413, title: "The body is too large" },
  "wrong-type": { status: 415, title: "Send application/json" },
  "not-acceptable": { status: 406, title: "This address cannot answer in that form" },
  "too-slow": { status: 408, title: "The body did not arrive in time" },
  incomplete: { status: 422, title: "The letter lacks what it requires" },
  "route-not-open": { status: 422, title: "The route of this letter is not open on that day" },
  unprintable: { status: 422, title: "The letter holds characters that no font can draw" },
  "too-long": { status: 422, title: "The letter is too long to be drawn" },
  "too-many": { status: 429, title: "Too many requests" },
  busy: { status: 503, title: "Too many answers are being made" },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;
export type ProblemCode = keyof typeof PROBLEMS;

/** Entries beyond these would only repeat themselves: somebody sent something else entirely. */
const MOST_ENTRIES = 200;

/** The answer for a problem. `retryAfter` in whole seconds. */
export function problem(
  code: ProblemCode,
  errors: readonly FieldProblem[] = [],
  retryAfter?: number,
): Response {
  return sent(
    problemAnswer(code, errors),
    retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) },
  );
}

/** The same before it is sent. */
export function problemAnswer(code: ProblemCode, errors: readonly FieldProblem[] = []): JsonAnswer {
  const { status, title } = PROBLEMS[code];
  const body = {
    type: `urn:parity:problem:${code}`,
    title,
    status,
    ...(errors.length === 0 ? {} : { errors: errors.slice(0, MOST_ENTRIES) }),
  };
  return { status, type: "application/problem+json", text: JSON.stringify(body) };
}

/** What zod refused, as pointers. Of a union that fits nowhere, the branch that came furthest speaks. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.flatMap((issue) => entriesOf(issue, []));
}

type Path = readonly PropertyKey[];

function entriesOf(issue: z.core.$ZodIssue, above: Path): FieldProblem[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ pointer: pointerOf([...path, key]), detail: "unknown field" }));
  }
  if (issue.code === "invalid_union") {
    const branches = issue.errors.map((issues) => issues.flatMap((inner) => entriesOf(inner, path)));
    const best = branches.toSorted((one, other) => reach(other) - reach(one) || one.length - other.length)[0];
    if (best && best.length > 0) return best;
  }
  return [{ pointer: pointerOf(path), detail: issue.message }];
}

function reach(entries: readonly FieldProblem[]): number {
  return Math.max(0, ...entries.map(({ pointer }) => pointer.split("/").length));
}

/** RFC 6901. */
export function pointerOf(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
