import { CONTROL, described, Field, type FieldProps } from "./field";

const WIDTH = { full: "", half: "max-w-80", short: "max-w-40" } as const;

/** One line of text; `value` is what was typed, kept even when it is wrong. */
export function TextInput(
  props: FieldProps & {
    value?: string | undefined;
    type?: "text" | "tel" | "email";
    inputMode?: "text" | "numeric" | "decimal" | "tel";
    autoComplete?: string;
    maxLength?: number;
    required?: boolean;
    spellCheck?: boolean;
    width?: keyof typeof WIDTH;
    lang?: string;
  },
) {
  const id = props.id ?? props.name;
  return (
    <Field {...props}>
      <input
        id={id}
        name={props.name}
        type={props.type ?? "text"}
        defaultValue={props.value ?? ""}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete ?? "off"}
        maxLength={props.maxLength}
        required={props.required}
        spellCheck={props.spellCheck}
        lang={props.lang}
        className={`${CONTROL} ${WIDTH[props.width ?? "full"]}`}
        {...described(id, props)}
      />
    </Field>
  );
}
