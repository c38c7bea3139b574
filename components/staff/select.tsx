import { CONTROL, described, Field, type FieldProps } from "@/components/elements/field";

/** A native list of choices; the first one is empty and says what that means. */
export function Select(
  props: FieldProps & {
    empty: string;
    value: string;
    choices: readonly { readonly value: string; readonly label: string }[];
  },
) {
  const id = props.id ?? props.name;
  return (
    <Field {...props}>
      <select
        id={id}
        name={props.name}
        defaultValue={props.value}
        autoComplete="off"
        className={CONTROL}
        {...described(id, props)}
      >
        <option value="">{props.empty}</option>
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}
