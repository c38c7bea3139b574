import { useLocale, useTranslations } from "next-intl";
import { ConflictChoice } from "@/components/attempts/conflict-choice";
import { type FormAction, type Place, StepForm } from "@/components/attempts/step-form";
import { BackLink } from "@/components/elements/back-link";
import { Button } from "@/components/elements/button";
import { DateField } from "@/components/elements/date-field";
import { ErrorSummary } from "@/components/elements/error-summary";
import { MoneyField } from "@/components/elements/money-field";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import { BILL_FIELDS } from "@/domain/attempts/steps/bills";
import { type FieldErrors, type Raw, typed } from "@/domain/attempts/steps/raw";

/** One bill: which days, and what was paid. Kept as typed, right or wrong. */
export function BillPage(props: {
  place: Place;
  isNew: boolean;
  raw: Raw;
  errors: FieldErrors;
  /** The days were taken from the bill before. */
  suggested: boolean;
  /** A copy that met a newer one. */
  parked: Raw | undefined;
  refused: "rate" | "many" | undefined;
  backHref: string;
  save: FormAction;
  settle: FormAction;
}) {
  const t = useTranslations("damages.bills");
  const attempts = useTranslations("attempts");
  const language = useLocale();
  const { raw, errors, parked } = props;
  const title = t(props.isNew ? "new" : "one");
  if (parked)
    return (
      <PageColumn>
        <BackLink href={props.backHref} />
        <h1 className="text-h1">{title}</h1>
        <ConflictChoice
          place={props.place}
          stored={raw}
          mine={parked}
          wordsOf={(field, values) => ({ label: t(field), value: values.join(" ") })}
          action={props.settle}
        />
      </PageColumn>
    );
  const sentence = (field: string) => {
    const error = errors[field];
    return error && attempts(`errors.${error.code}`, { most: error.most ?? 0, name: "" });
  };
  const field = (name: (typeof BILL_FIELDS)[number]) => ({
    name,
    label: t(name),
    error: sentence(name),
    value: typed(raw, name),
  });
  const mistakes = BILL_FIELDS.flatMap((name) => {
    const message = sentence(name);
    return message === undefined
      ? []
      : [{ field: name, message: `${t(name)}${language === "zh-CN" ? "：" : ": "}${message}` }];
  });
  return (
    <PageColumn>
      <BackLink href={props.backHref} />
      <ErrorSummary mistakes={mistakes} />
      <div className="grid gap-2">
        <h1 className="text-h1">{title}</h1>
        <p className="text-ink-2">{t("pageLead")}</p>
      </div>
      {props.refused && <Notice kind="attention" title={t(`refused-${props.refused}`)} />}
      {props.suggested && <p>{t("suggested")}</p>}
      <StepForm key={props.place.item} action={props.save} place={props.place}>
        <DateField {...field("from")} />
        <DateField {...field("to")} />
        <MoneyField {...field("paid")} hint={t("paidHint")} />
        <div className="flex flex-wrap gap-3">
          <Button>{t("save")}</Button>
          {props.isNew && (
            <Button kind="secondary" name="then" value="another">
              {t("another")}
            </Button>
          )}
        </div>
      </StepForm>
    </PageColumn>
  );
}
