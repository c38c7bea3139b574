import { useLocale, useTranslations } from "next-intl";
import { ProvinceSelect } from "@/components/attempts/province-select";
import { Button } from "@/components/elements/button";
import { Checkboxes } from "@/components/elements/checkboxes";
import { Notice } from "@/components/elements/notice";
import { TextInput } from "@/components/elements/text-input";
import type { FormAction } from "@/components/letters/paragraph-edit";
import type { LetterKind } from "@/domain/letters/letter";
import type { Declaration } from "@/domain/letters/letter-input";
import type { Eligibility } from "@/domain/routes/eligibility";
import { formatDate, type Language } from "@/domain/time/format-date";

/** One kind of letter to an authority as it stands today, and what it still has to ask. */
export type AuthorityLetterChoice = {
  readonly kind: LetterKind;
  /** What the letter says in the person's name. */
  readonly declares: readonly Declaration[];
  readonly route: Pick<Eligibility, "status" | "reason" | "opensOn" | "closesOn" | "warnings">;
  readonly asks: {
    readonly contact: boolean;
    readonly province: boolean;
    readonly address: boolean;
  };
  /** What was typed for an earlier letter. */
  readonly typed: { readonly province?: string | undefined; readonly address?: string | undefined };
  /** The letter of this kind whose edited paragraphs go on; empty for the first. */
  readonly after: string;
  readonly idempotency: string;
  readonly problem?: "incomplete" | "closed" | "problem" | undefined;
};

/** Which letters to an authority can be made today, and why not otherwise; each with its own short form. */
export function AuthorityLetters(props: {
  base: string;
  attemptId: string;
  choices: readonly AuthorityLetterChoice[];
  make: FormAction;
}) {
  const t = useTranslations("letters");
  return (
    <section aria-labelledby="authority-letters" className="grid gap-4">
      <h2 id="authority-letters" className="text-h2">
        {t("others.title")}
      </h2>
      <p>{t("others.intro")}</p>
      {props.choices.map((choice) => (
        <section
          key={choice.kind}
          id={`kind-${choice.kind}`}
          aria-labelledby={`kind-${choice.kind}-title`}
          className="grid gap-4 rounded-card border border-line-soft p-4"
        >
          <h3 id={`kind-${choice.kind}-title`} className="text-h3">
            {t(`kinds.${choice.kind}.title`)}
          </h3>
          <p>{t(`kinds.${choice.kind}.what`)}</p>
          {choice.problem && <Notice kind="attention" title={t(`others.${choice.problem}`)} />}
          {choice.route.status === "open" ? <Open {...props} choice={choice} /> : <Closed choice={choice} />}
        </section>
      ))}
    </section>
  );
}

function Closed({ choice: { route } }: { choice: AuthorityLetterChoice }) {
  const t = useTranslations("letters.reasons");
  const language = useLocale() as Language;
  const date = route.opensOn === undefined ? "" : formatDate(route.opensOn, language);
  return route.reason === "ready" ? null : <Notice title={t(route.reason, { date })} />;
}

type OpenProps = {
  base: string;
  attemptId: string;
  choice: AuthorityLetterChoice;
  make: FormAction;
};

function Open({ base, attemptId, choice, make }: OpenProps) {
  const t = useTranslations("letters");
  const language = useLocale() as Language;
  const { kind, asks, typed, route } = choice;
  if (asks.contact)
    return (
      <Notice title={t("others.contactTitle")}>
        <a href={`${base}/contact`} className="inline-flex min-h-target items-center">
          {t("others.contact")}
        </a>
      </Notice>
    );
  const hidden = { attempt: attemptId, kind, after: choice.after, idempotency: choice.idempotency };
  return (
    <form action={make} className="grid gap-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Warnings route={route} />
      {asks.province && (
        <ProvinceSelect
          name="province"
          id={`${kind}-province`}
          label={t("others.province")}
          hint={t("others.provinceHint")}
          value={typed.province ?? ""}
          required
        />
      )}
      {asks.address && (
        <TextInput
          name="providerAddress"
          id={`${kind}-address`}
          label={t("others.address")}
          hint={t("others.addressHint")}
          maxLength={200}
          required
          value={typed.address}
        />
      )}
      <Checkboxes
        name="confirmed"
        id={`${kind}-confirmed`}
        label={t("others.confirm")}
        hint={t("others.confirmHint")}
        required
        choices={choice.declares.map((one) => ({ value: one, label: t(`declarations.${one}`) }))}
      />
      {choice.after !== "" && <p>{t("others.made")}</p>}
      {route.closesOn && <p>{t("others.closes", { date: formatDate(route.closesOn, language) })}</p>}
      <div>
        <Button kind="secondary">{t(choice.after === "" ? `kinds.${kind}.make` : "others.again")}</Button>
      </div>
    </form>
  );
}

/** What going this way closes or leaves open, said before the letter is made. */
function Warnings({ route }: { route: AuthorityLetterChoice["route"] }) {
  const t = useTranslations("letters.warnings");
  if (route.warnings.length === 0) return null;
  return (
    <ul className="grid list-disc gap-1 pl-6">
      {route.warnings.map(({ code }) => (
        <li key={code}>{t(code)}</li>
      ))}
    </ul>
  );
}
