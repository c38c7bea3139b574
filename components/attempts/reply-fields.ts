import { useTranslations } from "next-intl";
import type { FieldMistake } from "@/components/elements/error-summary";
import { type FieldErrors, type Raw, ticked, typed } from "@/domain/attempts/steps/raw";

/** Words and state of the fields of a form about what happened; `part` is its place under `replies`. */
export function useReplyFields(part: "sent" | "reply" | "solved", raw: Raw, errors: FieldErrors) {
  const t = useTranslations("replies");
  const e = useTranslations("attempts.errors");
  const sentence = (name: string): string | undefined => {
    const error = errors[name];
    return error && e(error.code, { most: error.most ?? 0, name: "" });
  };
  const field = (name: string) => ({
    name,
    label: t(`${part}.${name}`),
    hint: t.has(`${part}.${name}Hint`) ? t(`${part}.${name}Hint`) : undefined,
    error: sentence(name),
  });
  return {
    t,
    text: (name: string) => ({ ...field(name), value: typed(raw, name) }),
    list: (name: string) => ({ ...field(name), values: [...ticked(raw, name)] }),
    mistakes: Object.keys(errors).flatMap((name): FieldMistake[] => {
      const message = sentence(name);
      return message === undefined ? [] : [{ field: name, message }];
    }),
  };
}
