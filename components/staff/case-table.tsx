import { useLocale, useTranslations } from "next-intl";
import type { FormAction } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { Notice } from "@/components/elements/notice";
import { Table } from "@/components/elements/table";
import type { CaseStatus } from "@/domain/cases/lifecycle";
import { localePath } from "@/messages/locales";

/** The association's own cases with exact numbers, and the way to a new one. */
export function CaseTable(props: {
  cases: readonly {
    id: string;
    title: string;
    status: CaseStatus;
    registered: number;
    /** Members who passed a record on and wait for a decision. */
    waiting: number;
    verified: number;
  }[];
  draft: FormAction;
}) {
  const t = useTranslations("staff.cases");
  const status = useTranslations("cases.status");
  const locale = useLocale();
  return (
    <>
      <h1 className="text-h1">{t("title")}</h1>
      <form action={props.draft}>
        <Button>{t("new")}</Button>
      </form>
      {props.cases.length === 0 ? (
        <Notice title={t("none")}>
          <p>{t("noneText")}</p>
        </Notice>
      ) : (
        <Table
          cards
          caption={t("caption")}
          columns={[
            { key: "name", title: t("name") },
            { key: "status", title: t("status") },
            { key: "registered", title: t("registered"), numeric: true },
            { key: "waiting", title: t("waiting"), numeric: true },
            { key: "verified", title: t("verified"), numeric: true },
            { key: "members", title: t("members") },
          ]}
          rows={props.cases.map((one) => ({
            key: one.id,
            cells: {
              name: (
                <a className="tap" href={localePath(locale, `/staff/cases/${one.id}`)}>
                  {one.title === "" ? t("untitled") : one.title}
                </a>
              ),
              status: status(one.status),
              registered: one.registered,
              waiting: one.waiting,
              verified: one.verified,
              members: (
                <a className="tap" href={localePath(locale, `/staff/cases/${one.id}/members`)}>
                  {t("members")}
                </a>
              ),
            },
          }))}
        />
      )}
    </>
  );
}
