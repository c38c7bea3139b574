import "server-only";
import { randomUUID } from "node:crypto";
import { readAs } from "@/db/client";
import { DatabaseFailure } from "@/db/database-failure";
import { version } from "@/package.json";

export type Health = {
  readonly healthy: boolean;
  readonly version: string;
  readonly database: "up" | "down";
};

/** What `/api/health` says: whether a transaction can be opened now, and which version answers. Nothing about people. */
export async function health(): Promise<Health> {
  const database = await databaseState();
  return { healthy: database === "up", version, database };
}

async function databaseState(): Promise<Health["database"]> {
  try {
    return await readAs({ role: "visitor", requestId: randomUUID() }, async () => "up" as const);
  } catch (error) {
    if (error instanceof DatabaseFailure) return "down";
    throw error;
  }
}
