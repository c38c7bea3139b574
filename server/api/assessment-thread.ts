import "server-only";
import type { PlainDate } from "@/domain/time/plain-date";
import { assessmentAnswer } from "@/server/api/answer-assessment";
import type { JsonAnswer } from "@/server/api/json-answer";

/** One question to a thread: the body as it came, and the day on which it is asked. */
export type Question = { readonly body: Uint8Array; readonly now: PlainDate };

/** Runs in a thread that `assessment-threads.ts` starts from this file; the library calls the default export. */
export default function assess({ body, now }: Question): JsonAnswer {
  return assessmentAnswer(body, now);
}
