import { useLocale, useTranslations } from "next-intl";
import { momentWords } from "@/components/attempts/event-words";
import type { LinkedFact } from "@/components/law/finding-card";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { factWords } from "@/domain/attempts/fact-words";
import type { MomentText } from "@/domain/attempts/steps/moment";
import { formatYuan } from "@/domain/money/format-yuan";
import { formatDate, type Language } from "@/domain/time/format-date";

export type PlaceOf = (pointer: string) => { readonly step: string; readonly item: string };

/** Facts as links to where they were typed: one that is there in its own words, one that is missing by its question. */
export function useFactLinks(props: { base: string; facts: AttemptFacts | undefined; placeOf: PlaceOf }) {
  const t = useTranslations("attempts");
  const routes = useTranslations("routes.filings");
  const words = useFactWords(props.facts);
  const isFiling = (pointer: string) => pointer.startsWith("/history");
  const href = (pointer: string) => {
    if (isFiling(pointer)) return `${props.base}/routes#filings`;
    const { step, item } = props.placeOf(pointer);
    return `${props.base}/${step}${item === "" ? "" : `?item=${item}&then=list`}`;
  };
  const step = (pointer: string) =>
    isFiling(pointer) ? routes("title") : t(`steps.${props.placeOf(pointer).step}.short`);
  return {
    fact: (pointer: string): LinkedFact => ({
      href: href(pointer),
      label: words(pointer) ?? step(pointer),
    }),
    missing: (pointer: string): LinkedFact => ({
      href: href(pointer),
      label: t("rights.fill", { step: step(pointer) }),
    }),
  };
}

/** The same place in the same words stands once. */
export function eachOnce(facts: readonly LinkedFact[]): readonly LinkedFact[] {
  return [...new Map(facts.map((fact) => [`${fact.href} ${fact.label}`, fact])).values()];
}

/** How a fact reads: the event with its obstacle, the service, the clause, the bill, the price. */
function useFactWords(facts: AttemptFacts | undefined): (pointer: string) => string | undefined {
  const t = useTranslations("attempts");
  const damages = useTranslations("damages");
  const language = useLocale() as Language;
  const priced = (label: string, fen: number | undefined) =>
    fen === undefined ? undefined : `${label} · ${formatYuan(fen, language)}`;
  return (pointer) => {
    if (facts === undefined) return undefined;
    const event = /^\/events\/(\d+)(?:\/(obstacles|promise)(?:\/(\d+))?)?/.exec(pointer);
    const found = event && facts.events[Number(event[1])];
    if (event && found) {
      const when = momentWords(found.when as MomentText, language);
      const code = event[2] === "obstacles" ? found.obstacles[Number(event[3] ?? 0)] : undefined;
      const what =
        code !== undefined
          ? t(`obstacles.${code}.name`)
          : event[2] === "promise"
            ? (found.promise?.text ?? "")
            : t(`kinds.${found.kind}`);
      return `${when}\u00a0· ${t(`channels.${found.channel}`)}\u00a0· ${what}`;
    }
    if (pointer === "/service/sector")
      return `${t("fields.sector.label")} · ${t(`sectors.${facts.service.sector}`)}`;
    const bill = facts.bills?.[Number(/^\/bills\/(\d+)/.exec(pointer)?.[1] ?? Number.NaN)];
    if (bill) {
      const days = { from: formatDate(bill.from, language), to: formatDate(bill.to, language) };
      return `${damages("bills.days", days)} · ${formatYuan(bill.paidFen, language)}`;
    }
    if (pointer === "/currentPlan/priceFen")
      return priced(damages("input.plan-price"), facts.currentPlan.priceFen);
    if (pointer === "/targetPlan/priceFen" && !("cancel" in facts.targetPlan))
      return priced(t("fields.targetPrice.label"), facts.targetPlan.priceFen);
    const remedy = /^\/remedies\/(\d+)$/.exec(pointer);
    const wish = remedy && facts.remedies[Number(remedy[1])];
    if (wish) return t(`remedies.${wish}`);
    const said = factWords(pointer, facts, language);
    if (said !== undefined) return said;
    const term = facts.terms?.[Number(/^\/terms\/(\d+)/.exec(pointer)?.[1] ?? Number.NaN)];
    return term && `${t("fields.clauseText.label")} · ${term.text.slice(0, 60)}`;
  };
}
