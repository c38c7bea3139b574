import { useLocale, useTranslations } from "next-intl";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { Against, Closes, useRouteNames } from "@/components/cases/acceptance-effect";
import type { ShownConsent } from "@/components/cases/join-page";
import { BackLink } from "@/components/elements/back-link";
import { Button } from "@/components/elements/button";
import { ErrorSummary } from "@/components/elements/error-summary";
import { Interruption } from "@/components/elements/interruption";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import type { Acceptance } from "@/domain/cases/acceptance";
import { localePath } from "@/messages/locales";

/** The interruption page before a person lets the association accept: what is lost, the safe choice first, none chosen. */
export function AcceptancePage(props: {
  groupCase: { id: string; slug: string; title: string };
  verified: boolean;
  acceptance: Acceptance | undefined;
  consent: ShownConsent;
  missing: boolean;
  changed: boolean;
  agree: FormAction;
}) {
  const t = useTranslations("cases.acceptance");
  const locale = useLocale();
  const { names } = useRouteNames();
  const { groupCase, acceptance, consent } = props;
  const free = props.verified && acceptance !== undefined && acceptance.against.length === 0;
  return (
    <PageColumn>
      <BackLink href={localePath(locale, `/cases/${groupCase.slug}/join`)} />
      <ErrorSummary mistakes={props.missing ? [{ field: "choice", message: t("missing") }] : []} />
      {props.changed && <Notice kind="attention" live title={t("changed")} />}
      {!free && (
        <>
          <h1 className="text-h1">{t(props.verified ? "against" : "notVerified")}</h1>
          {!props.verified && <p>{t("notVerifiedText")}</p>}
        </>
      )}
      {props.verified && acceptance && (
        <Against acceptance={acceptance} title={t("against")} text={t("againstText")} />
      )}
      {free && acceptance && (
        <form action={props.agree} noValidate>
          <Hidden name="caseId" value={groupCase.id} />
          <Hidden name="slug" value={groupCase.slug} />
          <Hidden name="textHash" value={consent.hash} />
          <Interruption
            title={
              acceptance.closes.length === 0
                ? t("titleNone")
                : t("title", { routes: names(acceptance.closes.map(({ route }) => route)) })
            }
            name="choice"
            question={t("question")}
            safe={{ value: "wait", label: t("wait") }}
            goOn={{ value: "agree", label: t("agree") }}
            error={props.missing ? t("missing") : undefined}
            button={<Button kind="danger">{t("button")}</Button>}
          >
            <Closes closes={acceptance.closes} />
            <p>
              <strong>{consent.label}</strong>
              <span className="block">{consent.words}</span>
            </p>
            <p>
              {t("courts")} {acceptance.closes.some(({ route }) => route === "miit-appeal") && t("advice")}
            </p>
          </Interruption>
        </form>
      )}
    </PageColumn>
  );
}
