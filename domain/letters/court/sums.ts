import { assessDamages } from "@/domain/damages/assess-damages";
import type { DamageHead, DamageLine, LineInput } from "@/domain/damages/damage-head";
import type { Citation } from "@/domain/law/citation";
import type { Table } from "@/domain/letters/letter";
import type { LetterInput } from "@/domain/letters/letter-input";
import { paragraph } from "@/domain/letters/runs";
import { formatYuan } from "@/domain/money/format-yuan";
import { formatDate, type Language } from "@/domain/time/format-date";

/** The heads of damage that a claim for money can rest on (FACTS e D1 to D3); the rest is advice and stays outside. */
export type Sums = {
  readonly difference: DamageHead | undefined;
  readonly unused: DamageHead | undefined;
};

/** For a plan to be cancelled, what was charged afterwards stands where the difference stands for a change. */
export function sumsOf({ facts, assessment, today }: LetterInput): Sums {
  const heads = assessDamages(facts, assessment, today);
  const find = (id: DamageHead["head"]) => heads.find(({ head }) => head === id);
  return {
    difference: "cancel" in facts.targetPlan ? find("charges-after-cancelling") : find("price-difference"),
    unused: find("unused-term"),
  };
}

/** Fines and orders of an authority are no ground of a civil claim. */
const NOT_FOR_COURT: readonly Citation["act"][] = [
  "telecom-regulations-2016",
  "consumer-infringement-penalty-measures-2020",
];

/** The places that a request for money asks to be applied, each once. */
export function sumCitations(heads: readonly DamageHead[]): Citation[] {
  const seen = new Set<string>();
  return heads
    .flatMap(({ citations }) => citations)
    .filter(({ act, article, paragraph: part, item }) => {
      const key = [act, article, part, item].join("#");
      if (seen.has(key) || NOT_FOR_COURT.includes(act)) return false;
      seen.add(key);
      return true;
    });
}

const COLUMNS = {
  "zh-CN": ["期间", "计算", "金额"],
  en: ["Time", "Sum", "Amount"],
} as const satisfies Readonly<Record<Language, readonly string[]>>;

/** How the money was worked out, line by line, so that a judge can check it by hand. */
export function sumTable(heads: readonly DamageHead[], language: Language): Table {
  return {
    columns: COLUMNS[language],
    widths: [5, 7, 2],
    rows: heads.flatMap(({ lines }) =>
      lines.map((line) => [
        paragraph("", timeOf(line, language)),
        paragraph("", sumText(line, language), pointersOf(line)),
        paragraph("", formatYuan(line.fen, language)),
      ]),
    ),
  };
}

const pointersOf = ({ inputs }: DamageLine) => inputs.flatMap(({ pointer }) => pointer ?? []);

function value({ inputs }: DamageLine, name: LineInput["name"], language: Language): string {
  const found = inputs.find((input) => input.name === name);
  if (found === undefined) return "";
  if (typeof found.value === "string") return formatDate(found.value, language);
  return found.unit === "fen" ? formatYuan(found.value, language) : String(found.value);
}

function timeOf(line: DamageLine, language: Language): string {
  const zh = language === "zh-CN";
  const [from, to] = (["from", "to"] as const).map((name) => value(line, name, language));
  if (from === undefined || from === "") {
    const asked = value(line, "asked-on", language);
    return zh ? `${asked}之后` : `after ${asked}`;
  }
  return to === undefined || to === "" || to === from ? from : zh ? `${from}至${to}` : `${from} to ${to}`;
}

function sumText(line: DamageLine, language: Language): string {
  const zh = language === "zh-CN";
  const of = (name: LineInput["name"]) => value(line, name, language);
  switch (line.formula) {
    case "paid-minus-target":
    case "paid-minus-target-by-days":
      return zh
        ? `已收${of("paid")} − 所要求的套餐${of("target-price")}`
        : `${of("paid")} charged − ${of("target-price")} for the plan asked for`;
    case "prepaid-by-unused-days":
      return zh
        ? `预付${of("prepaid")} × 未使用${of("days")}天 ÷ 共${of("of-days")}天`
        : `${of("prepaid")} prepaid × ${of("days")} days unused ÷ ${of("of-days")} days`;
    default:
      return zh ? `已收${formatYuan(line.fen, language)}` : `${formatYuan(line.fen, language)} charged`;
  }
}
