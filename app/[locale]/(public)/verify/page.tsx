import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { VerifyPage } from "@/components/reminders/verify-page";
import { verifyMessage } from "@/server/reminders/verify-message";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("verify");
  return { title: t("title") };
}

/** Works without script: the code travels in the address, because it opens nothing. */
export default async function Verify({ params, searchParams }: Props) {
  const [{ locale }, { code }] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const typed = (Array.isArray(code) ? code[0] : code)?.slice(0, 60);
  const answer = typed === undefined ? { state: "not-asked" as const } : await verifyMessage(typed);
  return <VerifyPage answer={answer} typed={typed ?? ""} />;
}
