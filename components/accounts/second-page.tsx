import { useLocale, useTranslations } from "next-intl";
import { PasskeyForm } from "@/components/accounts/passkey-form";
import { usePasskeyWords } from "@/components/accounts/passkey-words";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { BackLink } from "@/components/elements/back-link";
import { Button } from "@/components/elements/button";
import { ErrorSummary } from "@/components/elements/error-summary";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import { QrCode } from "@/components/elements/qr-code";
import { TextInput } from "@/components/elements/text-input";

export const SECOND_PROBLEMS = ["empty", "wrong", "limited", "passkey-failed", "passkey-script"] as const;
export type SecondProblem = (typeof SECOND_PROBLEMS)[number];

type Props = {
  enrol: FormAction;
  show: FormAction;
  showPasskey: FormAction;
  addPasskey: FormAction;
  /** The page that asked for the second factor; `/` when none did. */
  next: string;
  /** The page to go back to without it, for somebody who is signed in and only asked once more. */
  backHref: string | undefined;
  /** `none` before a key was made, `new` until its first code was shown. */
  stage: "none" | "new" | "ready";
  passkeys: "none" | "here" | "elsewhere";
  /** Whether this address can have passkeys at all. */
  named: boolean;
  /** Demo on an IP address: the address with a name. */
  namedAddress?: string | undefined;
  /** A name for the passkey of this device. */
  device: string;
  authenticator?: { readonly secret: string; readonly uri: string } | undefined;
  demoDigits?: string | undefined;
  problem?: SecondProblem | undefined;
  minutes: number;
};

/** The second factor of staff: a passkey, or six digits of an authenticator app; one of them is made at the first time. */
export function SecondPage(props: Props) {
  const t = useTranslations("accounts.second");
  const locale = useLocale();
  const error = props.problem && sentenceOf(t, props.problem, props);
  const first = props.stage !== "ready" && props.passkeys === "none";
  return (
    <PageColumn>
      {props.backHref && <BackLink href={props.backHref} />}
      <ErrorSummary
        mistakes={
          error === undefined
            ? []
            : [{ field: props.problem?.startsWith("passkey") ? "passkey" : "code", message: error }]
        }
      />
      <h1 className="text-h1">{t("title")}</h1>
      {props.backHref && <p>{t("again")}</p>}
      {props.passkeys === "here" && <ByPasskey {...props} />}
      {props.passkeys === "elsewhere" && <Notice kind="attention" title={t("passkeyElsewhere")} />}
      {props.stage !== "none" && (
        <ByCode {...props} error={props.problem?.startsWith("passkey") ? undefined : error} />
      )}
      {props.stage === "none" && first && <MakeKey {...props} />}
      {first && <FirstPasskey {...props} />}
      {!first && <p className="text-small text-ink-2">{t("locked")}</p>}
      <form action="/api/auth/sign-out" method="post">
        <Hidden name="locale" value={locale} />
        <Button kind="quiet">{t("other")}</Button>
      </form>
    </PageColumn>
  );
}

type Say = ReturnType<typeof useTranslations<"accounts.second">>;

function sentenceOf(t: Say, problem: SecondProblem, { stage, minutes }: Props): string {
  if (problem === "passkey-failed") return t(stage === "none" ? "passkeyFailedOnly" : "passkeyFailed");
  if (problem === "passkey-script") return t(stage === "none" ? "passkeyOnly" : "passkeyScript");
  return t(problem, { minutes });
}

function ByPasskey({ showPasskey, next, stage }: Props) {
  const t = useTranslations("accounts.second");
  const words = usePasskeyWords();
  return (
    <section id="passkey" tabIndex={-1} className="grid gap-4">
      <p>{t("passkeyLead")}</p>
      <PasskeyForm action={showPasskey} purpose="show" words={words} label={t("passkey")}>
        <Hidden name="next" value={next} />
      </PasskeyForm>
      {stage !== "none" && <p className="text-ink-2">{t("or")}</p>}
    </section>
  );
}

function ByCode(props: Props & { error: string | undefined }) {
  const t = useTranslations("accounts.second");
  return (
    <section className="grid gap-4">
      <p>{t(props.stage === "new" ? "enrolStep" : "lead")}</p>
      {props.authenticator && (
        <div className="grid gap-2 card p-4">
          <QrCode text={props.authenticator.uri} label={t("qr")} />
          <p>
            {t("secret")}{" "}
            <strong className="font-mono [overflow-wrap:normal]" translate="no">
              {props.authenticator.secret.replace(/(.{4})(?=.)/g, "$1 ")}
            </strong>
          </p>
          <a href={props.authenticator.uri} className="tap">
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
          error={props.error}
          width="half"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={40}
        />
        <div>
          <Button kind={props.passkeys === "here" ? "secondary" : "primary"}>{t("enter")}</Button>
        </div>
      </form>
    </section>
  );
}

function MakeKey({ enrol, next }: Props) {
  const t = useTranslations("accounts.second");
  return (
    <form action={enrol} className="grid gap-4">
      <Hidden name="next" value={next} />
      <p>{t("enrolLead")}</p>
      <div>
        <Button>{t("enrol")}</Button>
      </div>
    </form>
  );
}

/** The other way of the first time: this device instead of an app, where the address has a name. */
function FirstPasskey({ addPasskey, next, named, namedAddress, device }: Props) {
  const t = useTranslations("accounts.second");
  const passkeys = useTranslations("accounts.passkeys");
  const words = usePasskeyWords();
  if (!named) {
    return (
      <p id="passkey" className="text-small text-ink-2">
        {t("passkeyNoName")} {namedAddress && t("passkeyDemo", { address: namedAddress })}
      </p>
    );
  }
  return (
    <section id="passkey" tabIndex={-1} className="grid gap-4 border-t border-line-soft pt-4">
      <p>{t("enrolPasskey")}</p>
      <PasskeyForm
        action={addPasskey}
        purpose="register"
        words={words}
        label={passkeys("add")}
        kind="secondary"
      >
        <Hidden name="next" value={next} />
        <Hidden name="name" value={device} />
        <Hidden name="from" value="second" />
      </PasskeyForm>
    </section>
  );
}
