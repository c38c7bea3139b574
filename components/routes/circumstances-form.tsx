import { useTranslations } from "next-intl";
import { ConflictChoice } from "@/components/attempts/conflict-choice";
import { type FormAction, type Place, StepForm } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { MoneyField } from "@/components/elements/money-field";
import { Radios } from "@/components/elements/radios";
import type { CIRCUMSTANCE_FIELDS } from "@/domain/attempts/steps/filing";
import { type FieldErrors, type Raw, typed } from "@/domain/attempts/steps/raw";

export type CircumstanceField = (typeof CIRCUMSTANCE_FIELDS)[number];

/** The few things that decide a route and stand in no answer; only those that matter here are asked. */
export function CircumstancesForm(props: {
  place: Place;
  raw: Raw;
  /** A copy that met a newer one. */
  parked: Raw | undefined;
  errors: FieldErrors;
  asks: readonly CircumstanceField[];
  save: FormAction;
  settle: FormAction;
}) {
  const t = useTranslations("routes.known");
  const attempts = useTranslations("attempts");
  const { raw, errors, asks } = props;
  if (props.parked)
    return (
      <section aria-labelledby="known" className="grid gap-3">
        <h2 id="known" className="text-h2">
          {t("title")}
        </h2>
        <ConflictChoice
          place={props.place}
          stored={raw}
          mine={props.parked}
          wordsOf={(name, values) => ({
            label: t(name),
            value: values
              .map((value) =>
                value === "unknown" ? attempts("unknown") : ["yes", "no"].includes(value) ? t(value) : value,
              )
              .join(" "),
          })}
          action={props.settle}
        />
      </section>
    );
  if (asks.length === 0) return null;
  const yesNo = [
    { value: "yes", label: t("yes") },
    { value: "no", label: t("no") },
  ];
  const field = (name: CircumstanceField, label: string, hint: string) => ({
    name,
    label,
    hint,
    error: errors[name] && t("error.price"),
    value: typed(raw, name),
  });
  const radios = (name: CircumstanceField, label: string, hint: string) =>
    asks.includes(name) && (
      <Radios
        {...field(name, label, hint)}
        choices={yesNo}
        unsure={{ value: "unknown", label: attempts("unknown") }}
      />
    );
  return (
    <section aria-labelledby="known" className="grid gap-3">
      <h2 id="known" className="text-h2">
        {t("title")}
      </h2>
      <p className="text-ink-2">{t("lead")}</p>
      <StepForm action={props.save} place={props.place}>
        {radios("platformMeasure", t("platformMeasure"), t("platformHint"))}
        {radios("arbitrationAgreed", t("arbitrationAgreed"), t("arbitrationHint"))}
        {radios("foreign", t("foreign"), t("foreignHint"))}
        {asks.includes("claim") && <MoneyField {...field("claim", t("claim"), t("claimHint"))} optional />}
        {asks.includes("averageWage") && (
          <MoneyField {...field("averageWage", t("averageWage"), t("wageHint"))} optional />
        )}
        <div>
          <Button kind="secondary">{t("save")}</Button>
        </div>
      </StepForm>
    </section>
  );
}
