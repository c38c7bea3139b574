import { useTranslations } from "next-intl";
import { type Choice, ChoiceGroup, ChoiceRow } from "./choice-group";
import type { FieldProps } from "./field";

/** One of several; `unsure` is the last one, after 或, and never blocks. Nothing is chosen unless `value` says so. */
export function Radios(
  props: FieldProps & {
    choices: readonly Choice[];
    value?: string | undefined;
    unsure?: Choice;
    columns?: 2;
  },
) {
  const t = useTranslations("shell");
  const id = props.id ?? props.name;
  return (
    <ChoiceGroup {...props}>
      <div className={props.columns === 2 ? "two-columns" : "grid gap-2"}>
        {props.choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            type="radio"
            id={index === 0 ? id : `${id}-${choice.value}`}
            name={props.name}
            choice={choice}
            checked={props.value === choice.value}
          />
        ))}
      </div>
      {props.unsure && (
        <>
          <p className="text-ink-2">{t("or")}</p>
          <ChoiceRow
            type="radio"
            id={`${id}-${props.unsure.value}`}
            name={props.name}
            choice={props.unsure}
            checked={props.value === props.unsure.value}
          />
        </>
      )}
    </ChoiceGroup>
  );
}
