import { OBSTACLE_GROUNDS } from "@/domain/law/obstacle-grounds";
import type { Words } from "@/domain/law/provision";
import { provisionById } from "@/domain/law/statute-book";

/** Rules that table a2 names for a tactic and that the ground table leaves out on purpose. Rows read second-hand go by themselves. */
export const LEFT_OUT_OF_A_TACTIC: readonly {
  readonly tactic: string;
  readonly rule: string;
  readonly why: Words;
}[] = [
  {
    tactic: "T03",
    rule: "R20",
    why: {
      "zh-CN": "该条说的是退款、赔偿的要求；只推到回电，没有提出退款的，不触及。",
      en: "That article speaks of requests for a refund or compensation; a put-off call-back alone is none.",
    },
  },
];

const SECOND_HAND = ["R27", "R28", "R39", "R40"];

/** Every rule that a2 names for a tactic stands in the ground table, is second-hand, or is left out with a reason. */
export function tacticProblems(factsMarkdown: string): readonly string[] {
  return Object.values(OBSTACLE_GROUNDS).flatMap(({ tactic, grounds }) => {
    const row = factsMarkdown.split("\n").find((line) => line.startsWith(`| ${tactic} |`));
    if (row === undefined) return [`${tactic} has no row in the fact base`];
    const named = new Set((row.split("|")[3] ?? "").match(/R\d\d/g) ?? []);
    const ours = new Set<string>(grounds.map(({ provision }) => provisionById(provision).rule));
    return [...named]
      .filter((rule) => !ours.has(rule) && !SECOND_HAND.includes(rule))
      .filter((rule) => !LEFT_OUT_OF_A_TACTIC.some((left) => left.tactic === tactic && left.rule === rule))
      .map((rule) => `${tactic} is not tied to ${rule}, which the fact base names, and no reason is given`);
  });
}
