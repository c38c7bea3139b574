import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** What every field takes: `error` is the finished sentence; `as="h1"` makes the label the heading of the page. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  id?: string;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  as?: "h1" | "h2";
};

export const CONTROL = "control";

/** The ids of hint and error as `aria-describedby`, and `aria-invalid`: spread it on the control. */
export function described(id: string, field: { hint?: ReactNode; error?: string | undefined }) {
  const ids = [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean);
  return {
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
    "aria-invalid": field.error ? true : undefined,
  } as const;
}

/** A heading size for a label or legend that is also the page's or section's heading. */
export function LabelText({ as, children }: { as?: "h1" | "h2" | undefined; children: ReactNode }) {
  if (as === "h1") return <h1 className="text-h1">{children}</h1>;
  if (as === "h2") return <h2 className="text-h3">{children}</h2>;
  return <span className="font-semibold">{children}</span>;
}

export function OptionalMark() {
  const t = useTranslations("shell");
  const locale = useLocale();
  const words = locale === "en" ? ` (${t("optional")})` : `（${t("optional")}）`;
  return <span className="font-normal text-ink-2">{words}</span>;
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-hint`} className="text-ink-2">
      {children}
    </p>
  );
}

/** The error beside the control, with the word 错误 for those who do not see the colour. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  const t = useTranslations("shell");
  const locale = useLocale();
  return (
    <p id={`${id}-error`} className="font-semibold text-cinnabar">
      <span>{t("errorPrefix")}</span>
      {locale === "en" && " "}
      {children}
    </p>
  );
}

/** Label, hint, error and one control, in reading order, with the left edge marked when there is an error. */
export function Field(props: FieldProps & { children: ReactNode }) {
  const id = props.id ?? props.name;
  return (
    <div className={fieldClass(props.error)}>
      <label htmlFor={id} className="block">
        <LabelText as={props.as}>
          {props.label}
          {props.optional && <OptionalMark />}
        </LabelText>
      </label>
      {props.hint && <Hint id={id}>{props.hint}</Hint>}
      {props.error && <FieldError id={id}>{props.error}</FieldError>}
      {props.children}
    </div>
  );
}

export function fieldClass(error: string | undefined): string {
  return error ? "grid gap-2 border-l-4 border-cinnabar pl-4" : "grid gap-2";
}
