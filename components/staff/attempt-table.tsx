import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/elements/button";
import { LinkButton } from "@/components/elements/link-button";
import { Notice } from "@/components/elements/notice";
import { Table } from "@/components/elements/table";
import { RowKeys } from "@/components/staff/row-keys";
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

/**
 * The filters, the place in the list, the height of a row and the open row live in the address. Without script a row
 * leads to the record's own page; with script and room it opens beside the list, which keeps its place.
 */
export function AttemptTable(props: {
  rows: readonly Row[];
  filter: { provider: string; sector: string; obstacle: string; status: string };
  providers: readonly { id: string; name: string }[];
  compact: boolean;
  limited: boolean;
  /** The id of the open row and what is beside the list, when there is one. */
  open: { id: string; panel: ReactNode } | undefined;
  /** The list as it is, with no row open. */
  panelHref: string;
  densityHref: string;
  nextHref: string | undefined;
  prevHref: string | undefined;
}) {
  const t = useTranslations("staff");
  const words = useTranslations("attempts");
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
        {props.compact && <input type="hidden" name="rows" value="compact" />}
        <div className="col-span-2 lg:col-span-1">
          <Button kind="secondary">{t("attempts.apply")}</Button>
        </div>
      </form>
      {props.limited && <Notice kind="attention" live title={t("attempts.limited")} />}
      {props.rows.length === 0 && props.open === undefined ? (
        <Notice title={t("attempts.none")}>
          <p>{t("attempts.noneText")}</p>
        </Notice>
      ) : (
        <RowKeys open={props.open?.id} closeHref={props.panelHref}>
          <div
            className={
              props.open === undefined ? "" : "grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_26.25rem]"
            }
          >
            <div className={`grid gap-2 ${props.open === undefined ? "" : "max-lg:hidden"}`}>
              <Rows {...props} />
            </div>
            {props.open && <Panel closeHref={props.panelHref}>{props.open.panel}</Panel>}
          </div>
        </RowKeys>
      )}
      <p className="flex flex-wrap items-center gap-4">
        <span className="text-ink-2">{t("attempts.shown", { count: props.rows.length })}</span>
        {props.prevHref && (
          <LinkButton kind="secondary" href={props.prevHref}>
            {t("attempts.prev")}
          </LinkButton>
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

function Rows(props: {
  rows: readonly Row[];
  compact: boolean;
  open: { id: string } | undefined;
  panelHref: string;
  densityHref: string;
}) {
  const t = useTranslations("staff");
  const words = useTranslations("attempts");
  const locale = useLocale();
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 text-small text-ink-2">
        <a className="tap" href={props.densityHref}>
          {t("attempts.density")} {t(props.compact ? "attempts.comfort" : "attempts.compact")}
        </a>
        <span className="max-lg:hidden">{t("attempts.keys")}</span>
      </p>
      <Table
        cards
        compact={props.compact}
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
          current: row.id === props.open?.id,
          cells: {
            number: (
              <a
                className={`nowrap ${props.compact ? "inline-flex min-h-9 items-center" : "tap"}`}
                href={localePath(locale, `/staff/attempts/${row.id}`)}
                data-row={row.id}
                data-panel={`${props.panelHref}${props.panelHref.includes("?") ? "&" : "?"}open=${row.id}`}
              >
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
    </>
  );
}

function Panel(props: { closeHref: string; children: ReactNode }) {
  const t = useTranslations("staff.attempts");
  return (
    <aside
      aria-label={t("panel")}
      data-panel-box
      className="card grid content-start gap-4 p-4 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto"
    >
      <a className="tap" href={props.closeHref} data-close>
        {t("close")}
      </a>
      {props.children}
    </aside>
  );
}

export const plansOf = ({ currentPlan, targetPlan }: AttemptFacts): string =>
  `${currentPlan.name} → ${"cancel" in targetPlan ? "×" : targetPlan.name}`;

export const codesOf = (facts: AttemptFacts | null) =>
  OBSTACLES.filter((code) => facts?.events.some(({ obstacles }) => obstacles.includes(code)));
