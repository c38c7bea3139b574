import type { Obstacle } from "@/domain/attempts/codes";
import type { Finding } from "@/domain/law/finding";
import type { Language } from "@/domain/time/format-date";

/**
 * What a letter says after the rule: the person's opinion (本人认为) or request (请), never a verdict. In Chinese the
 * rule itself is the provision's own sentence for the places that the facts meet; in English that sentence speaks to the
 * consumer as "you", so the letter has its own. The order of this table is the order of printing among findings of one strength.
 */
export type Clause = {
  readonly rule: {
    /** Only where the provision's own sentences would not read well together. */
    readonly "zh-CN"?: (met: Met) => string;
    readonly en: (met: Met) => string;
  };
  readonly applied: (met: Met) => Readonly<Record<Language, string>>;
};

export type Met = {
  readonly finding: Finding;
  /** True when the record says that the wish was carried out in the end. */
  readonly done: boolean;
  readonly has: (obstacle: Obstacle) => boolean;
  /** True when this item (项) of the article is among the places that meet the facts. */
  readonly item: (number: number) => boolean;
};

/**
 * The words for the places that meet the facts, in the order of the table: a letter cites no paragraph for what stands in
 * another. The Chinese rule is read from the provision in the same way (domain/law/finding-sentence.ts).
 */
export function byPlace({ finding }: Met, words: { readonly [place: string]: string }): string[] {
  return Object.entries(words).flatMap(([place, text]) => (finding.places.includes(place) ? [text] : []));
}

/** The same in both languages, one sentence after the other. */
export function saidByPlace(
  met: Met,
  words: { readonly [place: string]: Readonly<Record<Language, string>> },
): Readonly<Record<Language, string>> {
  const parts = Object.entries(words).flatMap(([place, text]) =>
    met.finding.places.includes(place) ? [text] : [],
  );
  return {
    "zh-CN": parts.map((part) => part["zh-CN"]).join(""),
    en: parts.map((part) => part.en).join(" "),
  };
}
