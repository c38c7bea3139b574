import { useTranslations } from "next-intl";
import { ConflictChoice } from "@/components/attempts/conflict-choice";
import { type FormAction, type Place, StepForm } from "@/components/attempts/step-form";
import { BackLink } from "@/components/elements/back-link";
import { Button } from "@/components/elements/button";
import { DateField } from "@/components/elements/date-field";
import { ErrorSummary } from "@/components/elements/error-summary";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import { Radios } from "@/components/elements/radios";
import { TextInput } from "@/components/elements/text-input";
import { FILED_ROUTES, FILING_FIELDS, FILING_OUTCOMES } from "@/domain/attempts/steps/filing";
import { type FieldErrors, type Raw, typed } from "@/domain/attempts/steps/raw";

/** One filing that was made elsewhere: to whom, when, and what came of it. Kept as typed, right or wrong. */
export function FilingPage(props: {
  place: Place;
  raw: Raw;
  errors: FieldErrors;
  /** A copy that met a newer one. */
  parked: Raw | undefined;
  refused: "rate" | "many" | undefined;
  backHref: string;
  save: FormAction;
  settle: FormAction;
}) {
  const t = useTranslations("routes");
  const attempts = useTranslations("attempts");
  const { raw, errors, parked } = props;
  const sentence = (field: string) => {
    const error = errors[field];
    return error && attempts(`errors.${error.code}`, { most: error.most ?? 0, name: "" });
  };
  const label = (field: string) => (field === "outcome" ? t("filings.outcome.label") : t(`filings.${field}`));
  const text = (field: string) => ({
    name: field,
    label: label(field),
    error: sentence(field),
    value: typed(raw, field),
  });
  const valueWords = (field: string, value: string) => {
    if (value === "unknown") return attempts("unknown");
    // What a form sent can be anything: only codes have words.
    const key = field === "route" ? `name.${value}` : `filings.outcome.${value}`;
    return ["route", "outcome"].includes(field) && /^[a-z-]+$/.test(value) && t.has(key) ? t(key) : value;
  };
  if (parked)
    return (
      <PageColumn>
        <BackLink href={props.backHref} />
        <h1 className="text-h1">{t("filings.pageTitle")}</h1>
        <ConflictChoice
          place={props.place}
          stored={raw}
          mine={parked}
          wordsOf={(field, values) => ({
            label: label(field),
            value: values.map((value) => valueWords(field, value)).join(" "),
          })}
          action={props.settle}
        />
      </PageColumn>
    );
  const mistakes = FILING_FIELDS.flatMap((field) => {
    const message = sentence(field);
    return message === undefined ? [] : [{ field, message }];
  });
  return (
    <PageColumn>
      <BackLink href={props.backHref} />
      <ErrorSummary mistakes={mistakes} />
      <div className="grid gap-2">
        <h1 className="text-h1">{t("filings.pageTitle")}</h1>
        <p className="text-ink-2">{t("filings.pageLead")}</p>
      </div>
      {props.refused && <Notice kind="attention" title={t(`filings.refused-${props.refused}`)} />}
      <StepForm action={props.save} place={props.place}>
        <Radios
          {...text("route")}
          choices={FILED_ROUTES.map((route) => ({ value: route, label: t(`name.${route}`) }))}
        />
        <DateField {...text("on")} />
        <TextInput {...text("reference")} optional width="half" spellCheck={false} />
        <DateField {...text("acceptedOn")} hint={t("filings.acceptedHint")} optional />
        <DateField {...text("repliedOn")} optional />
        <Radios
          {...text("outcome")}
          choices={FILING_OUTCOMES.map((outcome) => ({
            value: outcome,
            label: t(`filings.outcome.${outcome}`),
          }))}
          unsure={{ value: "unknown", label: attempts("unknown") }}
        />
        <div>
          <Button>{t("filings.save")}</Button>
        </div>
      </StepForm>
    </PageColumn>
  );
}
