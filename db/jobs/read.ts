import "server-only";
import { sql } from "drizzle-orm";
import { readAs } from "@/db/client";
import type { Reader } from "@/db/transaction";
import { type Actor, isStaff } from "@/domain/access/actor";

export type JobsState = {
  readonly waiting: number;
  /** Seconds since the oldest waiting job was due; 0 when none is. */
  readonly oldest: number;
  readonly dead: number;
};

export type DeadLetter = {
  readonly id: string;
  readonly queue: string;
  /** ISO 8601 with offset. */
  readonly failedAt: string;
  readonly tries: number;
};

/** How many jobs wait, how long, and how many failed for good. Figures only; anybody may know them. */
export async function readJobsState(actor: Actor): Promise<JobsState> {
  return readAs(actor, (reader) => asked<JobsState>(reader, sql`entry.jobs_state()`));
}

/** The jobs that failed for good, newest first, 100 at most; staff only, nothing for anybody else. */
export async function listDeadLetters(actor: Actor): Promise<readonly DeadLetter[]> {
  if (!isStaff(actor)) return [];
  return readAs(actor, (reader) => asked<DeadLetter[]>(reader, sql`entry.dead_letters()`));
}

async function asked<T>(reader: Reader, question: ReturnType<typeof sql>): Promise<T> {
  const [row] = await reader.select({ answer: sql<T>`${question}` }).from(sql`(values (1)) as once (n)`);
  if (row === undefined) throw new Error("a question to the database had no answer");
  return row.answer;
}
