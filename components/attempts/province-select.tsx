import { useTranslations } from "next-intl";
import { CONTROL, described, Field, type FieldProps } from "@/components/elements/field";
import { PROVINCES } from "@/domain/attempts/steps/provinces";

/** A native list: one tap on a phone, the same without script. */
export function ProvinceSelect(props: FieldProps & { value?: string; required?: boolean }) {
  const t = useTranslations("attempts");
  const id = props.id ?? props.name;
  return (
    <Field {...props}>
      <select
        id={id}
        name={props.name}
        defaultValue={props.value ?? ""}
        autoComplete="off"
        required={props.required}
        className={`${CONTROL} max-w-80`}
        {...described(id, props)}
      >
        <option value="">{t("fields.province.choose")}</option>
        {PROVINCES.map((province) => (
          <option key={province} value={province}>
            {t(`provinces.${province}`)}
          </option>
        ))}
      </select>
    </Field>
  );
}
