import "server-only";

/** A JSON answer of the public API before it is sent: plain, so that a thread can hand it over. */
export type JsonAnswer = {
  readonly status: number;
  readonly type: "application/json; charset=utf-8" | "application/problem+json";
  readonly text: string;
};

/** An answer that went well, already written as JSON. */
export function written(text: string): JsonAnswer {
  return { status: 200, type: "application/json; charset=utf-8", text };
}

/** Sends an answer. Answers to a person's facts are never kept by anyone on the way; only what is no one's may be. */
export function sent(
  { status, type, text }: JsonAnswer,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(text, {
    status,
    headers: { "Content-Type": type, "Cache-Control": "no-store", ...headers },
  });
}

/** Sends any value that went well. */
export function json(value: unknown, cache: "no-store" | "public, max-age=3600" = "no-store"): Response {
  return sent(written(JSON.stringify(value)), { "Cache-Control": cache });
}
