import { ProvinceSelect } from "@/components/attempts/province-select";
import { useFields } from "@/components/attempts/use-fields";
import { Radios } from "@/components/elements/radios";
import { TextInput } from "@/components/elements/text-input";
import { SECTORS } from "@/domain/attempts/codes";
import type { FieldErrors, Raw } from "@/domain/attempts/steps/raw";
import { SOLD_THROUGH } from "@/domain/attempts/steps/service";

export type FieldsProps = { readonly raw: Raw; readonly errors: FieldErrors };

/** Service and provider: the only page whose first two fields are required. */
export function ServiceFields({ raw, errors }: FieldsProps) {
  const { t, text, unsure } = useFields(raw, errors);
  return (
    <>
      <Radios
        {...text("sector")}
        choices={SECTORS.map((value) => ({ value, label: t(`sectors.${value}`) }))}
        columns={2}
      />
      <TextInput {...text("provider")} autoComplete="organization" />
      <ProvinceSelect {...text("province")} optional />
      <TextInput {...text("account")} optional spellCheck={false} width="half" />
      <Radios
        {...text("soldThrough")}
        optional
        choices={SOLD_THROUGH.map((value) => ({ value, label: t(`fields.soldThrough.${value}`) }))}
        unsure={unsure}
      />
    </>
  );
}
