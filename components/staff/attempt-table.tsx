import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/elements/button";
import { LinkButton } from "@/components/elements/link-button";
import { Notice } from "@/components/elements/notice";
import { Table } from "@/components/elements/table";
import { Select } from "@/components/staff/select";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { OBSTACLES, SECTORS } from "@/domain/attempts/codes";
import { ATTEMPT_STATUSES, type AttemptStatus } from "@/domain/attempts/lifecycle";
import { maskedText } from "@/domain/attempts/masked-facts";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import { localePath } from "@/messages/locales";

type Row = {
  readonly id: string;
  readonly status: AttemptStatus;
  readonly facts: AttemptFacts | null;
  readonly providerName: string | null;
  readonly updatedOn: PlainDate;
};

/** The filters live in the address; a page ends where the next one begins. */
export function AttemptTable(props: {
  rows: readonly Row[];
  filter: { provider: string; sector: string; obstacle: string; status: string };
  providers: readonly { id: string; name: string }[];
  nextHref: string | undefined;
  firstHref: string | undefined;
}) {
  const t = useTranslations("staff");
  const words = useTranslations("attempts");
  const locale = useLocale();
  const { filter } = props;
  return (
    <>
      <div className="grid gap-1">
        <h1 className="text-h1">{t("attempts.title")}</h1>
        <p className="text-ink-2">{t("attempts.lead")}</p>
      </div>
      <form method="get" className="grid grid-cols-2 items-end gap-4 lg:grid-cols-5">
        <Select
          name="provider"
          label={t("attempts.provider")}
          empty={t("attempts.all")}
          value={filter.provider}
          choices={props.providers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="sector"
          label={t("attempts.sector")}
          empty={t("attempts.all")}
          value={filter.sector}
          choices={SECTORS.map((value) => ({ value, label: words(`sectors.${value}`) }))}
        />
        <Select
          name="obstacle"
          label={t("attempts.obstacle")}
          empty={t("attempts.all")}
          value={filter.obstacle}
          choices={OBSTACLES.map((value) => ({ value, label: words(`obstacles.${value}.name`) }))}
        />
        <Select
          name="status"
          label={t("attempts.status")}
          empty={t("attempts.all")}
          value={filter.status}
          choices={ATTEMPT_STATUSES.map((value) => ({ value, label: t(`attemptStatus.${value}`) }))}
        />
        <div className="col-span-2 lg:col-span-1">
          <Button kind="secondary">{t("attempts.apply")}</Button>
        </div>
      </form>
      {props.rows.length === 0 ? (
        <Notice title={t("attempts.none")}>
          <p>{t("attempts.noneText")}</p>
        </Notice>
      ) : (
        <Table
          caption={t("attempts.caption")}
          columns={[
            { key: "number", title: t("attempts.number") },
            { key: "provider", title: t("attempts.provider") },
            { key: "plan", title: t("attempts.plan") },
            { key: "obstacle", title: t("attempts.obstacle") },
            { key: "status", title: t("attempts.status") },
            { key: "updated", title: t("attempts.updated") },
          ]}
          rows={props.rows.map((row) => ({
            key: row.id,
            cells: {
              number: (
                <a className="tap" href={localePath(locale, `/staff/attempts/${row.id}`)}>
                  {row.id.slice(0, 8)}
                </a>
              ),
              provider: (
                <>
                  <span className="block">{row.providerName ?? row.facts?.service.provider.name}</span>
                  {row.facts?.service.account && (
                    <span className="nowrap block text-ink-2">{maskedText(row.facts.service.account)}</span>
                  )}
                </>
              ),
              plan: row.facts === null ? "" : plansOf(row.facts),
              obstacle: codesOf(row.facts)
                .map((code) => words(`obstacles.${code}.name`))
                .join(locale === "en" ? ", " : "、"),
              status: t(`attemptStatus.${row.status}`),
              updated: formatDate(row.updatedOn, locale as Language),
            },
          }))}
        />
      )}
      <p className="flex flex-wrap items-center gap-4">
        <span className="text-ink-2">{t("attempts.shown", { count: props.rows.length })}</span>
        {props.firstHref && (
          <a className="tap" href={props.firstHref}>
            {t("attempts.first")}
          </a>
        )}
        {props.nextHref && (
          <LinkButton kind="secondary" href={props.nextHref}>
            {t("attempts.next")}
          </LinkButton>
        )}
      </p>
    </>
  );
}

export const plansOf = ({ currentPlan, targetPlan }: AttemptFacts): string =>
  `${currentPlan.name} → ${"cancel" in targetPlan ? "×" : targetPlan.name}`;

export const codesOf = (facts: AttemptFacts | null) =>
  OBSTACLES.filter((code) => facts?.events.some(({ obstacles }) => obstacles.includes(code)));
