import { useLocale, useTranslations } from "next-intl";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { ErrorSummary } from "@/components/elements/error-summary";
import { PageColumn } from "@/components/elements/page-column";
import { TextInput } from "@/components/elements/text-input";

export const SECOND_PROBLEMS = ["empty", "wrong", "limited"] as const;
export type SecondProblem = (typeof SECOND_PROBLEMS)[number];

/** The second factor of staff: a key at the first time, six digits every time. */
export function SecondPage(props: {
  enrol: FormAction;
  /** The page that asked for the second factor; `/` when none did. */
  next: string;
  show: FormAction;
  /** `none` before a key was made, `new` until its first code was shown. */
  stage: "none" | "new" | "ready";
  authenticator?: { readonly secret: string; readonly uri: string } | undefined;
  demoDigits?: string | undefined;
  problem?: SecondProblem | undefined;
  minutes: number;
}) {
  const t = useTranslations("accounts.second");
  const locale = useLocale();
  const error = props.problem && t(props.problem, { minutes: props.minutes });
  return (
    <PageColumn>
      <ErrorSummary mistakes={error === undefined ? [] : [{ field: "code", message: error }]} />
      <h1 className="text-h1">{t("title")}</h1>
      {props.stage === "none" ? (
        <form action={props.enrol} className="grid gap-4">
          <Hidden name="next" value={props.next} />
          <p>{t("enrolLead")}</p>
          <div>
            <Button>{t("enrol")}</Button>
          </div>
        </form>
      ) : (
        <>
          <p>{t(props.stage === "new" ? "enrolStep" : "lead")}</p>
          {props.authenticator && (
            <div className="grid gap-2 rounded-card border border-line-soft bg-surface p-4">
              <p>
                {t("secret")}{" "}
                <strong className="font-mono [overflow-wrap:normal]" translate="no">
                  {props.authenticator.secret.replace(/(.{4})(?=.)/g, "$1 ")}
                </strong>
              </p>
              <a href={props.authenticator.uri} className="inline-flex min-h-target items-center">
                {t("openApp")}
              </a>
            </div>
          )}
          {props.demoDigits && <p className="font-mono">{t("demo", { code: props.demoDigits })}</p>}
          <form action={props.show} className="grid gap-6" noValidate>
            <Hidden name="next" value={props.next} />
            <TextInput
              name="code"
              label={t("label")}
              error={error}
              width="half"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={40}
            />
            <div>
              <Button>{t("enter")}</Button>
            </div>
          </form>
        </>
      )}
      <form action="/api/auth/sign-out" method="post">
        <Hidden name="locale" value={locale} />
        <Button kind="quiet">{t("other")}</Button>
      </form>
    </PageColumn>
  );
}
