import { useLocale, useTranslations } from "next-intl";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { ErrorSummary } from "@/components/elements/error-summary";
import { PageColumn } from "@/components/elements/page-column";
import { Radios } from "@/components/elements/radios";
import { TextInput } from "@/components/elements/text-input";
import { localePath } from "@/messages/locales";

export const ASK_PROBLEMS = ["address-empty", "address-wrong", "way-empty", "limited"] as const;
export type AskProblem = (typeof ASK_PROBLEMS)[number];
const SENTENCES = {
  "address-empty": "addressEmpty",
  "address-wrong": "addressWrong",
  "way-empty": "wayEmpty",
  limited: "limited",
} as const;

const DEMO_PEOPLE = ["zhang", "liu", "officer", "lead", "admin"] as const;

/** One field and one choice; in the demo also people to be, with one click each. */
export function SignInPage(props: {
  action: FormAction;
  demo?: FormAction | undefined;
  problem?: AskProblem | undefined;
  /** What stood in the fields when the form said no. */
  typed?: { readonly address: string; readonly way?: string } | undefined;
  minutes: number;
  next: string;
}) {
  const t = useTranslations("accounts");
  const access = useTranslations("access");
  const locale = useLocale();
  const error = props.problem && t(`signIn.${SENTENCES[props.problem]}`, { minutes: props.minutes });
  const field = props.problem === "way-empty" ? "way" : "address";
  return (
    <PageColumn>
      <ErrorSummary mistakes={error === undefined ? [] : [{ field, message: error }]} />
      <div className="grid gap-2">
        <h1 className="text-h1">{t("signIn.title")}</h1>
        <p>{t("signIn.lead")}</p>
        <p className="text-ink-2">{t("signIn.keeps")}</p>
      </div>
      <form action={props.action} className="grid gap-6" noValidate>
        <Hidden name="next" value={props.next} />
        <Hidden name="locale" value={locale} />
        <TextInput
          name="address"
          label={t("signIn.address")}
          hint={t("signIn.addressHint")}
          value={props.typed?.address}
          error={field === "address" ? error : undefined}
          autoComplete="username"
          maxLength={300}
          spellCheck={false}
        />
        <Radios
          name="way"
          label={t("signIn.way")}
          error={field === "way" ? error : undefined}
          value={props.typed?.way === "link" ? "link" : "code"}
          choices={[
            { value: "code", label: t("signIn.wayCode"), hint: t("signIn.wayCodeHint") },
            { value: "link", label: t("signIn.wayLink"), hint: t("signIn.wayLinkHint") },
          ]}
        />
        <div>
          <Button>{t("signIn.send")}</Button>
        </div>
      </form>
      <p className="text-small text-ink-2">{access("sayNo")}</p>
      {props.demo && (
        <section className="grid gap-3 card p-4">
          <h2 className="text-h3">{t("demo.title")}</h2>
          <p>{t("demo.text")}</p>
          {DEMO_PEOPLE.map((who) => (
            <form key={who} action={props.demo}>
              <Hidden name="who" value={who} />
              <Hidden name="next" value={props.next} />
              <Hidden name="locale" value={locale} />
              <Button kind="secondary">{t(`demo.${who}`)}</Button>
            </form>
          ))}
          <a href={localePath(locale, "/demo/outbox")} className="tap">
            {t("demo.outbox")}
          </a>
        </section>
      )}
    </PageColumn>
  );
}
