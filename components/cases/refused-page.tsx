import { useLocale, useTranslations } from "next-intl";
import type { FormAction } from "@/components/attempts/step-form";
import { type GivenConsent, GivenConsents } from "@/components/cases/given-consents";
import { BackLink } from "@/components/elements/back-link";
import { LinkButton } from "@/components/elements/link-button";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import { REFUSAL_REASONS, type RefusalReason } from "@/domain/cases/refusal-reasons";
import { localePath } from "@/messages/locales";

/** Staff did not verify the person: why, what stays, the way on, and what the association may still read. */
export function RefusedPage(props: {
  groupCase: { id: string; slug: string; title: string };
  reason: RefusalReason | null;
  attemptId: string;
  given: readonly GivenConsent[];
  withdraw: FormAction;
}) {
  const t = useTranslations("cases");
  const locale = useLocale();
  const reason = props.reason ?? REFUSAL_REASONS[1];
  return (
    <PageColumn>
      <BackLink href={localePath(locale, `/cases/${props.groupCase.slug}`)} />
      <div className="grid gap-1">
        <h1 className="text-h1">{t("join.refusedTitle")}</h1>
        <p className="text-ink-2">{props.groupCase.title}</p>
      </div>
      <Notice title={t("join.refusedText", { reason: t(`refusal.${reason}`) })} />
      <p>
        <LinkButton href={localePath(locale, `/attempts/${props.attemptId}`)}>
          {t("join.refusedRecord")}
        </LinkButton>
      </p>
      <GivenConsents
        groupCase={props.groupCase}
        status="refused"
        given={props.given}
        withdraw={props.withdraw}
      />
    </PageColumn>
  );
}
