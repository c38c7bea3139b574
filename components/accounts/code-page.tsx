import { useLocale, useTranslations } from "next-intl";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { ErrorSummary } from "@/components/elements/error-summary";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import { TextInput } from "@/components/elements/text-input";
import { localePath } from "@/messages/locales";

export const CODE_PROBLEMS = [
  "empty",
  "wrong",
  "exhausted",
  "expired",
  "used",
  "unknown",
  "limited",
] as const;
export type CodeProblem = (typeof CODE_PROBLEMS)[number];

/** Six digits, pasted or filled by the device. `left` counts the tries that remain. */
export function CodePage(props: {
  action: FormAction;
  challenge: string;
  address: string | undefined;
  problem?: CodeProblem | undefined;
  left: number;
  minutes: number;
  notSent: boolean;
  demo: boolean;
}) {
  const t = useTranslations("accounts");
  const locale = useLocale();
  const error = props.problem && t(`code.${props.problem}`, { left: props.left, minutes: props.minutes });
  return (
    <PageColumn>
      <ErrorSummary mistakes={error === undefined ? [] : [{ field: "code", message: error }]} />
      <h1 className="text-h1">{t("code.title")}</h1>
      {props.notSent ? (
        <Notice kind="danger" title={t("code.notSent")} />
      ) : (
        props.address !== undefined && <p>{t("code.sent", { address: props.address })}</p>
      )}
      <form action={props.action} className="grid gap-6" noValidate>
        <Hidden name="challenge" value={props.challenge} />
        <TextInput
          name="code"
          label={t("code.label")}
          hint={t("code.hint")}
          error={error}
          width="half"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={40}
        />
        <div>
          <Button>{t("code.enter")}</Button>
        </div>
      </form>
      <p>
        <a href={localePath(locale, "/sign-in")} className="tap">
          {t("code.again")}
        </a>
      </p>
      {props.demo && (
        <p>
          <a href={localePath(locale, "/demo/outbox")} className="tap">
            {t("demo.outbox")}
          </a>
        </p>
      )}
    </PageColumn>
  );
}
