import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LinkPage } from "@/components/accounts/link-page";
import { viewOfLink } from "@/server/accounts/challenge-view";
import { signInByLink } from "../../actions";
import { minutesIn, problemIn } from "../../problems";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts.link");
  return { title: t("title"), robots: { index: false } };
}

/** GET shows a button; only the button consumes the link. */
export default async function Link({ params, searchParams }: Props) {
  const [{ locale, token }, { problem, until }] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  const view = await viewOfLink(token);
  return (
    <LinkPage
      action={signInByLink}
      token={token}
      state={problemIn(["limited"], problem, until) ?? view?.state ?? "unknown"}
      address={view?.address}
      minutes={minutesIn(until)}
    />
  );
}
