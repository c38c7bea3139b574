import { useLocale, useTranslations } from "next-intl";
import { momentWords } from "@/components/attempts/event-words";
import { BackLink } from "@/components/elements/back-link";
import { Notice } from "@/components/elements/notice";
import { SummaryList } from "@/components/elements/summary-list";
import { Tag } from "@/components/elements/tag";
import { plansOf } from "@/components/staff/attempt-table";
import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import type { AttemptStatus } from "@/domain/attempts/lifecycle";
import type { Finding } from "@/domain/law/finding";
import { provisionById } from "@/domain/law/statute-book";
import type { LetterKind } from "@/domain/letters/letter";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import { localePath } from "@/messages/locales";

/** One record as the association may see it: masked, with its timeline, findings and letters. */
export function GrantedAttempt(props: {
  id: string;
  status: AttemptStatus;
  facts: AttemptFacts | null;
  findings: readonly Finding[];
  letters: readonly { kind: LetterKind; composedOn: PlainDate }[];
  until: PlainDate;
}) {
  const t = useTranslations("staff.attempt");
  const staff = useTranslations("staff");
  const words = useTranslations("attempts");
  const kinds = useTranslations("letters.kinds");
  const language = useLocale() as Language;
  const { facts } = props;
  return (
    <>
      <BackLink href={localePath(language, "/staff/attempts")} />
      <div className="grid gap-2">
        <h1 className="text-h1">{t("title", { number: props.id.slice(0, 8) })}</h1>
        <div>
          <Tag>{staff(`attemptStatus.${props.status}`)}</Tag>
        </div>
      </div>
      <Notice title={t("until", { date: formatDate(props.until, language) })}>
        <p>
          {t("masked")} {t("logged")}
        </p>
      </Notice>
      {facts === null ? (
        <p>{t("noFacts")}</p>
      ) : (
        <>
          <SummaryList
            rows={[
              { key: "provider", term: staff("attempts.provider"), value: facts.service.provider.name },
              {
                key: "sector",
                term: staff("attempts.sector"),
                value: words(`sectors.${facts.service.sector}`),
              },
              { key: "plans", term: t("plans"), value: plansOf(facts) },
              { key: "name", term: t("name"), value: facts.consumer.name },
              { key: "phone", term: t("phone"), value: facts.consumer.phone },
              { key: "account", term: t("account"), value: facts.service.account },
            ]}
          />
          <section className="grid gap-2">
            <h2 className="text-h2">{t("timeline")}</h2>
            {facts.events.length === 0 && <p>{t("noEvents")}</p>}
            <ol className="grid gap-3">
              {facts.events.map((event) => (
                <li key={JSON.stringify(event)} className="border-l-4 border-line-soft pl-4">
                  <p className="font-semibold">
                    {momentWords(event.when as Parameters<typeof momentWords>[0], language)} ·{" "}
                    {words(`channels.${event.channel}`)} · {words(`kinds.${event.kind}`)}
                  </p>
                  {event.obstacles.length > 0 && (
                    <p className="flex flex-wrap gap-2">
                      {event.obstacles.map((code) => (
                        <Tag key={code} kind="amber">
                          {words(`obstacles.${code}.name`)}
                        </Tag>
                      ))}
                    </p>
                  )}
                  {event.note && <p className="whitespace-pre-line">{event.note}</p>}
                  {event.promise && <p>{event.promise.text}</p>}
                </li>
              ))}
            </ol>
          </section>
          <section className="grid gap-2">
            <h2 className="text-h2">{t("findings")}</h2>
            <ul className="border-t border-line-soft">
              {props.findings.map(({ provision, verdict }) => (
                <li
                  key={provision}
                  className="flex flex-wrap items-center justify-between gap-2 border-b border-line-soft py-2"
                >
                  <span>{provisionById(provision)?.title[language]}</span>
                  <Tag kind={verdict === "applies" ? "indigo" : verdict === "needs" ? "amber" : "plain"}>
                    {t(`verdict.${verdict}`)}
                  </Tag>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      <section className="grid gap-2">
        <h2 className="text-h2">{t("letters")}</h2>
        {props.letters.length === 0 ? (
          <p>{t("noLetters")}</p>
        ) : (
          <ul className="grid list-disc gap-1 pl-6">
            {props.letters.map(({ kind, composedOn }) => (
              <li key={`${kind} ${composedOn}`}>
                {t("letter", { kind: kinds(kind), date: formatDate(composedOn, language) })}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
