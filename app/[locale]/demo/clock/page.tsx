import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ClockPage, type Moment } from "@/components/reminders/clock-page";
import { inBeijing } from "@/domain/attempts/steps/moment";
import { storyNow } from "@/server/clock";
import { isDemo } from "@/server/web/demo-mode";
import { moveClock } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reminders.clock");
  return { title: t("title") };
}

export default async function Clock({ params, searchParams }: Props) {
  if (!isDemo()) notFound();
  const [{ locale }, { wrong }] = await Promise.all([params, searchParams]);
  setRequestLocale(locale);
  return (
    <ClockPage
      now={momentOf(storyNow())}
      real={momentOf(new Date())}
      wrong={wrong === "yes"}
      move={moveClock}
    />
  );
}

function momentOf(date: Date): Moment {
  const { day, time } = inBeijing(date.toISOString());
  return { day, time: time.slice(0, 5) };
}
