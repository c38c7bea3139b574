import { CONTROL, described, Field, type FieldProps } from "./field";

/** Several lines of text; `rows` is only the first height, it grows with the words where the browser can. */
export function TextArea(
  props: FieldProps & { value?: string | undefined; rows?: number; maxLength?: number; lang?: string },
) {
  const id = props.id ?? props.name;
  return (
    <Field {...props}>
      <textarea
        id={id}
        name={props.name}
        rows={props.rows ?? 4}
        maxLength={props.maxLength}
        defaultValue={props.value ?? ""}
        lang={props.lang}
        autoComplete="off"
        className={`${CONTROL} field-sizing-content resize-y`}
        {...described(id, props)}
      />
    </Field>
  );
}
