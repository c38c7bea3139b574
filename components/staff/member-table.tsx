import { useLocale, useTranslations } from "next-intl";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { BackLink } from "@/components/elements/back-link";
import { Button } from "@/components/elements/button";
import { Notice } from "@/components/elements/notice";
import { Table } from "@/components/elements/table";
import { codesOf, plansOf } from "@/components/staff/attempt-table";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { MemberStatus } from "@/domain/cases/lifecycle";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import { localePath } from "@/messages/locales";

type Row = {
  readonly id: string;
  readonly attemptId: string;
  readonly status: MemberStatus;
  readonly criteriaVersion: number;
  readonly version: number;
  readonly joinedOn: PlainDate;
  readonly facts: AttemptFacts | null;
};

/** Members in the order of joining; a record only where the person passed it on, a decision only by a person. */
export function MemberTable(props: {
  groupCase: { id: string; title: string; registered: number; verified: number };
  rows: readonly Row[];
  nextHref: string | undefined;
  changed: boolean;
  verify: FormAction;
}) {
  const t = useTranslations("staff.members");
  const list = useTranslations("staff.attempts");
  const states = useTranslations("cases.member");
  const words = useTranslations("attempts");
  const locale = useLocale();
  const { groupCase } = props;
  return (
    <>
      <BackLink href={localePath(locale, `/staff/cases/${groupCase.id}`)} />
      <div className="grid gap-1">
        <h1 className="text-h1">{t("title")}</h1>
        <p>{groupCase.title}</p>
        <p className="text-ink-2">
          {t("exact", { registered: groupCase.registered, verified: groupCase.verified })}
        </p>
      </div>
      {props.changed && <Notice kind="attention" live title={t("changed")} />}
      {props.rows.length === 0 ? (
        <Notice title={t("none")} />
      ) : (
        <Table
          caption={t("caption")}
          columns={[
            { key: "joined", title: t("joined") },
            { key: "status", title: t("status") },
            { key: "record", title: t("record") },
            { key: "criteria", title: t("criteria"), numeric: true },
            { key: "action", title: t("action") },
          ]}
          rows={props.rows.map((row) => ({
            key: row.id,
            cells: {
              joined: formatDate(row.joinedOn, locale as Language),
              status: states(row.status),
              criteria: row.criteriaVersion,
              record:
                row.facts === null ? (
                  t("notPassed")
                ) : (
                  <>
                    <span className="block">{plansOf(row.facts)}</span>
                    <span className="block text-ink-2">
                      {codesOf(row.facts)
                        .map((code) => words(`obstacles.${code}.name`))
                        .join(locale === "en" ? ", " : "、")}
                    </span>
                    <a className="tap" href={localePath(locale, `/staff/attempts/${row.attemptId}`)}>
                      {t("open")}
                    </a>
                  </>
                ),
              action: row.status === "joined" && row.facts !== null && (
                <form action={props.verify} className="flex flex-wrap gap-2">
                  <Hidden name="caseId" value={groupCase.id} />
                  <Hidden name="memberId" value={row.id} />
                  <Hidden name="version" value={String(row.version)} />
                  <Button kind="secondary" name="decision" value="verified">
                    {t("verify")}
                  </Button>
                  <Button kind="secondary" name="decision" value="refused">
                    {t("refuse")}
                  </Button>
                </form>
              ),
            },
          }))}
        />
      )}
      {props.nextHref && (
        <a className="tap" href={props.nextHref}>
          {list("next")}
        </a>
      )}
    </>
  );
}
