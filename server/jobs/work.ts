import "server-only";
import { randomUUID } from "node:crypto";
import { PgBoss } from "pg-boss";
import { z } from "zod";
import { QUEUES, type Queue } from "@/db/jobs/queues";
import type { System } from "@/domain/access/actor";
import { sendMessage } from "@/server/jobs/send-message";
import { sendNotice } from "@/server/jobs/send-notice";
import { sweepReminders } from "@/server/jobs/sweep-reminders";
import { sweepSignIn } from "@/server/jobs/sweep-sign-in";
import { fieldsOfError, log } from "@/server/log";

/** What a handler gets: who it is, the ids of the job, and whether this is the last try. */
type Handler = (actor: System, data: unknown, last: boolean) => Promise<void>;

const withMessage = z.strictObject({ message: z.uuid() });
const withNotice = z.strictObject({ notice: z.uuid() });

/** Definition apart from handler: the queues stand in `db/jobs/queues.ts`, here is who serves each. */
const HANDLERS: Record<Queue, Handler> = {
  "send-message": (actor, data, last) => sendMessage(actor, withMessage.parse(data), last),
  "send-notice": (actor, data, last) => sendNotice(actor, withNotice.parse(data), last),
  "sweep-reminders": (actor) => sweepReminders(actor),
  "sweep-sign-in": (actor) => sweepSignIn(actor),
};

/** Jobs that come by the clock, as cron expressions in UTC. */
const SCHEDULE: Partial<Record<Queue, string>> = {
  "sweep-sign-in": "17 * * * *",
  "sweep-reminders": "*/5 * * * *",
};

/** Jobs of one queue that this process works on at once; a morning's reminders are many and small. */
const AT_ONCE = 3;
const NOTICES_AT_ONCE = 8;
const LONGEST_DRAIN = 25_000;

/**
 * Serves every queue with the worker's login until `stop`, which lets running jobs end (25 seconds at most). Throws the
 * error of the database when it cannot start.
 */
export async function startWork(workerUrl: string): Promise<{ stop: () => Promise<void> }> {
  const boss = new PgBoss({
    connectionString: workerUrl,
    schema: "jobs",
    application_name: "parity-jobs",
    max: 4,
    // The launcher has migrated; this login could not, and neither could it rebuild an index.
    migrate: false,
    reindex: false,
    maintenanceIntervalSeconds: 300,
  });
  boss.on("error", (error) => log.error("jobs.error", fieldsOfError(error)));
  await boss.start();
  for (const queue of Object.keys(HANDLERS) as Queue[]) {
    const options = {
      pollingIntervalSeconds: 0.5,
      includeMetadata: true,
      localConcurrency: queue === "send-notice" ? NOTICES_AT_ONCE : AT_ONCE,
    } as const;
    await boss.work<unknown, void, typeof options>(queue, options, async ([job]) => {
      if (job !== undefined) await run(queue, job.data, job.retryCount);
    });
  }
  for (const [queue, cron] of Object.entries(SCHEDULE)) await boss.schedule(queue, cron, {});
  return { stop: () => boss.stop({ graceful: true, timeout: LONGEST_DRAIN }) };
}

async function run(queue: Queue, data: unknown, retryCount: number): Promise<void> {
  const actor: System = { role: "system", job: queue, requestId: randomUUID() };
  const last = retryCount >= QUEUES[queue].retryLimit;
  try {
    await HANDLERS[queue](actor, data, last);
  } catch (error) {
    log.error("job.failed", {
      requestId: actor.requestId,
      verb: queue,
      count: retryCount,
      ...fieldsOfError(error),
    });
    // What pg-boss keeps of a failure must not hold what somebody said.
    throw new Error(error instanceof Error ? error.name : "unknown");
  }
}
