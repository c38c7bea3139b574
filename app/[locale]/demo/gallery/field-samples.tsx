import { useTranslations } from "next-intl";
import { Checkboxes, SingleCheckbox } from "@/components/elements/checkboxes";
import { DateField } from "@/components/elements/date-field";
import { ErrorSummary } from "@/components/elements/error-summary";
import { MoneyField } from "@/components/elements/money-field";
import { Radios } from "@/components/elements/radios";
import { TextInput } from "@/components/elements/text-input";
import { TextArea } from "@/components/elements/textarea";

function useChoices() {
  const t = useTranslations("demo.sample");
  return {
    channels: [
      { value: "app", label: t("channelApp"), hint: t("channelAppHint") },
      { value: "hotline", label: t("channelHotline") },
    ],
    unsure: { value: "unknown", label: t("unsure") },
    obstacles: [
      { value: "hidden-entry", label: t("obstacleEntry") },
      { value: "repeated-dissuasion", label: t("obstacleDissuasion") },
    ],
  };
}

export function FieldSamples() {
  const t = useTranslations("demo.sample");
  const { channels, unsure, obstacles } = useChoices();
  return (
    <>
      <TextInput name="a-name" label={t("name")} hint={t("nameHint")} value={t("nameValue")} />
      <TextInput name="a-account" label={t("account")} type="tel" width="half" optional />
      <TextArea name="a-note" label={t("note")} value={t("noteValue")} />
      <MoneyField name="a-price" label={t("price")} value="59" />
      <DateField name="a-date" label={t("date")} value="2026-9-3" />
      <Radios name="a-channel" label={t("channel")} choices={channels} unsure={unsure} value="hotline" />
      <Checkboxes
        name="a-obstacles"
        label={t("obstacles")}
        choices={obstacles}
        values={["hidden-entry"]}
        optional
      />
      <SingleCheckbox name="a-consent" label={t("consent")} />
    </>
  );
}

export function MistakeSamples() {
  const t = useTranslations("demo.sample");
  const { channels, unsure } = useChoices();
  return (
    <>
      <ErrorSummary
        mistakes={[
          { field: "b-name", message: t("nameError") },
          { field: "b-price", message: t("priceError") },
          { field: "b-date", message: t("dateError") },
        ]}
      />
      <TextInput name="b-name" label={t("name")} hint={t("nameHint")} error={t("nameError")} />
      <MoneyField name="b-price" label={t("price")} value={t("priceValue")} error={t("priceError")} />
      <DateField name="b-date" label={t("date")} value="2026-2-30" error={t("dateError")} />
      <Radios
        name="b-channel"
        label={t("channel")}
        choices={channels}
        unsure={unsure}
        error={t("nameError")}
        columns={2}
      />
    </>
  );
}
