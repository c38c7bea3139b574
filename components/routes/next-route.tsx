import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/elements/link-button";
import type { NextStep } from "@/domain/routes/next-step";
import type { ServiceOrder } from "@/domain/routes/service-order";
import { formatDateWithWeekday, type Language } from "@/domain/time/format-date";

/** The one next step on the way of the routes, with the only primary button of the page. */
export function NextRoute(props: {
  next: NextStep;
  /** Where the step is done: the letters, the question, the record of the filing. */
  href: string | undefined;
  advice: ServiceOrder["advice"];
}) {
  const t = useTranslations("routes");
  const { next, href } = props;
  const words = useNextWords(next);
  const button =
    next.kind === "take"
      ? t("next.takeIt", { route: t(`name.${next.route}`) })
      : next.kind === "answer"
        ? t("next.answerIt")
        : next.kind === "pending"
          ? t("next.recordIt")
          : undefined;
  return (
    <section aria-labelledby="next-route" className="grid gap-2 rounded-card border border-indigo p-4">
      <h2 id="next-route" className="text-h3">
        {t("next.title")}
      </h2>
      <p className="font-semibold">{words}</p>
      {href !== undefined && button !== undefined && (
        <p>
          <LinkButton href={href}>{button}</LinkButton>
        </p>
      )}
      {props.advice.map((code) => (
        <p key={code}>{t(`next.advice.${code}`)}</p>
      ))}
    </section>
  );
}

/** The next step in one sentence. */
export function useNextWords(next: NextStep): string {
  const t = useTranslations("routes");
  const language = useLocale() as Language;
  const route = "route" in next ? t(`name.${next.route}`) : "";
  const date = next.kind === "wait" ? formatDateWithWeekday(next.opensOn, language) : "";
  return t(`next.${next.kind}`, { route, date });
}
