import "server-only";

/** A JSON answer of the public API. Answers to a person's facts are never kept by anyone on the way. */
export function json(value: unknown, cache: "no-store" | "public, max-age=3600" = "no-store"): Response {
  return jsonText(JSON.stringify(value), cache);
}

/** The same for a value that is written as JSON already. */
export function jsonText(text: string, cache: "no-store" | "public, max-age=3600" = "no-store"): Response {
  return new Response(text, {
    headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": cache },
  });
}
