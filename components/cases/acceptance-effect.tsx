import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/elements/notice";
import type { Route } from "@/domain/attempts/codes";
import type { Acceptance } from "@/domain/cases/acceptance";
import type { Citation } from "@/domain/law/citation";
import { citationText } from "@/domain/law/citation-text";
import type { Language } from "@/domain/time/format-date";

const NAMED = ["association-mediation", "miit-appeal", "market-complaint", "lawsuit"] as const;

/** Routes in words, joined as a sentence joins them. */
export function useRouteNames() {
  const t = useTranslations("cases.acceptance");
  const name = (route: Route): string => t(`routes.${NAMED.find((one) => one === route) ?? "other"}`);
  return { name, names: (routes: readonly Route[]) => routes.map(name).join(t("and")) };
}

/** What acceptance by the association closes for one person, each line with the place of the law that says so. */
export function Closes({ closes }: Pick<Acceptance, "closes">) {
  const t = useTranslations("cases.acceptance");
  const { name } = useRouteNames();
  return (
    <ul className="grid list-disc gap-2 pl-6">
      {closes.map(({ route, citations }) => (
        <li key={route}>
          {t("closes", { route: name(route) })}
          <Basis citations={citations} />
        </li>
      ))}
    </ul>
  );
}

function Basis({ citations }: { citations: readonly Citation[] }) {
  const t = useTranslations("cases.acceptance");
  const language = useLocale() as Language;
  return (
    <span className="block text-small text-ink-2">
      {t("basis")}{" "}
      {citations.map((citation) => (
        <a key={citation.act} className="citation tap md:min-h-0" href={citation.link} rel="noreferrer">
          {citationText(citation, language)}
        </a>
      ))}
    </span>
  );
}

/** What stands in the way of acceptance, by the record; nothing when it is free. */
export function Against(props: { acceptance: Acceptance; title: string; text: string }) {
  const t = useTranslations("cases.acceptance");
  const { name } = useRouteNames();
  const { against, ended } = props.acceptance;
  return (
    <>
      {against.length > 0 && (
        <Notice kind="attention" title={props.title}>
          <p>{props.text}</p>
          <ul className="grid list-disc gap-1 pl-6">
            {against.map(({ route, standing }) => (
              <li key={`${route} ${standing}`}>{t(`standing.${standing}`, { route: name(route) })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {ended.map((route) => (
        <Notice key={route} title={t("ended", { route: name(route) })} />
      ))}
    </>
  );
}
