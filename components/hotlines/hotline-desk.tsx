import { useLocale, useTranslations } from "next-intl";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { Notice } from "@/components/elements/notice";
import { Tag } from "@/components/elements/tag";
import { TextInput } from "@/components/elements/text-input";
import { TextArea } from "@/components/elements/textarea";
import { CHANNEL_FIELDS, type ChannelField } from "@/domain/hotlines/channel-form";
import { formatDate } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import { type Locale, localePath } from "@/messages/locales";

export type DeskReport = {
  readonly kind: "number" | "host";
  readonly value: string;
  readonly times: number;
  readonly lastOn: PlainDate;
  readonly notes: readonly string[];
  readonly verdict?: "fake" | "not-fake";
  readonly againSince: boolean;
};

export type DeskChannel = {
  /** Empty for a new one. */
  readonly id: string;
  readonly version: number;
  readonly raw: Readonly<Partial<Record<ChannelField, string>>>;
  readonly errors: Readonly<Partial<Record<ChannelField, string>>>;
};

/** Where staff decide about reports and keep the channels. */
export function HotlineDesk(props: {
  said: "done" | "changed" | "reason" | undefined;
  reports: readonly DeskReport[];
  channels: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: "verified" | "to-check";
  }[];
  open: DeskChannel | undefined;
  judge: FormAction;
  keep: FormAction;
}) {
  const t = useTranslations("hotlines.staff");
  const states = useTranslations("hotlines.states");
  const locale = useLocale() as Locale;
  const here = localePath(locale, "/staff/hotlines");
  return (
    <>
      <div className="grid gap-1">
        <h1 className="text-h1">{t("title")}</h1>
        <p className="text-ink-2">{t("lead")}</p>
      </div>
      {props.said === "done" && <Notice kind="done" live title={t("done")} />}
      {props.said === "changed" && <Notice kind="attention" live title={t("changed")} />}
      {props.said === "reason" && <Notice kind="danger" live title={t("reasonRequired")} />}
      <section className="grid gap-3">
        <h2 className="text-h2">{t("reports")}</h2>
        {props.reports.length === 0 && <p>{t("noReports")}</p>}
        {props.reports.map((report) => (
          <Report key={`${report.kind} ${report.value}`} report={report} judge={props.judge} />
        ))}
      </section>
      <section className="grid gap-3">
        <h2 className="text-h2">{t("channels")}</h2>
        <ul className="border-t border-line-soft">
          {props.channels.map(({ id, name, state }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-2 border-b border-line-soft py-1"
            >
              <a href={`${here}?channel=${id}#channel`} className="tap">
                {name}
              </a>
              <Tag kind={state === "verified" ? "bamboo" : "plain"}>{states(state)}</Tag>
            </li>
          ))}
        </ul>
        <p>
          <a href={`${here}?channel=#channel`} className="tap">
            {t("add")}
          </a>
        </p>
      </section>
      {props.open && (
        <ChannelEditor key={`${props.open.id} ${props.open.version}`} open={props.open} keep={props.keep} />
      )}
    </>
  );
}

function Report({ report, judge }: { report: DeskReport; judge: FormAction }) {
  const t = useTranslations("hotlines.staff");
  const locale = useLocale() as Locale;
  const { kind, value, times, lastOn, notes, verdict, againSince } = report;
  return (
    <article className="card grid gap-2 p-4">
      <h3 className="text-h3 tabular-nums">{value}</h3>
      <p className="text-small text-ink-2">
        {t("times", { count: times, date: formatDate(lastOn, locale) })}
        {verdict && ` · ${t("decided", { verdict: t(verdict) })}`}
        {verdict && againSince && ` · ${t("again")}`}
      </p>
      {notes.map((note) => (
        <blockquote key={note} className="border-l-4 border-line-soft pl-3">
          {note}
        </blockquote>
      ))}
      <form action={judge} className="grid gap-2">
        <Hidden name="kind" value={kind} />
        <Hidden name="value" value={value} />
        <TextInput name="reason" id={`reason-${kind}-${value}`} label={t("reason")} />
        <div className="flex flex-wrap gap-3">
          {(["fake", "not-fake"] as const).map((choice) => (
            <button
              key={choice}
              type="submit"
              name="verdict"
              value={choice}
              className={`button ${choice === "fake" ? "button-danger" : "button-secondary"}`}
            >
              {t(choice)}
            </button>
          ))}
        </div>
      </form>
    </article>
  );
}

const LONG: readonly ChannelField[] = ["numbers", "hosts", "sources"];

function ChannelEditor({ open, keep }: { open: DeskChannel; keep: FormAction }) {
  const t = useTranslations("hotlines.staff");
  const error = (field: ChannelField) => {
    const code = open.errors[field];
    return code === undefined ? undefined : t(`problems.${code}`);
  };
  const hint = (field: ChannelField) => (t.has(`${field}Hint`) ? t(`${field}Hint`) : undefined);
  return (
    <form id="channel" action={keep} className="card grid gap-4 p-4" noValidate>
      <Hidden name="after" value={String(open.version)} />
      {open.id === "" ? (
        <TextInput name="id" label={t("id")} hint={t("idHint")} />
      ) : (
        <Hidden name="id" value={open.id} />
      )}
      {CHANNEL_FIELDS.map((field) => {
        const shared = {
          name: field,
          label: t(field),
          hint: hint(field),
          error: error(field),
          value: open.raw[field],
        };
        return LONG.includes(field) ? (
          <TextArea key={field} {...shared} rows={3} />
        ) : (
          <TextInput key={field} {...shared} />
        );
      })}
      <label className="flex min-h-target items-center gap-3">
        <input type="checkbox" name="withdrawn" value="yes" className="choice-mark" />
        {t("withdraw")}
      </label>
      <div>
        <Button>{t("save")}</Button>
      </div>
    </form>
  );
}
