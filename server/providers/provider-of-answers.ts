import "server-only";
import { isProvider, providerNamed } from "@/db/providers/write";
import type { Tx } from "@/db/transaction";
import type { Answer } from "@/domain/attempts/steps/raw";
import { typed } from "@/domain/attempts/steps/raw";
import { chosenProvider } from "@/domain/providers/chosen-provider";
import { foldName } from "@/domain/providers/fold-name";

/**
 * The provider of the registry that the service page means: the one that was chosen, else the only one that bears
 * the typed name. Null while it is unknown, which is as good an answer as any: the typed name stands in every letter.
 */
export async function providerOfAnswers(tx: Tx, answers: readonly Answer[]): Promise<string | null> {
  const raw = answers.find(({ step, item }) => step === "service" && item === "")?.raw;
  if (raw === undefined) return null;
  const chosen = chosenProvider(raw);
  if (chosen === "none") return null;
  if (chosen !== undefined && (await isProvider(tx, chosen.id))) return chosen.id;
  return (await providerNamed(tx, foldName(typed(raw, "provider")))) ?? null;
}
