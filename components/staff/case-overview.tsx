import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/elements/notice";
import { SummaryList } from "@/components/elements/summary-list";
import { Tag } from "@/components/elements/tag";
import type { CaseStatus } from "@/domain/cases/lifecycle";
import { localePath } from "@/messages/locales";

/** How a case stands, in exact numbers for its own association. */
export function CaseOverview(props: {
  groupCase: {
    id: string;
    slug: string;
    status: CaseStatus;
    title: string;
    criteriaVersion: number;
    memberCap: number | null;
    registered: number;
    verified: number;
  };
  counts: { olderCriteria: number; accepted: number; left: number; refused: number };
}) {
  const t = useTranslations("staff.room");
  const cases = useTranslations("staff.cases");
  const status = useTranslations("cases.status");
  const locale = useLocale();
  const { groupCase, counts } = props;
  const people = (count: number) => t("people", { count });
  return (
    <>
      <div className="grid gap-2">
        <h1 className="text-h1">{groupCase.title === "" ? cases("untitled") : groupCase.title}</h1>
        <div>
          <Tag kind={groupCase.status === "open" ? "indigo" : "plain"}>{status(groupCase.status)}</Tag>
        </div>
      </div>
      {groupCase.status === "closed" && <Notice title={t("closed")} />}
      {counts.olderCriteria > 0 && (
        <Notice kind="attention" title={t("olderText", { count: counts.olderCriteria })}>
          <p>
            <a className="tap" href={localePath(locale, `/staff/cases/${groupCase.id}/members`)}>
              {t("go")}
            </a>
          </p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { key: "registered", term: t("registered"), value: people(groupCase.registered), note: t("exact") },
          { key: "verified", term: t("verified"), value: people(groupCase.verified) },
          { key: "accepted", term: t("accepted"), value: people(counts.accepted) },
          { key: "older", term: t("older"), value: people(counts.olderCriteria) },
          { key: "left", term: t("left"), value: people(counts.left) },
          { key: "refused", term: t("refused"), value: people(counts.refused) },
          {
            key: "cap",
            term: t("cap"),
            value: groupCase.memberCap === null ? t("capNone") : people(groupCase.memberCap),
          },
          {
            key: "version",
            term: t("version"),
            value:
              groupCase.criteriaVersion === 0
                ? t("notPublished")
                : t("versionValue", { version: groupCase.criteriaVersion }),
          },
        ]}
      />
      {groupCase.criteriaVersion > 0 && (
        <a className="tap" href={localePath(locale, `/cases/${groupCase.slug}`)}>
          {t("public")}
        </a>
      )}
    </>
  );
}
