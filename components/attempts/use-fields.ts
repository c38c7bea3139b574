import { useTranslations } from "next-intl";
import type { FieldMistake } from "@/components/elements/error-summary";
import { type FieldError, type FieldErrors, type Raw, ticked, typed } from "@/domain/attempts/steps/raw";

/**
 * The words and the state of the fields of one page: what was typed, and the sentence of its error. `label` is the
 * key under `attempts.fields` where it differs from the field's name.
 */
export function useFields(raw: Raw, errors: FieldErrors) {
  const t = useTranslations("attempts");
  const sentence = (error: FieldError | undefined, name = ""): string | undefined =>
    error && t(`errors.${error.code}`, { most: error.most ?? 0, name });
  const field = (name: string, label = name) => ({
    name,
    label: t(`fields.${label}.label`),
    hint: t.has(`fields.${label}.hint`) ? t(`fields.${label}.hint`) : undefined,
    error: sentence(errors[name]),
  });
  return {
    t,
    sentence,
    field,
    text: (name: string, label?: string) => ({ ...field(name, label), value: typed(raw, name) }),
    list: (name: string, label?: string) => ({ ...field(name, label), values: [...ticked(raw, name)] }),
    unsure: { value: "unknown", label: t("unknown") },
  };
}

/** The errors of a page as the summary shows them, in the order of the form. */
export function useMistakes(
  errors: FieldErrors,
  order: readonly string[],
  nameOf: (field: string) => string = () => "",
): readonly FieldMistake[] {
  const { sentence } = useFields({}, {});
  const fields = [...order, ...Object.keys(errors).filter((field) => !order.includes(field))];
  return fields.flatMap((field) => {
    const message = sentence(errors[field], nameOf(field));
    return message === undefined ? [] : [{ field, message }];
  });
}
