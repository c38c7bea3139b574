import { useLocale, useTranslations } from "next-intl";
import { PasskeyList, type PasskeyListProps } from "@/components/accounts/passkey-list";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { Button } from "@/components/elements/button";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import { SummaryList } from "@/components/elements/summary-list";
import { Tag } from "@/components/elements/tag";
import type { Device } from "@/domain/accounts/device";
import type { ContactAddress } from "@/domain/accounts/masked";
import { localePath } from "@/messages/locales";

type Session = {
  readonly id: string;
  readonly device: Device;
  /** Already written out for the reader. */
  readonly since: string;
  readonly seen: string;
};

export const INVITATION_PROBLEMS = ["has-records", "gone"] as const;

type Invitation = {
  readonly id: string;
  readonly org: string;
  readonly role: "officer" | "lead";
  readonly name: string;
};

type Invited = {
  invitations: readonly Invitation[];
  accept: FormAction;
  invitationProblem: (typeof INVITATION_PROBLEMS)[number] | undefined;
};

/** One's own: ways to sign in, devices that are signed in, and the way out. */
export function AccountPage(
  props: Invited & {
    contacts: readonly ContactAddress[];
    sessions: readonly Session[];
    current: string;
    end: FormAction;
    endOthers: FormAction;
    enrol?: FormAction | undefined;
    /** Whether an authenticator key counts already. */
    hasKey: boolean;
    /** Staff only. */
    passkeys: PasskeyListProps | undefined;
    mayAddContact: boolean;
    /** Whether the person keeps the accounts of an association. */
    governs: boolean;
    added: boolean;
    ended: boolean;
  },
) {
  const t = useTranslations("accounts.account");
  const words = useTranslations("accounts");
  const locale = useLocale();
  return (
    <PageColumn>
      <h1 className="text-h1">{t("title")}</h1>
      {props.ended && <Notice kind="done" live title={t("ended")} />}
      {props.added && <Notice kind="done" live title={words("contact.said")} />}
      <Invitations {...props} />
      {props.governs ? (
        <p>
          <a href={localePath(locale, "/staff/people")} className="tap">
            {t("people")}
          </a>
        </p>
      ) : (
        props.passkeys === undefined && (
          <p>
            <a href={localePath(locale, "/attempts")} className="tap">
              {t("attempts")}
            </a>
          </p>
        )
      )}
      <section className="grid gap-2">
        <h2 className="text-h2">{t("contacts")}</h2>
        <SummaryList rows={props.contacts.map(({ kind, value }) => ({ key: value, term: t(kind), value }))} />
        {props.mayAddContact && (
          <p>
            <a href={localePath(locale, "/account/contact")} className="tap">
              {words("contact.add")}
            </a>
          </p>
        )}
      </section>
      <section className="grid gap-3">
        <h2 className="text-h2">{t("sessions")}</h2>
        <p className="text-ink-2">{t("sessionsHint")}</p>
        <ul className="border-t border-line-soft">
          {props.sessions.map(({ id, device, since, seen }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line-soft py-3"
            >
              <div>
                <p className="font-semibold">
                  {t(`devices.${device}`)} {id === props.current && <Tag kind="bamboo">{t("here")}</Tag>}
                </p>
                <p className="text-small text-ink-2">
                  {t("since")} {since} · {t("seen")} {seen}
                </p>
              </div>
              {id !== props.current && (
                <form action={props.end}>
                  <Hidden name="session" value={id} />
                  <Button kind="secondary">{t("end")}</Button>
                </form>
              )}
            </li>
          ))}
        </ul>
        {props.sessions.length > 1 && (
          <form action={props.endOthers}>
            <Button kind="secondary">{t("endOthers")}</Button>
          </form>
        )}
      </section>
      {props.passkeys && <PasskeyList {...props.passkeys} />}
      {props.enrol && (
        <form action={props.enrol} className="grid gap-2">
          <h2 className="text-h2">{t("factorTitle")}</h2>
          <p className="text-ink-2">{t(props.hasKey ? "factorHint" : "factorAddHint")}</p>
          <div>
            <Button kind="secondary">{t(props.hasKey ? "factor" : "factorAdd")}</Button>
          </div>
        </form>
      )}
      <form action="/api/auth/sign-out" method="post" className="grid gap-2">
        <Hidden name="locale" value={locale} />
        <div>
          <Button kind="secondary">{t("signOut")}</Button>
        </div>
        <p className="text-small text-ink-2">{t("signOutHint")}</p>
      </form>
    </PageColumn>
  );
}

/** What an association asks of this person, in its words; taking it up changes what the account is for. */
function Invitations({ invitations, accept, invitationProblem }: Invited) {
  const t = useTranslations("accounts.invitation");
  const roles = useTranslations("accounts.roles");
  if (invitations.length === 0 && invitationProblem === undefined) return null;
  return (
    <section id="invitation" tabIndex={-1} className="grid gap-3">
      {invitationProblem && (
        <Notice kind="danger" live title={t(invitationProblem === "has-records" ? "hasRecords" : "gone")} />
      )}
      {invitations.map(({ id, org, role, name }) => (
        <div key={id} className="grid gap-3 card p-4">
          <h2 className="text-h3">{t("title")}</h2>
          <p>{t("text", { org, role: roles(role), name })}</p>
          <p>{t("means")}</p>
          <form action={accept}>
            <Hidden name="invitation" value={id} />
            <Button>{t("accept")}</Button>
          </form>
          <p className="text-small text-ink-2">{t("ignore")}</p>
        </div>
      ))}
    </section>
  );
}
