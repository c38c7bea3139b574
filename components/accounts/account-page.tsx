import { useLocale, useTranslations } from "next-intl";
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

/** One's own: ways to sign in, devices that are signed in, and the way out. */
export function AccountPage(props: {
  contacts: readonly ContactAddress[];
  sessions: readonly Session[];
  current: string;
  end: FormAction;
  endOthers: FormAction;
  enrol?: FormAction | undefined;
  ended: boolean;
}) {
  const t = useTranslations("accounts.account");
  const locale = useLocale();
  return (
    <PageColumn>
      <h1 className="text-h1">{t("title")}</h1>
      {props.ended && <Notice kind="done" live title={t("ended")} />}
      <p>
        <a href={localePath(locale, "/attempts")} className="inline-flex min-h-target items-center">
          {t("attempts")}
        </a>
      </p>
      <section className="grid gap-2">
        <h2 className="text-h2">{t("contacts")}</h2>
        <SummaryList rows={props.contacts.map(({ kind, value }) => ({ key: value, term: t(kind), value }))} />
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
      {props.enrol && (
        <form action={props.enrol} className="grid gap-2">
          <p className="text-ink-2">{t("factorHint")}</p>
          <div>
            <Button kind="secondary">{t("factor")}</Button>
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
