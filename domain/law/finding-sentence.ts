import type { Finding } from "@/domain/law/finding";
import { provisionById } from "@/domain/law/statute-book";
import type { Language } from "@/domain/time/format-date";

/**
 * Our plain sentence for a finding: only the parts of the rule that the facts meet, so that a letter about a delay does
 * not speak of bundles. Falls back to the provision's whole sentence. Throws a RangeError for an unknown provision.
 */
export function findingSentence(finding: Pick<Finding, "provision" | "places">, language: Language): string {
  const provision = provisionById(finding.provision);
  if (!provision) throw new RangeError(`no such provision: ${finding.provision.slice(0, 60)}`);
  const parts = finding.places.map((place) => provision.placeSentences?.[place]?.[language]);
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0 || known.length < parts.length) return provision.sentence[language];
  return known.join(language === "zh-CN" ? "" : " ");
}
