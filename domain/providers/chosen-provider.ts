import { type Raw, typed } from "@/domain/attempts/steps/raw";
import { foldName } from "@/domain/providers/fold-name";

/** The answer of the service page that says "none of these": the typed name stands alone. */
export const NONE_OF_THESE = "none";

/**
 * What the service page says about the registry, beside the typed name that always stays. A choice belongs to the
 * name it was offered for: whoever types another name afterwards has not chosen yet.
 */
export function chosenProvider(raw: Raw): { readonly id: string } | "none" | undefined {
  const chosen = typed(raw, "providerId");
  const sameName = foldName(typed(raw, "providerFor")) === foldName(typed(raw, "provider"));
  if (chosen === "" || !sameName) return undefined;
  return chosen === NONE_OF_THESE ? "none" : { id: chosen };
}
