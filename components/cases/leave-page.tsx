import { useLocale, useTranslations } from "next-intl";
import { type FormAction, Hidden } from "@/components/attempts/step-form";
import { BackLink } from "@/components/elements/back-link";
import { Button } from "@/components/elements/button";
import { ErrorSummary } from "@/components/elements/error-summary";
import { Interruption } from "@/components/elements/interruption";
import { LinkButton } from "@/components/elements/link-button";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import { formatDate, type Language } from "@/domain/time/format-date";
import type { PlainDate } from "@/domain/time/plain-date";
import { localePath } from "@/messages/locales";

export type Leaving =
  | "may"
  | "cannot"
  | "not-member"
  | { readonly leftOn: PlainDate; readonly open: boolean };

/** The third tap is the button: the way here, the choice, and the button. */
export function LeavePage(props: {
  groupCase: { id: string; slug: string };
  leaving: Leaving;
  missing: boolean;
  idempotency: string;
  leave: FormAction;
}) {
  const t = useTranslations("cases.leave");
  const locale = useLocale();
  const { groupCase, leaving } = props;
  const home = localePath(locale, `/cases/${groupCase.slug}`);
  return (
    <PageColumn>
      <BackLink href={leaving === "may" ? `${home}/join` : home} />
      {leaving === "may" && (
        <>
          <ErrorSummary mistakes={props.missing ? [{ field: "choice", message: t("missing") }] : []} />
          <form action={props.leave} noValidate>
            <Hidden name="caseId" value={groupCase.id} />
            <Hidden name="slug" value={groupCase.slug} />
            <Hidden name="idempotency" value={props.idempotency} />
            <Interruption
              title={t("title")}
              name="choice"
              question={t("question")}
              safe={{ value: "stay", label: t("stay") }}
              goOn={{ value: "leave", label: t("go") }}
              error={props.missing ? t("missing") : undefined}
              button={<Button kind="danger">{t("button")}</Button>}
            >
              <p>{t("text1")}</p>
              <p>{t("text2")}</p>
              <p>{t("text3")}</p>
            </Interruption>
          </form>
        </>
      )}
      {leaving === "cannot" && <Words title={t("cannot")} text={t("cannotText")} />}
      {leaving === "not-member" && <Words title={t("notMember")} />}
      {typeof leaving === "object" && (
        <>
          <Words
            title={t("left")}
            text={t("leftText", { date: formatDate(leaving.leftOn, locale as Language) })}
          />
          {leaving.open && (
            <p>
              <LinkButton kind="secondary" href={`${home}/join`}>
                {t("rejoin")}
              </LinkButton>
            </p>
          )}
        </>
      )}
    </PageColumn>
  );
}

function Words({ title, text }: { title: string; text?: string }) {
  return (
    <>
      <h1 className="text-h1">{title}</h1>
      {text && <Notice title={text} />}
    </>
  );
}
