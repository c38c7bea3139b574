import { useLocale, useTranslations } from "next-intl";
import { SummaryList } from "@/components/elements/summary-list";
import type { Obstacle, Sector } from "@/domain/attempts/codes";
import type { ShownCount } from "@/domain/cases/shown-count";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

/** What belongs to a case, in words. */
export function CaseCriteria(props: {
  providerName: string;
  criteria: {
    readonly sector: Sector;
    readonly obstacles: readonly Obstacle[];
    readonly from: PlainDate;
    readonly to: PlainDate;
  };
}) {
  const t = useTranslations("cases.page");
  const words = useTranslations("attempts");
  const language = useLocale() as Language;
  const { sector, obstacles, from, to } = props.criteria;
  return (
    <SummaryList
      rows={[
        { key: "provider", term: t("provider"), value: props.providerName },
        { key: "sector", term: t("sector"), value: words(`sectors.${sector}`) },
        {
          key: "obstacles",
          term: t("obstacles"),
          value: (
            <ul className="grid gap-1">
              {obstacles.map((code) => (
                <li key={code}>{words(`obstacles.${code}.name`)}</li>
              ))}
            </ul>
          ),
        },
        {
          key: "period",
          term: t("period"),
          value: t("periodValue", { from: formatDate(from, language), to: formatDate(to, language) }),
        },
      ]}
    />
  );
}

/** A number of people for everybody's eyes. */
export function usePeople() {
  const t = useTranslations("cases.page");
  return (count: ShownCount): string => (count === "fewer-than-10" ? t("fewer") : t("people", { count }));
}
