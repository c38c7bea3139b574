import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { Paragraph } from "@/domain/letters/letter";
import { minutesText } from "@/domain/letters/moments";
import { paragraph } from "@/domain/letters/runs";
import { formatDate, type Language } from "@/domain/time/format-date";

/** A human within a minute for a dearer plan says something only beside what the way down met. */
function botOnly({ comparison, events }: AttemptFacts, zh: boolean): string {
  const met = events.some(({ obstacles }) => obstacles.includes("bot-wall"));
  if (!met || comparison?.up.humanAfterMinutes === undefined) return "";
  return zh ? "智能客服没有转接人工" : "the automatic assistant did not connect me to a person";
}

type Direction = NonNullable<AttemptFacts["comparison"]>["up"];

/** The way up beside the way down, as far as the person noted it. */
export function comparison(facts: AttemptFacts, language: Language): Paragraph[] {
  if (facts.comparison === undefined) return [];
  const up = measured(facts.comparison.up, language);
  const zh = language === "zh-CN";
  const down = measured(facts.comparison.down, language) || botOnly(facts, zh);
  if (up === "" && down === "") return [];
  const halves = zh
    ? [up && `升级方面，${up}`, down && `降级方面，${down}`]
    : [up && `for an upgrade: ${up}`, down && `for a downgrade: ${down}`];
  const both = halves.filter(Boolean).join(zh ? "；" : "; ");
  return [
    paragraph(
      "facts.comparison",
      zh ? `作为对照，本人记录到，${both}。` : `For comparison, by my record, ${both}.`,
      ["/comparison"],
    ),
  ];
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

function measured(direction: Direction, language: Language): string {
  const { steps, minutes, humanAfterMinutes, effectiveOn } = direction;
  const zh = language === "zh-CN";
  return [
    steps === undefined ? "" : zh ? `操作${steps}步` : counted(steps, "step"),
    minutes === undefined ? "" : `${zh ? "用时约" : "about "}${minutesText(minutes, language)}`,
    humanAfterMinutes === undefined
      ? ""
      : zh
        ? `约${minutesText(humanAfterMinutes, language)}后接通人工客服`
        : `about ${minutesText(humanAfterMinutes, language)} to reach a person`,
    effectiveOn === undefined
      ? ""
      : zh
        ? `自${formatDate(effectiveOn, language)}起生效`
        : `with effect from ${formatDate(effectiveOn, language)}`,
  ]
    .filter((part) => part !== "")
    .join(zh ? "，" : ", ");
}
