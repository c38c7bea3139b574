import { useLocale, useTranslations } from "next-intl";
import { useEventWords } from "@/components/attempts/event-words";
import type { Answer } from "@/domain/attempts/steps/raw";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import { parseTypedDate } from "@/domain/time/typed-date";

/** Fields whose values are codes with words of their own. */
const CODED: Readonly<Record<string, string>> = {
  sector: "sectors",
  channel: "channels",
  kind: "kinds",
  planPeriod: "periods",
  targetPeriod: "periods",
  remedies: "remedies",
};
const AMOUNTS = ["planPrice", "targetPrice", "prepaid", "amount", "otherPrice"];
const DATES = [
  "startedOn",
  "contractEndsOn",
  "paidFrom",
  "paidTo",
  "day",
  "from",
  "to",
  "dueOn",
  "shownOn",
  "refundAskedOn",
  "refundDueOn",
  "otherSeenOn",
  "rulesChangedOn",
  "measureOn",
];

/** How a stored field reads: its label, and its values in words instead of codes. Typed text stays as typed. */
export function useAnswerWords(events: readonly Answer[], today: PlainDate) {
  const t = useTranslations("attempts");
  const kinds = useTranslations("evidence.kinds");
  const yuan = useTranslations("shell")("yuan");
  const language = useLocale() as Language;
  const eventWords = useEventWords(today);

  const one = (field: string, value: string): string => {
    if (value === "unknown") return t("unknown");
    const group = CODED[field];
    if (group !== undefined && t.has(`${group}.${value}`)) return t(`${group}.${value}`);
    if (field === "codes" && t.has(`obstacles.${value}.name`)) return t(`obstacles.${value}.name`);
    if (field === "held" && kinds.has(value)) return kinds(value);
    if (field === "event" || field.startsWith("at-")) {
      const event = events.find(({ item }) => item === value);
      return event === undefined ? "" : eventWords(event.raw);
    }
    if (DATES.includes(field) || field.endsWith("EffectiveOn")) {
      const day = parseTypedDate(value);
      return day.ok ? formatDate(day.value, language) : value;
    }
    if (AMOUNTS.includes(field) && /^[\d.,]+$/.test(value.normalize("NFKC"))) return `${value} ${yuan}`;
    return /^[a-z0-9-]+$/.test(value) && t.has(`fields.${field}.${value}`)
      ? t(`fields.${field}.${value}`)
      : value;
  };

  const label = (field: string, clause = false): string => {
    if (field === "text" && clause) return t("fields.clauseText.label");
    if (field.startsWith("at-")) {
      const code = field.slice(3);
      return t("fields.at.label", {
        name: t.has(`obstacles.${code}.name`) ? t(`obstacles.${code}.name`) : code,
      });
    }
    const measure = /^(up|down)(Steps|Minutes|Human|EffectiveOn)$/.exec(field);
    if (measure) return `${t(`fields.${measure[1]}.label`)} · ${t(`fields.${measure[2]}.label`)}`;
    return t.has(`fields.${field}.label`) ? t(`fields.${field}.label`) : field;
  };

  return {
    label,
    value: (field: string, values: readonly string[]): string => {
      const words = values.map((value) => one(field, value)).filter((word) => word !== "");
      return words.join(language === "zh-CN" ? "、" : ", ");
    },
  };
}
