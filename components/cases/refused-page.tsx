import { useLocale, useTranslations } from "next-intl";
import { BackLink } from "@/components/elements/back-link";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import { REFUSAL_REASONS, type RefusalReason } from "@/domain/cases/refusal-reasons";
import { localePath } from "@/messages/locales";

/** Staff did not verify the person: why, and what stays. */
export function RefusedPage(props: {
  groupCase: { slug: string; title: string };
  reason: RefusalReason | null;
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
    </PageColumn>
  );
}
