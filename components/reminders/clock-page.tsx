import { useLocale, useTranslations } from "next-intl";
import type { FormAction } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { DateField } from "@/components/elements/date-field";
import { PageColumn } from "@/components/elements/page-column";
import { SummaryList } from "@/components/elements/summary-list";
import { formatDateWithWeekday, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

export type Moment = { readonly day: PlainDate; readonly time: string };

/** Puts the demo's time forward, so that a story runs on in front of a person. */
export function ClockPage(props: { now: Moment; real: Moment; wrong: boolean; move: FormAction }) {
  const t = useTranslations("reminders.clock");
  const language = useLocale() as Language;
  const words = ({ day, time }: Moment) => `${formatDateWithWeekday(day, language)} ${time}`;
  return (
    <PageColumn>
      <h1 className="text-h1">{t("title")}</h1>
      <p>{t("lead")}</p>
      <SummaryList
        rows={[
          { key: "now", term: t("now"), value: words(props.now) },
          { key: "real", term: t("real"), value: words(props.real) },
        ]}
      />
      <form action={props.move} className="grid gap-6" noValidate>
        <div className="flex flex-wrap gap-3">
          <Button kind="secondary" name="by" value="day">
            {t("day")}
          </Button>
          <Button kind="secondary" name="by" value="hours">
            {t("hours")}
          </Button>
          <Button kind="quiet" name="by" value="reset">
            {t("reset")}
          </Button>
        </div>
        <DateField
          name="on"
          label={t("on")}
          hint={t("onHint")}
          value=""
          error={props.wrong ? t("wrong") : undefined}
        />
        <div>
          <Button name="by" value="date">
            {t("set")}
          </Button>
        </div>
      </form>
    </PageColumn>
  );
}
