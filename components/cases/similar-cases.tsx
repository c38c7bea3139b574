import { useLocale, useTranslations } from "next-intl";
import { usePeople } from "@/components/cases/case-facts";
import type { ShownCount } from "@/domain/cases/shown-count";
import { localePath } from "@/messages/locales";

/** Open cases that fit a record; they appear by themselves. */
export function SimilarCases(props: {
  attemptId: string;
  cases: readonly { slug: string; title: string; registered: ShownCount; member: boolean }[];
}) {
  const t = useTranslations("cases");
  const locale = useLocale();
  const people = usePeople();
  return (
    <section className="grid gap-2">
      <h2 className="text-h2">{t("found.title")}</h2>
      {props.cases.length === 0 ? (
        <p className="text-ink-2">{t("found.none")}</p>
      ) : (
        <>
          <p>{t("found.lead")}</p>
          <ul className="border-t border-line-soft">
            {props.cases.map(({ slug, title, registered, member }) => (
              <li key={slug} className="grid gap-1 border-b border-line-soft py-3">
                <span className="font-semibold">{title}</span>
                <span className="text-small text-ink-2">
                  {t("page.registered")} {people(registered)}
                </span>
                <a href={localePath(locale, `/cases/${slug}${member ? "/join" : ""}`)} className="tap">
                  {t(member ? "found.joined" : "found.open")}
                  <span className="sr-only">{title}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <a href={localePath(locale, "/cases")} className="tap">
        {t("list.title")}
      </a>
    </section>
  );
}
