import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CaseCriteria, usePeople } from "@/components/cases/case-facts";
import type { ListedCase } from "@/components/cases/case-list";
import { BackLink } from "@/components/elements/back-link";
import { LinkButton } from "@/components/elements/link-button";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import { Tag } from "@/components/elements/tag";
import type { Criteria } from "@/domain/cases/criteria";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import { localePath } from "@/messages/locales";

type Shown = ListedCase & {
  readonly providerName: string;
  readonly criteria: Criteria;
  readonly criteriaVersion: number;
  readonly full: boolean;
};

/** What the case is about, whether one fits, what joining binds one to, how many so far. No personal data. */
export function CasePage({
  groupCase,
  since,
  mine,
}: {
  groupCase: Shown;
  since: PlainDate;
  /** Whether the reader has a place in it; unknown before sign-in. */
  mine: "yes" | "no" | "unknown";
}) {
  const t = useTranslations("cases");
  const locale = useLocale();
  const people = usePeople();
  const open = groupCase.status === "open";
  const room = localePath(locale, `/cases/${groupCase.slug}/join`);
  return (
    <PageColumn>
      <BackLink href={localePath(locale, "/cases")} />
      <div className="grid gap-2">
        <div>
          <Tag kind={open ? "indigo" : "plain"}>{t(`status.${groupCase.status}`)}</Tag>
        </div>
        <h1 className="text-h1">{groupCase.title}</h1>
        <p className="text-ink-2">{t("list.runs", { organiser: groupCase.organiser })}</p>
      </div>
      <p className="whitespace-pre-line">{groupCase.summary}</p>
      <dl className="grid grid-cols-2 gap-4">
        {(["registered", "verified"] as const).map((which) => (
          <div key={which} className="card p-4">
            <dt className="text-ink-2">{t(`page.${which}`)}</dt>
            <dd className="text-h2 font-semibold tabular-nums">{people(groupCase[which])}</dd>
          </div>
        ))}
      </dl>
      <p className="text-small text-ink-2">
        {t("page.countsText")} {t("page.updated")}
      </p>
      {!open && (
        <Notice kind="attention" title={t("page.closedTitle")}>
          <p>{t("page.closedText")}</p>
        </Notice>
      )}
      {open && groupCase.full && (
        <Notice kind="attention" title={t("page.fullTitle")}>
          <p>{t("page.fullText")}</p>
        </Notice>
      )}
      {mine === "yes" && (
        <p>
          <LinkButton href={room}>{t("page.mine")}</LinkButton>
        </p>
      )}
      {mine === "unknown" && !open && (
        <p>
          <a className="tap" href={localePath(locale, `/sign-in?next=${encodeURIComponent(room)}`)}>
            {t("page.mineSignIn")}
          </a>
        </p>
      )}
      {open && mine !== "yes" && (
        <p>
          <LinkButton href={room}>{t("page.check")}</LinkButton>
        </p>
      )}
      <section className="grid gap-2">
        <h2 className="text-h2">{t("page.criteria")}</h2>
        <CaseCriteria providerName={groupCase.providerName} criteria={groupCase.criteria} />
        <p className="text-small text-ink-2">
          {t("page.criteriaSince", {
            version: groupCase.criteriaVersion,
            date: formatDate(since, locale as Language),
          })}
        </p>
      </section>
      <WhatItMeans telecom={["telecom-plan", "broadband"].includes(groupCase.criteria.sector)} />
    </PageColumn>
  );
}

/** Interest is not acceptance, and what acceptance would close (FACTS b1). */
function WhatItMeans({ telecom }: { telecom: boolean }) {
  const t = useTranslations("cases.page");
  return (
    <>
      <Points title={t("meansTitle")}>
        {(["means1", "means2", "means3"] as const).map((point) => (
          <li key={point}>{t(point)}</li>
        ))}
      </Points>
      {telecom && (
        <Points title={t("miitTitle")}>
          {(["miit1", "miit2", "miit3"] as const).map((point) => (
            <li key={point}>{t(point)}</li>
          ))}
        </Points>
      )}
    </>
  );
}

function Points({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2">
      <h2 className="text-h2">{title}</h2>
      <ul className="grid list-disc gap-1 pl-6">{children}</ul>
    </section>
  );
}
