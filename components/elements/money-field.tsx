import { useTranslations } from "next-intl";
import { CONTROL, described, Field, type FieldProps } from "./field";

/** An amount in yuan as typed (59, 59.9, ５９); the unit stands behind the box and may be widened (元/月). */
export function MoneyField(props: FieldProps & { value?: string | undefined; unit?: string }) {
  const t = useTranslations("shell");
  const id = props.id ?? props.name;
  return (
    <Field {...props}>
      <div className="flex items-center gap-2">
        <input
          id={id}
          name={props.name}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={props.value ?? ""}
          className={`${CONTROL} max-w-40`}
          {...described(id, props)}
        />
        <span className="nowrap">{props.unit ?? t("yuan")}</span>
      </div>
    </Field>
  );
}
