import "server-only";
import { randomUUID } from "node:crypto";
import { DatabaseFailure } from "@/db/database-failure";
import { readJobsState } from "@/db/jobs/read";
import { version } from "@/package.json";

export type Health = {
  readonly healthy: boolean;
  readonly version: string;
  readonly database: "up" | "down";
  /** `late` when a job waits longer than a minute past its time: no worker, or too few. */
  readonly jobs: {
    readonly state: "up" | "late" | "unknown";
    readonly waiting: number;
    readonly dead: number;
  };
};

/** Seconds that a due job may wait (SECURITY section 9, Q11). */
const LATE = 60;

/** What `/api/health` says: whether a transaction can be opened now, how the jobs stand, and which version answers. Nothing about people. */
export async function health(): Promise<Health> {
  try {
    const { waiting, oldest, dead } = await readJobsState({ role: "visitor", requestId: randomUUID() });
    const jobs = { state: oldest > LATE ? "late" : "up", waiting, dead } as const;
    return { healthy: true, version, database: "up", jobs };
  } catch (error) {
    if (!(error instanceof DatabaseFailure)) throw error;
    const jobs = { state: "unknown", waiting: 0, dead: 0 } as const;
    return { healthy: false, version, database: "down", jobs };
  }
}
