import { useLocale, useTranslations } from "next-intl";
import { PasskeyForm } from "@/components/accounts/passkey-form";
import { usePasskeyWords } from "@/components/accounts/passkey-words";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { Details } from "@/components/elements/details";
import { LinkButton } from "@/components/elements/link-button";
import { Notice } from "@/components/elements/notice";
import { TextInput } from "@/components/elements/text-input";
import { localePath } from "@/messages/locales";

export const PASSKEY_SAID = ["added", "renamed", "removed"] as const;
export const PASSKEY_PROBLEMS = ["failed", "last", "many", "name", "gone"] as const;

export type ShownPasskey = {
  readonly id: string;
  readonly name: string;
  /** Already written out for the reader. */
  readonly made: string;
  readonly used: string | undefined;
  readonly backedUp: boolean;
  /** The site's name, when it is another one than this. */
  readonly elsewhere: string | undefined;
};

export type PasskeyListProps = {
  passkeys: readonly ShownPasskey[];
  add: FormAction;
  rename: FormAction;
  remove: FormAction;
  /** Whether the second factor was shown within ten minutes. */
  fresh: boolean;
  named: boolean;
  namedAddress: string | undefined;
  device: string;
  said: (typeof PASSKEY_SAID)[number] | undefined;
  problem: (typeof PASSKEY_PROBLEMS)[number] | undefined;
};

/** The passkeys of a member of staff: a list, a new one, and after a fresh second step the way to take one away. */
export function PasskeyList(props: PasskeyListProps) {
  const t = useTranslations("accounts.passkeys");
  const second = useTranslations("accounts.second");
  const locale = useLocale();
  return (
    <section id="passkeys" tabIndex={-1} className="grid gap-4">
      <div className="grid gap-1">
        <h2 className="text-h2">{t("title")}</h2>
        <p className="text-ink-2">{t("hint")}</p>
      </div>
      {props.said && <Notice kind="done" live title={t(`said.${props.said}`)} />}
      {props.problem && <Notice kind="danger" live title={t(`problems.${props.problem}`)} />}
      {props.passkeys.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ul className="border-t border-line-soft">
          {props.passkeys.map((passkey) => (
            <OnePasskey key={passkey.id} {...props} passkey={passkey} />
          ))}
        </ul>
      )}
      {!props.named && (
        <p className="text-ink-2">
          {second("passkeyNoName")}{" "}
          {props.namedAddress && second("passkeyDemo", { address: props.namedAddress })}
        </p>
      )}
      {!props.fresh && (
        <div className="grid gap-2">
          <p className="text-ink-2">{t("stepUp")}</p>
          <div>
            <LinkButton kind="secondary" href={localePath(locale, "/sign-in/second?next=%2Faccount")}>
              {t("stepUpLink")}
            </LinkButton>
          </div>
        </div>
      )}
      {props.fresh && props.named && <NewPasskey {...props} />}
    </section>
  );
}

function NewPasskey({ add, device, problem }: PasskeyListProps) {
  const t = useTranslations("accounts.passkeys");
  const words = usePasskeyWords();
  return (
    <PasskeyForm action={add} purpose="register" words={words} label={t("add")} kind="secondary">
      <TextInput
        name="name"
        id="passkey-name"
        label={t("name")}
        hint={t("nameHint")}
        value={device}
        error={problem === "name" ? t("problems.name") : undefined}
        maxLength={60}
        width="half"
      />
    </PasskeyForm>
  );
}

function OnePasskey(props: PasskeyListProps & { passkey: ShownPasskey }) {
  const t = useTranslations("accounts.passkeys");
  const { id, name, made, used, backedUp, elsewhere } = props.passkey;
  return (
    <li className="grid gap-2 border-b border-line-soft py-3">
      <p className="font-semibold break-words">{name}</p>
      <p className="text-small text-ink-2">
        {t("made", { date: made })} · {used === undefined ? t("unused") : t("used", { date: used })} ·{" "}
        {t(backedUp ? "synced" : "single")}
        {elsewhere !== undefined && <> · {t("site", { site: elsewhere })}</>}
      </p>
      <Details summary={t("change")}>
        <div className="grid gap-4 py-2">
          <form action={props.rename} className="grid gap-3">
            <Hidden name="passkey" value={id} />
            <TextInput
              name="name"
              id={`name-${id}`}
              label={t("newName")}
              value={name}
              maxLength={60}
              width="half"
            />
            <div>
              <Button kind="secondary">{t("rename")}</Button>
            </div>
          </form>
          {props.fresh && (
            <form action={props.remove}>
              <Hidden name="passkey" value={id} />
              <Button kind="secondary">{t("remove")}</Button>
            </form>
          )}
        </div>
      </Details>
    </li>
  );
}
