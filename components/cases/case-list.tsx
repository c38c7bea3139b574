import { useLocale, useTranslations } from "next-intl";
import { usePeople } from "@/components/cases/case-facts";
import { LinkButton } from "@/components/elements/link-button";
import { PageColumn } from "@/components/elements/page-column";
import { Tag } from "@/components/elements/tag";
import type { CaseStatus } from "@/domain/cases/lifecycle";
import type { ShownCount } from "@/domain/cases/shown-count";
import { localePath } from "@/messages/locales";

export type ListedCase = {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly organiser: string;
  readonly status: CaseStatus;
  readonly registered: ShownCount;
  readonly verified: ShownCount;
};

/** Every published case: what it is about, how many so far, where it stands. */
export function CaseList({ cases }: { cases: readonly ListedCase[] }) {
  const t = useTranslations("cases");
  const locale = useLocale();
  return (
    <PageColumn width="public">
      <div className="grid gap-2">
        <h1 className="text-h1">{t("list.title")}</h1>
        <p className="prose-measure">{t("list.lead")}</p>
      </div>
      {cases.length === 0 ? (
        <section className="card grid gap-3 p-6">
          <h2 className="text-h3">{t("list.empty")}</h2>
          <p>{t("list.emptyText")}</p>
          <p>
            <LinkButton href={localePath(locale, "/attempts/new")}>{t("list.start")}</LinkButton>
          </p>
        </section>
      ) : (
        <ul className="grid gap-4 md:grid-cols-2">
          {cases.map((one) => (
            <li key={one.slug} className="card grid content-start gap-3 p-6">
              <CaseHead groupCase={one} />
              <a href={localePath(locale, `/cases/${one.slug}`)} className="tap">
                {t("list.open")}
                <span className="sr-only">{one.title}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </PageColumn>
  );
}

function CaseHead({ groupCase }: { groupCase: ListedCase }) {
  const t = useTranslations("cases");
  const people = usePeople();
  return (
    <>
      <div>
        <Tag kind={groupCase.status === "open" ? "indigo" : "plain"}>{t(`status.${groupCase.status}`)}</Tag>
      </div>
      <h2 className="text-h3">{groupCase.title}</h2>
      <p className="line-clamp-4">{groupCase.summary}</p>
      <p className="text-small text-ink-2">{t("list.runs", { organiser: groupCase.organiser })}</p>
      <dl className="flex flex-wrap gap-x-6 gap-y-1">
        {(["registered", "verified"] as const).map((which) => (
          <div key={which} className="flex gap-2">
            <dt className="text-ink-2">{t(`page.${which}`)}</dt>
            <dd className="nowrap font-semibold">{people(groupCase[which])}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
