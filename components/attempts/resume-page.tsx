import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { ErrorSummary } from "@/components/elements/error-summary";
import { PageColumn } from "@/components/elements/page-column";
import { TextInput } from "@/components/elements/text-input";

export const RESUME_PROBLEMS = ["wrong", "empty", "limited"] as const;
export type ResumeProblem = (typeof RESUME_PROBLEMS)[number];

/** The resume code is asked here. What was typed wrongly is not shown again: an address is no place for a code. */
export function ResumePage(props: {
  action: FormAction;
  problem?: ResumeProblem | undefined;
  minutes: number;
}) {
  const t = useTranslations("access");
  const error = props.problem && t(`resume.${props.problem}`, { minutes: props.minutes });
  return (
    <PageColumn>
      <ErrorSummary mistakes={error === undefined ? [] : [{ field: "code", message: error }]} />
      <h1 className="text-h1">{t("resume.title")}</h1>
      <form action={props.action} className="grid gap-6" noValidate>
        <TextInput
          name="code"
          label={t("resume.label")}
          hint={t("resume.hint")}
          error={error}
          width="half"
          maxLength={40}
          spellCheck={false}
        />
        <div>
          <Button>{t("resume.open")}</Button>
        </div>
      </form>
      <p className="text-small text-ink-2">{t("resume.privacy")}</p>
      <p className="text-small text-ink-2">{t("sayNo")}</p>
    </PageColumn>
  );
}
