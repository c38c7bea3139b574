import { useLocale, useTranslations } from "next-intl";
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

/** Sentences that fit many fields: far from the field they do not say which one is meant. */
const FIT_MANY = /^(too-long|refused-too-long|choice-unknown|(date|time|month|price|number)-.+)$/;

/**
 * The errors of a page as the summary shows them, in the order of the form. `labelOf` is how the form calls a field: it
 * stands before a sentence that fits many.
 */
export function useMistakes(
  errors: FieldErrors,
  order: readonly string[],
  nameOf: (field: string) => string = () => "",
  labelOf?: (field: string) => string,
): readonly FieldMistake[] {
  const { sentence } = useFields({}, {});
  const colon = useLocale() === "en" ? ": " : "：";
  const fields = [...order, ...Object.keys(errors).filter((field) => !order.includes(field))];
  return fields.flatMap((field) => {
    const message = sentence(errors[field], nameOf(field));
    if (message === undefined) return [];
    const named = labelOf !== undefined && FIT_MANY.test(errors[field]?.code ?? "");
    return [{ field, message: named ? `${labelOf(field)}${colon}${message}` : message }];
  });
}
