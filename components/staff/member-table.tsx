import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { Details } from "@/components/elements/details";
import { LinkButton } from "@/components/elements/link-button";
import { Notice } from "@/components/elements/notice";
import { Table } from "@/components/elements/table";
import { Tag } from "@/components/elements/tag";
import { codesOf, plansOf } from "@/components/staff/attempt-table";
import { Select } from "@/components/staff/select";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { MemberStatus } from "@/domain/cases/lifecycle";
import { REFUSAL_REASONS, type RefusalReason } from "@/domain/cases/refusal-reasons";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import { localePath } from "@/messages/locales";

export const MEMBERS_SAID = ["changed", "reason", "moved"] as const;
type Said = (typeof MEMBERS_SAID)[number];
const SAID = { changed: "changed", reason: "reasonMissing", moved: "moved" } as const;

type Row = {
  readonly id: string;
  readonly attemptId: string;
  readonly status: MemberStatus;
  readonly criteriaVersion: number;
  readonly acceptedOn: PlainDate | null;
  readonly refusal: RefusalReason | null;
  readonly agreed: boolean;
  /** The reader verified the member, and so does not accept. */
  readonly verifiedByYou: boolean;
  readonly version: number;
  readonly joinedOn: PlainDate;
  /** By the criteria of today; `unknown` while the record was not passed on. */
  readonly fits: "yes" | "no" | "unknown";
  readonly facts: AttemptFacts | null;
};

/** Members in the order of joining; a record only where the person passed it on, a decision only by a person. */
export function MemberTable(props: {
  groupCase: { id: string; title: string; registered: number; verified: number; criteriaVersion: number };
  rows: readonly Row[];
  /** Acceptance is decided by a lead. */
  mayAccept: boolean;
  limited: boolean;
  /** Where the reader is in the list, as the address says it. */
  place: string;
  said: Said | undefined;
  nextHref: string | undefined;
  prevHref: string | undefined;
  verify: FormAction;
}) {
  const t = useTranslations("staff.members");
  const attempts = useTranslations("staff.attempts");
  const locale = useLocale();
  const { groupCase } = props;
  return (
    <>
      <div className="grid gap-1">
        <h1 className="text-h1">{t("title")}</h1>
        <p>{groupCase.title}</p>
        <p className="text-ink-2">
          {t("exact", { registered: groupCase.registered, verified: groupCase.verified })}
        </p>
      </div>
      {props.said && <Notice kind="attention" live title={t(SAID[props.said])} />}
      {props.limited && <Notice kind="attention" live title={attempts("limited")} />}
      {props.rows.length === 0 ? (
        <Notice title={t("none")} />
      ) : (
        <Table
          cards
          caption={t("caption")}
          columns={[
            { key: "joined", title: t("joined") },
            { key: "status", title: t("status") },
            { key: "record", title: t("record") },
            { key: "criteria", title: t("fit") },
            { key: "action", title: t("decide") },
          ]}
          rows={props.rows.map((row) => ({
            key: row.id,
            cells: {
              joined: formatDate(row.joinedOn, locale as Language),
              status: <Status row={row} />,
              record: <RecordCell row={row} />,
              criteria: <Fits row={row} current={groupCase.criteriaVersion} />,
              action: <Decisions row={row} {...props} />,
            },
          }))}
        />
      )}
      <p className="flex flex-wrap gap-4">
        {props.prevHref && (
          <LinkButton kind="secondary" href={props.prevHref}>
            {t("prev")}
          </LinkButton>
        )}
        {props.nextHref && (
          <LinkButton kind="secondary" href={props.nextHref}>
            {t("next")}
          </LinkButton>
        )}
      </p>
    </>
  );
}

