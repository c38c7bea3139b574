import { useTranslations } from "next-intl";
import { ProvinceSelect } from "@/components/attempts/province-select";
import type { FieldsProps } from "@/components/attempts/service-form";
import { useFields } from "@/components/attempts/use-fields";
import { Checkboxes } from "@/components/elements/checkboxes";
import { DateField } from "@/components/elements/date-field";
import { Notice } from "@/components/elements/notice";
import { TextInput } from "@/components/elements/text-input";
import { REMEDIES } from "@/domain/attempts/codes";
import { DIRECTIONS } from "@/domain/attempts/steps/comparison";
import { EVIDENCE_KINDS } from "@/domain/attempts/steps/evidence";

/** The same service both ways, side by side from 640 px. */
export function ComparisonFields({ raw, errors }: FieldsProps) {
  const { t, text } = useFields(raw, errors);
  return (
    <div className="grid gap-8 md:grid-cols-2">
      {DIRECTIONS.map((direction) => (
        <fieldset key={direction} className="grid content-start gap-6">
          <legend className="text-h2">{t(`fields.${direction}.label`)}</legend>
          {(["Steps", "Minutes", "Human"] as const).map((measure) => (
            <TextInput
              key={measure}
              {...text(`${direction}${measure}`, measure)}
              optional
              inputMode="numeric"
              width="short"
            />
          ))}
          <DateField {...text(`${direction}EffectiveOn`, "EffectiveOn")} optional />
        </fieldset>
      ))}
    </div>
  );
}

/** What the person holds, as a checklist. Nothing is uploaded here. */
export function EvidenceFields({ raw, errors }: FieldsProps) {
  const { t, list } = useFields(raw, errors);
  const kinds = useTranslations("evidence.kinds");
  return (
    <>
      <Checkboxes
        {...list("held")}
        choices={EVIDENCE_KINDS.map((value) => ({ value, label: kinds(value) }))}
      />
      <Notice title={t("evidenceTip.title")}>
        <p>{t("evidenceTip.text")}</p>
      </Notice>
    </>
  );
}

/** What the person wants: at least one. */
export function WishFields({ raw, errors }: FieldsProps) {
  const { t, list } = useFields(raw, errors);
  return (
    <Checkboxes
      {...list("remedies")}
      choices={REMEDIES.map((value) => ({ value, label: t(`remedies.${value}`) }))}
    />
  );
}

/** Who signs: only the person's own contact. */
export function ContactFields({ raw, errors }: FieldsProps) {
  const { text } = useFields(raw, errors);
  return (
    <>
      <TextInput {...text("name")} autoComplete="name" spellCheck={false} />
      <TextInput {...text("phone")} type="tel" inputMode="tel" autoComplete="tel" width="half" />
      <ProvinceSelect {...text("province", "livesIn")} optional />
      <TextInput {...text("city")} optional autoComplete="address-level2" />
      <TextInput {...text("address")} optional autoComplete="street-address" />
      <TextInput
        {...text("postcode")}
        optional
        inputMode="numeric"
        autoComplete="postal-code"
        width="short"
      />
    </>
  );
}
