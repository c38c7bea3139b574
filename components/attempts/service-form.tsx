import { ProvinceSelect } from "@/components/attempts/province-select";
import { useFields } from "@/components/attempts/use-fields";
import { Radios } from "@/components/elements/radios";
import { TextInput } from "@/components/elements/text-input";
import { ProviderChoice, type ProviderMatches } from "@/components/providers/provider-choice";
import { SECTORS } from "@/domain/attempts/codes";
import type { FieldErrors, Raw } from "@/domain/attempts/steps/raw";
import { SOLD_THROUGH } from "@/domain/attempts/steps/service";

/** Enter in a field presses the first button of a form: it must save, not search. */
function FirstButton() {
  return <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />;
}

export type FieldsProps = { readonly raw: Raw; readonly errors: FieldErrors };

/** Service and provider: the only page whose first two fields are required. */
export function ServiceFields({
  raw,
  errors,
  matches,
}: FieldsProps & { matches?: ProviderMatches | undefined }) {
  const { t, text, unsure } = useFields(raw, errors);
  return (
    <>
      <FirstButton />
      <Radios
        {...text("sector")}
        choices={SECTORS.map((value) => ({ value, label: t(`sectors.${value}`) }))}
        columns={2}
      />
      <TextInput {...text("provider")} autoComplete="organization" />
      <ProviderChoice matches={matches} />
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
