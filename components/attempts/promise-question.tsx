import { useLocale, useTranslations } from "next-intl";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import type { PromiseOnRecord } from "@/domain/attempts/promises";
import { formatDate, formatDateWithWeekday, type Language } from "@/domain/time/format-date";
import { clockOf, dayOfInstant } from "@/domain/time/instant";
import { latest } from "@/domain/time/when";

/** What every question about a promise needs to be answered. */
type Asking = { attemptId: string; settle: FormAction; idempotencyOf: () => string };

/** A promise whose time has come: was it kept? */
export function PromiseQuestion(props: Asking & { promise: PromiseOnRecord }) {
  return (
    <div className="grid gap-3 rounded-card border border-amber bg-amber-tint p-4">
      <PromiseWords promise={props.promise} />
      <PromiseForm {...props} outcomes={["broken", "kept"]} />
    </div>
  );
}

/** What was promised, when, and until when. */
export function PromiseWords({ promise }: { promise: PromiseOnRecord }) {
  const t = useTranslations("replies.promise");
  const language = useLocale() as Language;
  const { dueAt, text, saidOn } = promise;
  return (
    <div className="grid gap-1">
      <p>{t("said", { date: formatDate(latest(saidOn), language), text })}</p>
      {dueAt !== undefined && (
        <p className="text-ink-2">
          {t(clockOf(dueAt) === undefined ? "dueDay" : "due", {
            date: formatDateWithWeekday(dayOfInstant(dueAt), language),
            time: clockOf(dueAt) ?? "",
          })}
        </p>
      )}
    </div>
  );
}

/** The buttons that settle a promise, or change how it was settled. */
export function PromiseForm(
  props: Asking & { promise: PromiseOnRecord; outcomes: readonly ("kept" | "broken")[]; change?: boolean },
) {
  const t = useTranslations("replies.promise");
  return (
    <form action={props.settle} className="flex flex-wrap gap-3">
      <Hidden name="attempt" value={props.attemptId} />
      <Hidden name="promise" value={props.promise.key} />
      <Hidden name="idempotency" value={props.idempotencyOf()} />
      {props.outcomes.map((outcome) => (
        <Button key={outcome} name="outcome" value={outcome} kind={props.change ? "quiet" : "secondary"}>
          {t(props.change ? (outcome === "broken" ? "change" : "changeKept") : outcome)}
        </Button>
      ))}
    </form>
  );
}
