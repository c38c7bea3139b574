import "server-only";
import { type JsonAnswer, sent } from "@/server/api/json-answer";
import { type ProblemCode, problem, problemAnswer } from "@/server/api/problem";

/** SECURITY section 4, public API: no body beyond this is read to its end. */
export const MOST_BYTES = 256_000;
const ARRIVES_WITHIN_MS = 10_000;

type Refused = { readonly refused: Response };

/** Reads a JSON body, or says why not. Nothing of the body is logged. */
export async function readBody(request: Request): Promise<{ readonly json: unknown } | Refused> {
  const read = await readBytes(request);
  if ("refused" in read) return read;
  const parsed = parsedBody(read.bytes);
  return "broken" in parsed ? { refused: sent(parsed.broken) } : parsed;
}

/**
 * Reads a body of at most `MOST_BYTES` that says it is JSON, or says why not. Reading stops at the limit whatever the
 * sender announced.
 */
export async function readBytes(request: Request): Promise<{ readonly bytes: Uint8Array } | Refused> {
  const type = (request.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase();
  if (type !== "application/json") return refused("wrong-type");
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) return refused("too-large");
  const bytes = await bytesOf(request.body);
  return typeof bytes === "string" ? refused(bytes) : { bytes };
}

/** The value of a body, or the answer that says that it is none. */
export function parsedBody(bytes: Uint8Array): { readonly json: unknown } | { readonly broken: JsonAnswer } {
  try {
    return { json: JSON.parse(UTF_8.decode(bytes)) };
  } catch {
    return { broken: problemAnswer("malformed", [{ pointer: "", detail: "not JSON in UTF-8" }]) };
  }
}

const UTF_8 = new TextDecoder("utf-8", { fatal: true });

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

/** Always a copy of its own: a part is a view into a buffer of many kilobytes, which would go to a thread with it. */
function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

function refused(code: ProblemCode): Refused {
  return { refused: problem(code) };
}
