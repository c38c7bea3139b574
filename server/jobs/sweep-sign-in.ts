import "server-only";
import { z } from "zod";
import { sweepChallenges } from "@/db/accounts/messages";
import type { System } from "@/domain/access/actor";
import { done } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const sweep = useCase({
  verb: "sign-in.sweep",
  may: "sign-in.sweep",
  input: z.strictObject({}),
  run: async ({ tx }) => done(await sweepChallenges(tx)),
  audit: () => undefined,
});

/** The hourly job that forgets codes and links of yesterday and the addresses that they went to. */
export async function sweepSignIn(actor: System): Promise<void> {
  await sweep.perform({ actor, input: {}, addressPrefix: "job" });
}
