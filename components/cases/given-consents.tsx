import { useLocale, useTranslations } from "next-intl";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { ACCEPTANCE_CONSENT, type ConsentPurpose, NEEDED_CONSENT } from "@/domain/cases/consents";
import type { MemberStatus } from "@/domain/cases/lifecycle";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";

export type GivenConsent = {
  readonly purpose: ConsentPurpose;
  readonly givenOn: PlainDate;
  readonly withdrawnOn: PlainDate | undefined;
};

/** What a member agreed to and took back, and for each what taking it back would do at this stage. */
export function GivenConsents(props: {
  groupCase: { id: string; slug: string };
  status: MemberStatus;
  given: readonly GivenConsent[];
  withdraw: FormAction;
}) {
  const t = useTranslations("cases");
  const language = useLocale() as Language;
  const { groupCase, status } = props;
  if (props.given.length === 0) return null;
  return (
    <section id="consents" tabIndex={-1} className="grid gap-2">
      <h2 className="text-h3">{t("join.given")}</h2>
      <ul className="border-t border-line-soft">
        {props.given.map(({ purpose, givenOn, withdrawnOn }) => (
          <li key={`${purpose} ${givenOn} ${withdrawnOn}`} className="border-b border-line-soft py-2">
            {t(`consents.${purpose}.label`)}
            <span className="block text-small text-ink-2">
              {t("join.givenOn", { date: formatDate(givenOn, language) })}
              {withdrawnOn && ` · ${t("join.withdrawnOn", { date: formatDate(withdrawnOn, language) })}`}
            </span>
            {withdrawnOn === undefined && mayWithdraw(purpose, status) && (
              <form action={props.withdraw}>
                <Hidden name="caseId" value={groupCase.id} />
                <Hidden name="slug" value={groupCase.slug} />
                <Hidden name="purpose" value={purpose} />
                <p className="text-small">{t(`join.effect.${effectOf(purpose, status)}`)}</p>
                <Button kind="quiet">
                  {t("join.withdraw")}
                  <span className="sr-only">{t(`consents.${purpose}.label`)}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Withdrawable = Exclude<ConsentPurpose, typeof NEEDED_CONSENT>;

/** To be a member at all is taken back by leaving, and so is what the association has accepted. */
const mayWithdraw = (purpose: ConsentPurpose, status: MemberStatus): purpose is Withdrawable =>
  purpose === ACCEPTANCE_CONSENT ? status === "verified" : purpose !== NEEDED_CONSENT;

const effectOf = (purpose: Withdrawable, status: MemberStatus) =>
  purpose === "pass-to-association" && status === "joined" ? "pass-to-association-joined" : purpose;
