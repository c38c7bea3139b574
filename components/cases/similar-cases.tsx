import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { usePeople } from "@/components/cases/case-facts";
import type { MemberStatus } from "@/domain/cases/lifecycle";
import type { ShownCount } from "@/domain/cases/shown-count";
import { localePath } from "@/messages/locales";

type Own = { readonly slug: string; readonly title: string; readonly status: MemberStatus };
type Similar = { readonly slug: string; readonly title: string; readonly registered: ShownCount };

/** The cases in which this record has a place, whatever became of them, and the open ones that fit it besides. */
export function SimilarCases({ own, cases }: { own: readonly Own[]; cases: readonly Similar[] }) {
  const t = useTranslations("cases");
  const locale = useLocale();
  const people = usePeople();
  return (
    <>
      {own.length > 0 && (
        <section className="grid gap-2">
          <h2 className="text-h2">{t("found.ownTitle")}</h2>
          <List>
            {own.map(({ slug, title, status }) => (
              <Line
                key={slug}
                title={title}
                note={t(`member.${status}`)}
                href={localePath(locale, `/cases/${slug}/join`)}
                link={t("found.joined")}
              />
            ))}
          </List>
        </section>
      )}
      <section className="grid gap-2">
        {(cases.length > 0 || own.length === 0) && <h2 className="text-h2">{t("found.title")}</h2>}
        {cases.length === 0 && own.length === 0 && <p className="text-ink-2">{t("found.none")}</p>}
        {cases.length > 0 && (
          <>
            <p>{t("found.lead")}</p>
            <List>
              {cases.map(({ slug, title, registered }) => (
                <Line
                  key={slug}
                  title={title}
                  note={`${t("page.registered")} ${people(registered)}`}
                  href={localePath(locale, `/cases/${slug}`)}
                  link={t("found.open")}
                />
              ))}
            </List>
          </>
        )}
        <a href={localePath(locale, "/cases")} className="tap">
          {t("list.title")}
        </a>
      </section>
    </>
  );
}

const List = ({ children }: { children: ReactNode }) => (
  <ul className="border-t border-line-soft">{children}</ul>
);

function Line({ title, note, href, link }: { title: string; note: string; href: string; link: string }) {
  return (
    <li className="grid gap-1 border-b border-line-soft py-3">
      <span className="font-semibold">{title}</span>
      <span className="text-small text-ink-2">{note}</span>
      <a href={href} className="tap">
        {link}
        <span className="sr-only">{title}</span>
      </a>
    </li>
  );
}
