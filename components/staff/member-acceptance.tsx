import { useLocale, useTranslations } from "next-intl";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { Against, Closes, useRouteNames } from "@/components/cases/acceptance-effect";
import { BackLink } from "@/components/elements/back-link";
import { Button } from "@/components/elements/button";
import { ErrorSummary } from "@/components/elements/error-summary";
import { Interruption } from "@/components/elements/interruption";
import { Notice } from "@/components/elements/notice";
import type { Acceptance } from "@/domain/cases/acceptance";
import type { MemberStatus } from "@/domain/cases/lifecycle";
import { localePath } from "@/messages/locales";

export const ACCEPTANCE_SAID = ["missing", "changed", "moved"] as const;

/** The interruption page before formal acceptance: what it takes from the person, the safe choice first, none chosen. */
export function MemberAcceptance(props: {
  caseId: string;
  member: { id: string; status: MemberStatus; version: number; agreed: boolean; verifiedByYou: boolean };
  /** Undefined when the record can no longer be read. */
  acceptance: Acceptance | undefined;
  said: (typeof ACCEPTANCE_SAID)[number] | undefined;
  accept: FormAction;
}) {
  const t = useTranslations("staff.acceptance");
  const members = useTranslations("staff.members");
  const words = useTranslations("cases.acceptance");
  const locale = useLocale();
  const { names } = useRouteNames();
  const { member, acceptance, said } = props;
  const missing = said === "missing" ? t("missing") : undefined;
  const stands =
    member.status !== "verified"
      ? t("notVerified")
      : member.verifiedByYou
        ? t("verifiedByYou")
        : acceptance === undefined
          ? t("noRecord")
          : acceptance.against.length > 0
            ? t("against")
            : undefined;
  return (
    <div className="grid max-w-consumer gap-6">
      <BackLink href={localePath(locale, `/staff/cases/${props.caseId}/members`)} />
      <ErrorSummary mistakes={missing === undefined ? [] : [{ field: "choice", message: missing }]} />
      {said === "changed" && <Notice kind="attention" live title={t("changed")} />}
      {said === "moved" && <Notice kind="attention" live title={members("moved")} />}
      {stands !== undefined || acceptance === undefined || !member.agreed ? (
        <>
          <h1 className="text-h1">{stands ?? t("notAgreed")}</h1>
          {member.status === "verified" && member.verifiedByYou && <p>{t("verifiedByYouText")}</p>}
          {stands === undefined && <p>{t("notAgreedText")}</p>}
          {acceptance && <Against acceptance={acceptance} title={t("against")} text={t("againstText")} />}
          {acceptance && stands === undefined && <Closes closes={acceptance.closes} />}
        </>
      ) : (
        <>
          <Against acceptance={acceptance} title={t("against")} text={t("againstText")} />
          <form action={props.accept} noValidate>
            <Hidden name="caseId" value={props.caseId} />
            <Hidden name="memberId" value={member.id} />
            <Hidden name="version" value={String(member.version)} />
            <Interruption
              title={
                acceptance.closes.length === 0
                  ? t("titleNone", { person: t("person") })
                  : t("title", {
                      person: t("person"),
                      routes: names(acceptance.closes.map(({ route }) => route)),
                    })
              }
              name="choice"
              question={t("question")}
              safe={{ value: "wait", label: t("wait") }}
              goOn={{ value: "accept", label: t("go") }}
              error={missing}
              button={<Button kind="danger">{t("button")}</Button>}
            >
              <Closes closes={acceptance.closes} />
              <p>
                {t("agreed")} {t("lead")}
              </p>
              <p>{words("courts")}</p>
            </Interruption>
          </form>
        </>
      )}
    </div>
  );
}
