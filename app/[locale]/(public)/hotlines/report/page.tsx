import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Hidden } from "@/components/attempts/step-form";
import { BackLink } from "@/components/elements/back-link";
import { Button } from "@/components/elements/button";
import { Notice } from "@/components/elements/notice";
import { PageColumn } from "@/components/elements/page-column";
import { TextArea } from "@/components/elements/textarea";
import { isCheckable } from "@/domain/hotlines/check";
import { localePath, readPath } from "@/messages/locales";
import { reportHotline } from "../actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const SAID = ["too-long", "limited", "failed"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("hotlines.report");
  return { title: t("title"), robots: { index: false } };
}

/** The second of two taps: what is reported, where it was met if one likes to say so, and the button. */
export default async function ReportHotline({ params, searchParams }: Props) {
  const { locale } = readPath(`/${(await params).locale}`);
  setRequestLocale(locale);
  const t = await getTranslations("hotlines.report");
  const { kind, value, said } = await searchParams;
  if (said === "done") {
    return (
      <PageColumn>
        <BackLink href={localePath(locale, "/hotlines")} />
        <h1 className="text-h1">{t("doneTitle")}</h1>
        <p>{t("done")}</p>
      </PageColumn>
    );
  }
  if ((kind !== "number" && kind !== "host") || typeof value !== "string" || !isCheckable(kind, value))
    notFound();
  const problem = SAID.find((word) => word === said);
  return (
    <PageColumn>
      <BackLink href={localePath(locale, "/hotlines")} />
      <h1 className="text-h1">{t("title")}</h1>
      <p className="text-h2 tabular-nums">{value}</p>
      <p>{t("lead")}</p>
      {problem && <Notice kind="danger" live title={t(`problems.${problem}`)} />}
      <form action={reportHotline} className="grid gap-4">
        <Hidden name="kind" value={kind} />
        <Hidden name="value" value={value} />
        <TextArea name="note" optional label={t("note")} hint={t("noteHint")} maxLength={500} />
        <div>
          <Button>{t("send")}</Button>
        </div>
      </form>
    </PageColumn>
  );
}