function Status({ row }: { row: Row }) {
  const t = useTranslations("staff.members");
  const states = useTranslations("cases.member");
  const reasons = useTranslations("cases.refusal");
  const language = useLocale() as Language;
  return (
    <>
      {states(row.status)}
      {row.acceptedOn !== null && (
        <Note>{t("acceptedOn", { date: formatDate(row.acceptedOn, language) })}</Note>
      )}
      {row.refusal !== null && <Note>{t("refusedFor", { reason: reasons(row.refusal) })}</Note>}
      {row.status === "verified" && <Note>{t(row.agreed ? "agreed" : "waits")}</Note>}
    </>
  );
}

const Note = ({ children }: { children: ReactNode }) => <span className="block text-ink-2">{children}</span>;

function RecordCell({ row }: { row: Row }) {
  const t = useTranslations("staff.members");
  const words = useTranslations("attempts");
  const locale = useLocale();
  if (row.facts === null) return t("notPassed");
  return (
    <>
      <span className="block">{plansOf(row.facts)}</span>
      <Note>
        {codesOf(row.facts)
          .map((code) => words(`obstacles.${code}.name`))
          .join(locale === "en" ? ", " : "、")}
      </Note>
      <a className="tap" href={localePath(locale, `/staff/attempts/${row.attemptId}`)}>
        {t("open")}
      </a>
    </>
  );
}

function Fits({ row, current }: { row: Row; current: number }) {
  const t = useTranslations("staff.members");
  const word = { yes: "fits", no: "fitsNot", unknown: "fitUnknown" } as const;
  return (
    <>
      <Tag kind={row.fits === "yes" ? "bamboo" : row.fits === "no" ? "amber" : "plain"}>
        {t(word[row.fits])}
      </Tag>
      {row.criteriaVersion < current && (
        <Note>
          {t("older")} · {t("criteria")} {row.criteriaVersion}
        </Note>
      )}
    </>
  );
}

function Decisions(props: {
  row: Row;
  groupCase: { id: string };
  place: string;
  mayAccept: boolean;
  verify: FormAction;
}) {
  const t = useTranslations("staff.members");
  const reasons = useTranslations("cases.refusal");
  const locale = useLocale();
  const { row } = props;
  const decidable = (row.status === "joined" && row.facts !== null) || row.status === "verified";
  if (!decidable) return null;
  const accept = localePath(locale, `/staff/cases/${props.groupCase.id}/members/${row.id}`);
  return (
    <div className="grid gap-2">
      {row.status === "joined" ? (
        <Decision {...props} decision="verified" label={t("verify")} />
      ) : (
        <>
          {props.mayAccept && !row.verifiedByYou ? (
            <a className="tap" href={accept}>
              {t("acceptHow")}
            </a>
          ) : (
            <Note>{t(props.mayAccept ? "otherLead" : "leadOnly")}</Note>
          )}
          <Decision {...props} decision="joined" label={t("undo")} />
        </>
      )}
      <Details summary={t("refuseTitle")}>
        <Decision {...props} decision="refused" label={t("refuse")}>
          <p className="max-w-60">{t("refuseText")}</p>
          <Select
            id={`reason-${row.id}`}
            name="reason"
            label={t("refuseReason")}
            empty={t("choose")}
            value=""
            choices={REFUSAL_REASONS.map((value) => ({ value, label: reasons(value) }))}
          />
        </Decision>
      </Details>
    </div>
  );
}

function Decision(props: {
  row: Row;
  groupCase: { id: string };
  place: string;
  verify: FormAction;
  decision: "verified" | "joined" | "refused";
  label: string;
  children?: ReactNode;
}) {
  return (
    <form action={props.verify} className="grid justify-items-start gap-2">
      <Hidden name="caseId" value={props.groupCase.id} />
      <Hidden name="memberId" value={props.row.id} />
      <Hidden name="version" value={String(props.row.version)} />
      <Hidden name="place" value={props.place} />
      {props.children}
      <Button kind="secondary" name="decision" value={props.decision}>
        {props.label}
      </Button>
    </form>
  );
}
