import { type Choice, ChoiceGroup, ChoiceRow } from "./choice-group";
import type { FieldProps } from "./field";

/** Any of several, all posted under one `name`; `values` are the ones that were ticked; `required`: every one must be. */
export function Checkboxes(
  props: FieldProps & { choices: readonly Choice[]; values?: readonly string[]; required?: boolean },
) {
  const id = props.id ?? props.name;
  return (
    <ChoiceGroup {...props}>
      <div className="grid gap-2">
        {props.choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            type="checkbox"
            id={index === 0 ? id : `${id}-${choice.value}`}
            name={props.name}
            choice={choice}
            checked={props.values?.includes(choice.value) ?? false}
            required={props.required}
          />
        ))}
      </div>
    </ChoiceGroup>
  );
}

/** One tick box on its own, for a consent or a confirmation; never ticked beforehand. */
export function SingleCheckbox(props: {
  name: string;
  label: Choice["label"];
  hint?: Choice["hint"];
  checked?: boolean;
  id?: string;
}) {
  return (
    <ChoiceRow
      type="checkbox"
      id={props.id ?? props.name}
      name={props.name}
      choice={{ value: "yes", label: props.label, hint: props.hint }}
      checked={props.checked ?? false}
    />
  );
}
