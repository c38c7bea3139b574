import { type ActId, act } from "@/domain/law/acts";
import type { Citation } from "@/domain/law/citation";
import type { Finding, Part } from "@/domain/law/finding";
import type { Cited, Place } from "@/domain/law/placed-citations";
import type { ProofKey } from "@/domain/law/proof";
import type { ProvisionId } from "@/domain/law/provision-ids";
import type { Requirement } from "@/domain/law/requirements";
import type { Situation } from "@/domain/law/situation";
import { type Timeline, timeline } from "@/domain/time/timeline";

/** Which day decides the version: that of the event, of the contract, or today. That is law too. */
export type GovernedBy = "event" | "contract" | "today";

/** The citations of one version by name of the place, or the statement that its text is not held. */
export type Version = { readonly [place: string]: Citation } | "not-held";

export type Words = { readonly "zh-CN": string; readonly en: string };

/** One dated rule of law (FACTS a1, rows marked Y only; four articles of a2 that are verified and have no row of a1). */
export type Provision = {
  readonly id: ProvisionId;
  /** Row of FACTS: of a1, or of a2 where a1 has none. */
  readonly rule: string;
  readonly part: Part;
  readonly title: Words;
  /** One calm and exact sentence of ours; it can stand behind the citation in a letter. */
  readonly sentence: Words;
  /** The same for single places, where the facts meet only a part of the rule. */
  readonly placeSentences?: { readonly [place: string]: Words };
  readonly governedBy: GovernedBy;
  /** Speaks only to telecom operators. */
  readonly telecomOnly: boolean;
  readonly versions: Timeline<Version>;
  /** What has to be read along with it, such as who must prove what. */
  readonly beside: readonly Cited[];
  /** What it asks for beside the tactic, in words. */
  readonly requires: readonly Requirement[];
  /** What the text leaves open, or what must be said beside it; on the page and in docs/law, never as law. */
  readonly caution?: Words;
  /** What would make the finding stronger. */
  readonly proof: readonly ProofKey[];
  /** Pure: the same situation always gives the same finding; it never throws. */
  readonly assess: (situation: Situation) => Finding;
};

/**
 * The versions of a provision along the texts of its act. Every held text needs its own entry, so that a new text of
 * the act cannot silently inherit the article numbers of the old one. Throws a RangeError when one is missing.
 */
export function versionsOf(
  id: ActId,
  places: { readonly [version: string]: { readonly [place: string]: Place } },
): Timeline<Version> {
  const { texts, link } = act(id);
  return timeline<Version>(
    texts.verifiedOn,
    texts.starts.map(({ from, value, source }) => {
      if (value === "repealed") return { from, value, source };
      if (!value.held) return { from, value: "not-held" as const, source };
      const held = places[value.version];
      if (!held) throw new RangeError(`no place named in ${id} of ${value.version}`);
      const { version } = value;
      const citations = Object.entries(held).map(([name, place]): [string, Citation] => [
        name,
        Object.freeze({ act: id, ...place, link, version }),
      ]);
      return { from, value: Object.fromEntries(citations), source };
    }),
  );
}
