import { useLocale, useTranslations } from "next-intl";
import type { FormAction } from "@/components/attempts/step-form";
import { Closes } from "@/components/cases/acceptance-effect";
import { type GivenConsent, GivenConsents } from "@/components/cases/given-consents";
import { ConsentForm, type ShownConsent } from "@/components/cases/join-page";
import { BackLink } from "@/components/elements/back-link";
import { ConfirmationPanel } from "@/components/elements/confirmation-panel";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import type { Acceptance } from "@/domain/cases/acceptance";
import { ACCEPTANCE_CONSENT } from "@/domain/cases/consents";
import type { MemberStatus } from "@/domain/cases/lifecycle";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import { localePath } from "@/messages/locales";

/** The place of a member: what is so now, what was agreed to, and the way out. */
export function MembershipPage(props: {
  groupCase: { id: string; slug: string; title: string; criteriaVersion: number };
  member: {
    attemptId: string;
    status: MemberStatus;
    criteriaVersion: number;
    joinedOn: PlainDate;
    acceptedOn: PlainDate | null;
  };
  /** What the acceptance closes for this person, once there is one. */
  closed: Acceptance["closes"];
  fresh: boolean;
  stillFits: boolean;
  canLeave: boolean;
  given: readonly GivenConsent[];
  /** The person wants messages, so that a decision is told. */
  toldByMessage: boolean;
  /** The consent that passes the record on, while it was not given. */
  open: readonly ShownConsent[];
  idempotency: string;
  join: FormAction;
  withdraw: FormAction;
}) {
  const t = useTranslations("cases");
  const locale = useLocale();
  const language = locale as Language;
  const { groupCase, member } = props;
  const changed = groupCase.criteriaVersion > member.criteriaVersion;
  return (
    <PageColumn>
      <BackLink href={localePath(locale, `/cases/${groupCase.slug}`)} />
      <ConfirmationPanel title={t(props.fresh ? "join.done" : "join.already")}>
        <p>{groupCase.title}</p>
        {props.fresh && <p>{t("join.doneText")}</p>}
        <p>
          {t("join.since", {
            date: formatDate(member.joinedOn, language),
            version: member.criteriaVersion,
          })}
        </p>
        <p>
          {t("join.state")} <strong>{t(`member.${member.status}`)}</strong>
        </p>
        {member.status === "interested" && <p>{t("join.nextInterested")}</p>}
        {member.status === "joined" && <p>{t("join.nextJoined")}</p>}
        {member.status === "verified" && <p>{t("join.nextVerified")}</p>}
        {(member.status === "joined" || member.status === "verified") && (
          <p>
            {t(props.toldByMessage ? "join.newsOn" : "join.newsOff")}{" "}
            {!props.toldByMessage && (
              <a href={localePath(locale, "/attempts/reminders")} className="tap">
                {t("join.newsSet")}
              </a>
            )}
          </p>
        )}
      </ConfirmationPanel>
      <AcceptanceState {...props} />
      {changed && (
        <Notice kind={props.stillFits ? "info" : "attention"} title={t("join.criteriaChanged")}>
          <p>{t(props.stillFits ? "join.criteriaStill" : "join.criteriaNot")}</p>
        </Notice>
      )}
      {props.open.length > 0 && (
        <ConsentForm
          groupCase={groupCase}
          attemptId={member.attemptId}
          consents={props.open}
          idempotency={props.idempotency}
          join={props.join}
          title={t("join.addPass")}
          button={t("join.addPass")}
        />
      )}
      <GivenConsents
        groupCase={groupCase}
        status={member.status}
        given={props.given}
        withdraw={props.withdraw}
      />
      {props.canLeave && (
        <a href={localePath(locale, `/cases/${groupCase.slug}/leave`)} className="tap">
          {t("join.leave")}
        </a>
      )}
    </PageColumn>
  );
}

/** Interest is not acceptance: what is asked, what was agreed to, or what the day of acceptance closed. */
function AcceptanceState(props: Parameters<typeof MembershipPage>[0]) {
  const t = useTranslations("cases.acceptance");
  const language = useLocale() as Language;
  const { member, closed } = props;
  if (member.acceptedOn !== null) {
    return (
      <Notice title={t("acceptedTitle", { date: formatDate(member.acceptedOn, language) })}>
        <p>{t(closed.length > 0 ? "acceptedText" : "acceptedNone")}</p>
        <Closes closes={closed} />
      </Notice>
    );
  }
  if (member.status !== "verified") return null;
  const agreed = props.given.some(
    ({ purpose, withdrawnOn }) => purpose === ACCEPTANCE_CONSENT && withdrawnOn === undefined,
  );
  return (
    <Notice kind={agreed ? "info" : "attention"} title={t(agreed ? "agreedTitle" : "ask")}>
      <p>{t(agreed ? "agreedText" : "askText")}</p>
      {!agreed && (
        <p>
          <a className="tap" href={localePath(language, `/cases/${props.groupCase.slug}/acceptance`)}>
            {t("see")}
          </a>
        </p>
      )}
    </Notice>
  );
}
