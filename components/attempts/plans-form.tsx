import type { FieldsProps } from "@/components/attempts/service-form";
import { useFields } from "@/components/attempts/use-fields";
import { DateField } from "@/components/elements/date-field";
import { Details } from "@/components/elements/details";
import { MoneyField } from "@/components/elements/money-field";
import { Radios } from "@/components/elements/radios";
import { TextInput } from "@/components/elements/text-input";
import { OTHER_PRICES, PERIODS, REFUND_ANSWERS } from "@/domain/attempts/codes";
import { TARGETS, YES_NO } from "@/domain/attempts/steps/plans";
import { typed } from "@/domain/attempts/steps/raw";

/** Hidden while the other answer is chosen; always shown where the browser cannot tell. */
const CHEAPER_ONLY = "grid gap-6 [.asks-target:has(#target-cancel:checked)_&]:hidden";

/** From which plan to which. */
export function PlansFields({ raw, errors }: FieldsProps) {
  const { t, text, unsure } = useFields(raw, errors);
  const periods = PERIODS.map((value) => ({ value, label: t(`periods.${value}`) }));
  const isUsed = (names: readonly string[]) =>
    names.some((name) => typed(raw, name) !== "" || errors[name] !== undefined);
  const yesNo = (name: string) => ({
    ...text(name),
    choices: YES_NO.map((value) => ({ value, label: t(`fields.${name}.${value}`) })),
    unsure,
  });
  return (
    <div className="asks-target grid gap-6">
      <h2 className="text-h3">{t("fields.current.label")}</h2>
      <TextInput {...text("planName")} optional />
      <MoneyField {...text("planPrice")} optional />
      <Radios {...text("planPeriod")} optional choices={periods} unsure={unsure} />
      <Radios
        {...text("target")}
        as="h2"
        choices={TARGETS.map((value) => ({ value, label: t(`fields.target.${value}`) }))}
      />
      <div className={CHEAPER_ONLY}>
        <TextInput {...text("targetName")} optional />
        <MoneyField {...text("targetPrice")} optional />
        <Radios {...text("targetPeriod")} optional choices={periods} unsure={unsure} />
      </div>
      <h2 className="text-h3">{t("fields.contractTitle")}</h2>
      <Radios {...yesNo("autoRenews")} optional />
      <DateField {...text("startedOn")} optional />
      <Radios {...yesNo("openEnded")} optional />
      <DateField {...text("contractEndsOn")} optional />
      <div className="grid gap-1">
        <Details summary={t("fields.prepaidTitle")} open={isUsed(["prepaid", "paidFrom", "paidTo"])}>
          <div className="grid gap-6">
            <MoneyField {...text("prepaid")} optional />
            <DateField {...text("paidFrom")} optional />
            <DateField {...text("paidTo")} optional />
          </div>
        </Details>
        <Details
          summary={t("fields.refundTitle")}
          open={isUsed(["refundAskedOn", "refundDueOn", "refundAnswer", "refundTerms"])}
        >
          <div className="grid gap-6">
            <DateField {...text("refundAskedOn")} optional />
            <Radios
              {...text("refundAnswer")}
              optional
              choices={REFUND_ANSWERS.map((value) => ({ value, label: t(`fields.refundAnswer.${value}`) }))}
              unsure={unsure}
            />
            <DateField {...text("refundDueOn")} optional />
            <Radios {...yesNo("refundTerms")} optional />
          </div>
        </Details>
        <Details
          summary={t("fields.otherTitle")}
          open={isUsed(["otherPrice", "otherWhose", "otherSameTerms", "otherTold", "otherSeenOn"])}
        >
          <div className="grid gap-6">
            <MoneyField {...text("otherPrice")} optional />
            <Radios
              {...text("otherWhose")}
              optional
              choices={OTHER_PRICES.map((value) => ({ value, label: t(`fields.otherWhose.${value}`) }))}
            />
            <Radios {...yesNo("otherSameTerms")} optional />
            <Radios {...yesNo("otherTold")} optional />
            <DateField {...text("otherSeenOn")} optional />
          </div>
        </Details>
      </div>
    </div>
  );
}
