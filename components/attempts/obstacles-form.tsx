import type { FieldsProps } from "@/components/attempts/service-form";
import { useFields } from "@/components/attempts/use-fields";
import { Checkboxes } from "@/components/elements/checkboxes";
import { ChoiceRow } from "@/components/elements/choice-group";
import { Radios } from "@/components/elements/radios";
import { fieldOfPlace, OBSTACLE_PLACES } from "@/domain/attempts/steps/obstacles";
import { YES_NO } from "@/domain/attempts/steps/plans";
import { ticked } from "@/domain/attempts/steps/raw";

/** Twenty obstacles in the consumer's words; a ticked one asks at which try, when there was more than one. */
export function ObstacleFields(props: FieldsProps & { events: readonly { item: string; label: string }[] }) {
  const { raw, errors, events } = props;
  const { t, text, list, unsure, sentence } = useFields(raw, errors);
  const chosen = ticked(raw, "codes");
  const places = Object.entries(OBSTACLE_PLACES) as [keyof typeof OBSTACLE_PLACES, readonly string[]][];
  let first = true;
  return (
    <>
      {places.map(([place, codes]) => (
        <fieldset key={place} className="grid gap-2">
          <legend className="text-h3">{t(`places.${place}`)}</legend>
          {codes.map((code) => {
            const id = first ? "codes" : `codes-${code}`;
            first = false;
            const field = fieldOfPlace(code as never);
            const name = t(`obstacles.${code}.name`);
            return (
              <div key={code} className="group/code grid gap-2">
                <ChoiceRow
                  type="checkbox"
                  id={id}
                  name="codes"
                  choice={{ value: code, label: t(`obstacles.${code}.plain`), hint: name }}
                  checked={chosen.includes(code)}
                />
                {events.length > 1 && (
                  <div className="ml-8 [.group\/code:not(:has(input[name=codes]:checked))_&]:hidden">
                    <Checkboxes
                      name={field}
                      label={t("fields.at.label", { name })}
                      error={sentence(errors[field], name)}
                      choices={events.map(({ item, label }) => ({ value: item, label }))}
                      values={list(field, "codes").values}
                    />
                  </div>
                )}
              </div>
            );
          })}
        </fieldset>
      ))}
      <Radios
        {...text("upgradeEasier")}
        as="h2"
        optional
        choices={YES_NO.map((value) => ({ value, label: t(`fields.upgradeEasier.${value}`) }))}
        unsure={unsure}
      />
    </>
  );
}
