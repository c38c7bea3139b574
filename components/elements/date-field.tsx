import { useTranslations } from "next-intl";
import { ChoiceGroup } from "./choice-group";
import { CONTROL, type FieldProps } from "./field";

export type TypedDate = { year?: string; month?: string; day?: string };

/**
 * Three boxes posted as `name.year`, `name.month`, `name.day`, kept as typed.
 * Boxes and not one text field: the phone shows digits only, no form of writing has to be guessed (9/5 or 5/9), and a
 * day left blank says honestly "some time in that month", which the facts store as a span.
 */
export function DateField(
  props: FieldProps & {
    value?: TypedDate | undefined;
    wrong?: readonly (keyof TypedDate)[];
    autoComplete?: "bday";
  },
) {
  const t = useTranslations("shell.date");
  const id = props.id ?? props.name;
  return (
    <ChoiceGroup {...props}>
      <div className="flex flex-wrap items-end gap-3">
        {(["year", "month", "day"] as const).map((part, index) => (
          <div key={part} className="grid gap-1">
            <label htmlFor={index === 0 ? id : `${id}-${part}`}>{t(part)}</label>
            <input
              id={index === 0 ? id : `${id}-${part}`}
              name={`${props.name}.${part}`}
              type="text"
              inputMode="numeric"
              autoComplete={props.autoComplete ? `${props.autoComplete}-${part}` : "off"}
              defaultValue={props.value?.[part] ?? ""}
              aria-invalid={props.wrong?.includes(part) || (props.error && !props.wrong) ? true : undefined}
              aria-describedby={props.error ? `${id}-error` : undefined}
              className={`${CONTROL} ${part === "year" ? "w-24" : "w-18"}`}
            />
          </div>
        ))}
      </div>
    </ChoiceGroup>
  );
}
