import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/elements/notice";
import { SummaryList } from "@/components/elements/summary-list";
import { Tag } from "@/components/elements/tag";
import { plansOf } from "@/components/staff/attempt-table";
import { type ShownLog, useLogWords } from "@/components/staff/log-words";
import { MaskedAgain } from "@/components/staff/masked-again";
import { RecordTimeline } from "@/components/staff/record-timeline";
import type { MaskedField } from "@/domain/access/unmasking";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { AttemptStatus } from "@/domain/attempts/lifecycle";
import type { TimelineItem } from "@/domain/attempts/timeline";
import type { Finding } from "@/domain/law/finding";
import { provisionById } from "@/domain/law/statute-book";
import type { LetterKind } from "@/domain/letters/letter";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import { localePath } from "@/messages/locales";

export type ShownRecord = {
  readonly id: string;
  readonly status: AttemptStatus;
  readonly facts: AttemptFacts | null;
  /** Whether there is an address behind the mask, which takes it away whole. */
  readonly hasAddress: boolean;
  readonly findings: readonly Finding[];
  readonly letters: readonly { id: string; kind: LetterKind; composedOn: PlainDate }[];
  /** The whole way of the record, the oldest line first; masked. */
  readonly timeline: readonly TimelineItem[];
  readonly today: PlainDate;
  /** Until when the association may read it. */
  readonly until: PlainDate;
  readonly shown:
    | { readonly field: MaskedField; readonly value: string; readonly seconds: number }
    | undefined;
  readonly log: readonly ShownLog[];
};

/** One record as the association may see it: masked, with its timeline, findings, letters and who has looked. */
export function RecordView({ record, panel = false }: { record: ShownRecord; panel?: boolean }) {
  const t = useTranslations("staff.attempt");
  const staff = useTranslations("staff");
  const kinds = useTranslations("letters.kinds");
  const language = useLocale() as Language;
  const { facts } = record;
  const Title = panel ? "h2" : "h1";
  const here = localePath(language, `/staff/attempts/${record.id}`);
  return (
    <>
      <div className="grid gap-2">
        <Title id="panel-title" tabIndex={-1} className={panel ? "text-h2" : "text-h1"}>
          {t("title", { number: record.id.slice(0, 8) })}
        </Title>
        <div>
          <Tag>{staff(`attemptStatus.${record.status}`)}</Tag>
        </div>
      </div>
      <Notice title={t("until", { date: formatDate(record.until, language) })}>
        <p>
          {t("masked")} {t("logged")}
        </p>
      </Notice>
      {facts === null ? <p>{t("noFacts")}</p> : <Facts record={record} facts={facts} here={here} />}
      <Part title={t("letters")} level={panel ? "h3" : "h2"}>
        {record.letters.length === 0 ? (
          <p>{t("noLetters")}</p>
        ) : (
          <ul className="border-t border-line-soft">
            {record.letters.map(({ id, kind, composedOn }) => (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-2 border-b border-line-soft py-1"
              >
                <span>
                  {t("letter", { kind: kinds(`${kind}.title`), date: formatDate(composedOn, language) })}
                </span>
                <a className="tap" href={`${here}/letters/${id}`}>
                  {t("readLetter")}
                  <span className="sr-only">{kinds(`${kind}.title`)}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part title={t("timeline")} level={panel ? "h3" : "h2"}>
        <RecordTimeline items={record.timeline} letters={record.letters} today={record.today} />
      </Part>
      {facts !== null && <Findings findings={record.findings} panel={panel} />}
      <Part title={t("log")} level={panel ? "h3" : "h2"}>
        <SeenBy log={record.log} />
      </Part>
    </>
  );
}

function Part(props: { title: string; level: "h2" | "h3"; children: ReactNode }) {
  const Heading = props.level;
  return (
    <section className="grid gap-2">
      <Heading className={props.level === "h2" ? "text-h2" : "text-h3"}>{props.title}</Heading>
      {props.children}
    </section>
  );
}

/** A masked value with the way to see it once; without a value there is nothing to see. */
function Masked(props: {
  field: MaskedField;
  value: string | undefined;
  here: string;
  shown: ShownRecord["shown"];
}) {
  const t = useTranslations("staff.attempt");
  const fields = useTranslations("staff.unmask.fields");
  if (props.value === undefined) return undefined;
  if (props.shown?.field === props.field) {
    const { value, seconds } = props.shown;
    return (
      <MaskedAgain value={value} seconds={seconds} left={t("shownFor", { seconds })} hidden={t("hidden")} />
    );
  }
  return (
    <span className="flex flex-wrap items-center gap-x-4">
      <span className="nowrap">{props.value}</span>
      <a className="tap md:min-h-0" href={`${props.here}/unmask?field=${props.field}`}>
        {t("see")}
        <span className="sr-only">{fields(props.field)}</span>
      </a>
    </span>
  );
}

function Facts({ record, facts, here }: { record: ShownRecord; facts: AttemptFacts; here: string }) {
  const t = useTranslations("staff.attempt");
  const staff = useTranslations("staff");
  const words = useTranslations("attempts");
  const masked = (field: MaskedField, value: string | undefined) => (
    <Masked field={field} value={value} here={here} shown={record.shown} />
  );
  const rows: { key: MaskedField; value: string | undefined }[] = [
    { key: "name", value: facts.consumer.name },
    { key: "phone", value: facts.consumer.phone },
    { key: "account", value: facts.service.account },
    { key: "address", value: record.hasAddress ? "＊＊＊" : undefined },
  ];
  return (
    <SummaryList
      rows={[
        { key: "provider", term: staff("attempts.provider"), value: facts.service.provider.name },
        { key: "sector", term: staff("attempts.sector"), value: words(`sectors.${facts.service.sector}`) },
        { key: "plans", term: t("plans"), value: plansOf(facts) },
        ...rows.map(({ key, value }) => ({
          key,
          term: t(key),
          ...(value === undefined ? {} : { value: masked(key, value) }),
        })),
      ]}
    />
  );
}

/** What applies and what still needs facts; the rest of the book says nothing about this record. */
function Findings({ findings, panel }: { findings: readonly Finding[]; panel: boolean }) {
  const t = useTranslations("staff.attempt");
  const language = useLocale() as Language;
  return (
    <Part title={t("findings")} level={panel ? "h3" : "h2"}>
      <ul className="border-t border-line-soft">
        {findings
          .filter(({ verdict }) => verdict !== "does-not-apply")
          .map((finding) => (
            <li
              key={JSON.stringify([finding.provision, finding.because, finding.missing])}
              className="flex flex-wrap items-center justify-between gap-2 border-b border-line-soft py-2"
            >
              <span>{provisionById(finding.provision)?.title[language]}</span>
              <Tag kind={finding.verdict === "applies" ? "indigo" : "amber"}>
                {t(`verdict.${finding.verdict}`)}
              </Tag>
            </li>
          ))}
      </ul>
    </Part>
  );
}

function SeenBy({ log }: { log: readonly ShownLog[] }) {
  const t = useTranslations("staff.attempt");
  const { who, what, why, at } = useLogWords();
  if (log.length === 0) return <p>{t("noLog")}</p>;
  return (
    <ul className="grid gap-1 text-small">
      {log.map((row) => (
        <li key={row.seq}>
          {at(row)} · {who(row)} · {what(row)}
          {why(row) && <span className="block text-ink-2">{why(row)}</span>}
        </li>
      ))}
    </ul>
  );
}
