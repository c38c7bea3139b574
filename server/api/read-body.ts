import "server-only";
import { type ProblemCode, problem } from "@/server/api/problem";

/** SECURITY section 4, public API: no body beyond this is read to its end. */
export const MOST_BYTES = 256_000;
const ARRIVES_WITHIN_MS = 10_000;

export type Body = { readonly json: unknown } | { readonly refused: Response };

/**
 * Reads a JSON body of at most `MOST_BYTES`, or says why not. Reading stops at the limit whatever the sender announced;
 * nothing of the body is logged.
 */
export async function readBody(request: Request): Promise<Body> {
  const type = (request.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase();
  if (type !== "application/json") return refused("wrong-type");
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) return refused("too-large");
  const bytes = await bytesOf(request.body);
  if (typeof bytes === "string") return refused(bytes);
  try {
    return { json: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return { refused: problem("malformed", [{ pointer: "", detail: "not JSON in UTF-8" }]) };
  }
}

async function bytesOf(stream: Request["body"]): Promise<Uint8Array | ProblemCode> {
  if (stream === null) return new Uint8Array();
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void reader.cancel();
  }, ARRIVES_WITHIN_MS);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (late) return "too-slow";
      if (done) return joined(parts, length);
      length += value.byteLength;
      if (length > MOST_BYTES) {
        void reader.cancel();
        return "too-large";
      }
      parts.push(value);
    }
  } finally {
    clearTimeout(timer);
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1 && parts[0]) return parts[0];
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

function refused(code: ProblemCode): Body {
  return { refused: problem(code) };
}
