import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/elements/button";
import { ErrorSummary } from "@/components/elements/error-summary";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import { SummaryList } from "@/components/elements/summary-list";
import { TextInput } from "@/components/elements/text-input";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import { localePath } from "@/messages/locales";

export type MessageAnswer =
  | { readonly state: "not-asked" | "empty" | "unknown" }
  | { readonly state: "limited"; readonly minutes: number }
  | {
      readonly state: "known";
      readonly kind: "sign-in" | "reminder";
      readonly sentOn: PlainDate;
      readonly recipient: string;
    };

/** Is this message ours: kind, day and to whom, and nothing else of it. Unknown is never green. */
export function VerifyPage({ answer, typed }: { answer: MessageAnswer; typed: string }) {
  const t = useTranslations("verify");
  const locale = useLocale();
  const problem =
    answer.state === "empty"
      ? t("empty")
      : answer.state === "limited"
        ? t("limited", { minutes: answer.minutes })
        : undefined;
  return (
    <PageColumn>
      <ErrorSummary mistakes={problem === undefined ? [] : [{ field: "code", message: problem }]} />
      <h1 className="text-h1">{t("title")}</h1>
      <p>{t("lead")}</p>
      {answer.state === "unknown" && (
        <Notice kind="attention" title={t("unknownTitle")} live>
          <p>{t("unknown")}</p>
        </Notice>
      )}
      {answer.state === "known" && (
        <section className="grid gap-3">
          <Notice kind="done" title={t("knownTitle")} live />
          <SummaryList
            rows={[
              { key: "kind", term: t("kind"), value: t(`kinds.${answer.kind}`) },
              { key: "sentOn", term: t("sentOn"), value: formatDate(answer.sentOn, locale as Language) },
              { key: "recipient", term: t("recipient"), value: <span lang="en">{answer.recipient}</span> },
            ]}
          />
          <p>{t("compare")}</p>
        </section>
      )}
      <form action={localePath(locale, "/verify")} method="get" className="grid gap-4">
        <TextInput
          name="code"
          label={t("label")}
          hint={t("hint")}
          value={typed}
          error={problem}
          width="half"
          maxLength={60}
          spellCheck={false}
        />
        <div>
          <Button>{t("check")}</Button>
        </div>
      </form>
      <p className="text-ink-2">{t("never")}</p>
    </PageColumn>
  );
}
