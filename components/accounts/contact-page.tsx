import { useLocale, useTranslations } from "next-intl";
import { CODE_PROBLEMS } from "@/components/accounts/code-page";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { BackLink } from "@/components/elements/back-link";
import { Button } from "@/components/elements/button";
import { ErrorSummary } from "@/components/elements/error-summary";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import { TextInput } from "@/components/elements/text-input";
import { localePath } from "@/messages/locales";

export const CONTACT_PROBLEMS = [...CODE_PROBLEMS, "address-empty", "address-wrong", "taken"] as const;
type ContactProblem = (typeof CONTACT_PROBLEMS)[number];

/** Another address for the same account: first the address, then the code that came there. */
export function ContactPage(props: {
  ask: FormAction;
  add: FormAction;
  /** Of a code that is on its way. */
  challenge: string | undefined;
  address: string | undefined;
  left: number;
  notSent: boolean;
  problem: ContactProblem | undefined;
  typed: string | undefined;
  minutes: number;
  demo: boolean;
}) {
  const t = useTranslations("accounts");
  const locale = useLocale();
  const { challenge, address = "", problem } = props;
  const asking = challenge === undefined || problem === "taken";
  const error = problem && sentenceOf(t, problem, { left: props.left, minutes: props.minutes, address });
  return (
    <PageColumn>
      <BackLink href={localePath(locale, "/account")} />
      {problem === "taken" ? (
        <Notice kind="attention" live title={error}>
          <p>{t("contact.takenNext")}</p>
        </Notice>
      ) : (
        <ErrorSummary
          mistakes={error === undefined ? [] : [{ field: asking ? "address" : "code", message: error }]}
        />
      )}
      <h1 className="text-h1">{t(asking ? "contact.title" : "contact.codeTitle")}</h1>
      {asking ? (
        <form action={props.ask} className="grid gap-6" noValidate>
          <p>{t("contact.lead")}</p>
          <Hidden name="locale" value={locale} />
          <TextInput
            name="address"
            label={t("signIn.address")}
            hint={t("signIn.addressHint")}
            value={props.typed}
            error={problem === "taken" ? undefined : error}
            maxLength={300}
            spellCheck={false}
          />
          <div>
            <Button>{t("contact.send")}</Button>
          </div>
        </form>
      ) : (
        <form action={props.add} className="grid gap-6" noValidate>
          {props.notSent ? (
            <Notice kind="danger" title={t("code.notSent")} />
          ) : (
            <p>{t("code.sent", { address })}</p>
          )}
          <Hidden name="challenge" value={challenge} />
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
            <Button>{t("contact.confirm")}</Button>
          </div>
          <p>
            <a href={localePath(locale, "/account/contact")} className="tap">
              {t("code.again")}
            </a>
          </p>
        </form>
      )}
      {props.demo && !asking && (
        <p>
          <a href={localePath(locale, "/demo/outbox")} className="tap">
            {t("demo.outbox")}
          </a>
        </p>
      )}
    </PageColumn>
  );
}

type Say = ReturnType<typeof useTranslations<"accounts">>;
type Filled = { left: number; minutes: number; address: string };

function sentenceOf(t: Say, problem: ContactProblem, filled: Filled): string {
  if (problem === "taken") return t("contact.taken", filled);
  if (problem === "address-empty") return t("signIn.addressEmpty");
  if (problem === "address-wrong") return t("signIn.addressWrong");
  return t(`code.${problem}`, filled);
}
