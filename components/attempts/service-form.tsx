import { ProvinceSelect } from "@/components/attempts/province-select";
import { useFields } from "@/components/attempts/use-fields";
import { DateField } from "@/components/elements/date-field";
import { Radios } from "@/components/elements/radios";
import { TextInput } from "@/components/elements/text-input";
import { ProviderChoice, type ProviderMatches } from "@/components/providers/provider-choice";
import { SECTORS } from "@/domain/attempts/codes";
import { YES_NO } from "@/domain/attempts/steps/plans";
import type { FieldErrors, Raw } from "@/domain/attempts/steps/raw";
import { MEASURES_TAKEN, RULE_CHANGES, SOLD_THROUGH } from "@/domain/attempts/steps/service";

/** Enter in a field presses the first button of a form: it must save, not search. */
function FirstButton() {
  return <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />;
}

/** Asked of one kind of service: hidden while another is chosen, shown where the browser cannot tell. */
const TELECOM_ONLY = "grid gap-6 [.asks-sector:not(:has([value=telecom-plan]:checked))_&]:hidden";
const PLATFORM_ONLY = "grid gap-6 [.asks-sector:not(:has([value=platform-membership]:checked))_&]:hidden";

export type FieldsProps = { readonly raw: Raw; readonly errors: FieldErrors };

/** Service and provider: the only page whose first two fields are required. */
export function ServiceFields({
  raw,
  errors,
  matches,
}: FieldsProps & { matches?: ProviderMatches | undefined }) {
  const { t, text, unsure } = useFields(raw, errors);
  return (
    <div className="asks-sector grid gap-6">
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
      <div className={TELECOM_ONLY}>
        <Radios
          {...text("portedIn")}
          optional
          choices={YES_NO.map((value) => ({ value, label: t(`fields.portedIn.${value}`) }))}
          unsure={unsure}
        />
      </div>
      <div className={PLATFORM_ONLY}>
        <Radios
          {...text("rulesChanged")}
          optional
          choices={RULE_CHANGES.map((value) => ({ value, label: t(`fields.rulesChanged.${value}`) }))}
          unsure={unsure}
        />
        <DateField {...text("rulesChangedOn")} optional />
        <Radios
          {...text("measure")}
          optional
          choices={MEASURES_TAKEN.map((value) => ({ value, label: t(`fields.measure.${value}`) }))}
          unsure={unsure}
        />
        <DateField {...text("measureOn")} optional />
      </div>
    </div>
  );
}
