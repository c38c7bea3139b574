import type { ReactNode } from "react";
import { described, FieldError, type FieldProps, fieldClass, Hint, LabelText, OptionalMark } from "./field";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode };

/** The fieldset around radios or checkboxes; the error summary links to `id`, the first choice. */
export function ChoiceGroup(props: FieldProps & { children: ReactNode }) {
  const id = props.id ?? props.name;
  return (
    <fieldset className={fieldClass(props.error)} aria-describedby={described(id, props)["aria-describedby"]}>
      <legend className="block">
        <LabelText as={props.as}>
          {props.label}
          {props.optional && <OptionalMark />}
        </LabelText>
      </legend>
      {props.hint && <Hint id={id}>{props.hint}</Hint>}
      {props.error && <FieldError id={id}>{props.error}</FieldError>}
      {props.children}
    </fieldset>
  );
}

/** One radio or checkbox with its words: the whole row is the target. */
export function ChoiceRow(props: {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  choice: Choice;
  checked: boolean;
  required?: boolean | undefined;
}) {
  const { choice, id } = props;
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="choice-row">
        <input
          type={props.type}
          id={id}
          name={props.name}
          value={choice.value}
          required={props.required}
          defaultChecked={props.checked}
          aria-describedby={choice.hint ? `${id}-hint` : undefined}
          className="choice-mark"
        />
        <span>
          {choice.label}
          {choice.hint && (
            <span id={`${id}-hint`} className="block text-ink-2">
              {choice.hint}
            </span>
          )}
        </span>
      </label>
    </div>
  );
}
