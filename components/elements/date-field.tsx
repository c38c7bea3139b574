import { useTranslations } from "next-intl";
import { CONTROL, described, Field, type FieldProps } from "./field";

/**
 * One text field that takes a day as people write it (2026-9-3, 2026/9/3, 2026年9月3日, 20260903), kept as typed.
 * Not three boxes: one field is one tap on a phone, can be pasted and dictated, and full-width digits are read as well.
 * Not a date picker: a day months ago is a long way of taps, and it cannot keep what was typed wrongly.
 */
export function DateField(props: FieldProps & { value?: string | undefined; autoComplete?: "bday" }) {
  const t = useTranslations("shell");
  const id = props.id ?? props.name;
  const field = { ...props, hint: props.hint ?? t("dateHint") };
  return (
    <Field {...field}>
      <input
        id={id}
        name={props.name}
        type="text"
        autoComplete={props.autoComplete ?? "off"}
        defaultValue={props.value ?? ""}
        className={`${CONTROL} max-w-80`}
        {...described(id, field)}
      />
    </Field>
  );
}
