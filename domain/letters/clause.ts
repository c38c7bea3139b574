import type { Obstacle } from "@/domain/attempts/codes";
import type { Finding } from "@/domain/law/finding";
import type { Language } from "@/domain/time/format-date";

/**
 * What a letter says after the rule: the person's opinion (本人认为) or request (请), never a verdict. In Chinese the
 * rule itself is the provision's own sentence; in English that sentence speaks to the consumer as "you", so the
 * letter has its own. The order of this table is the order of printing among findings of one strength.
 */
export type Clause = {
  readonly rule: {
    /** Only where the provision's own sentence would say more than the places that are cited. */
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
