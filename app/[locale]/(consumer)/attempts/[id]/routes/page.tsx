import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { JumpLinks } from "@/components/elements/jump-links";
import { CalendarLinks } from "@/components/routes/calendar-links";
import { ChannelLadder } from "@/components/routes/channel-ladder";
import { CircumstancesForm } from "@/components/routes/circumstances-form";
import { DeadlineStrip } from "@/components/routes/deadline-strip";
import { FilingList } from "@/components/routes/filing-list";
import { LimitationBars } from "@/components/routes/limitation-bars";
import { NextRoute } from "@/components/routes/next-route";
import { NoRoutesYet, RoutesPage } from "@/components/routes/routes-page";
import { localePath } from "@/messages/locales";
import { settleConflict } from "../../actions";
import { makeFeed, removeFiling, revokeFeed, saveCircumstances } from "./actions";
import { loadFeed } from "./load-feed";
import { loadRoutes } from "./load-routes";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("routes.page");
  return { title: t("title") };
}

/** How every route stands today, what runs out when, and what was filed elsewhere. */
export default async function Routes({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const base = localePath(locale, `/attempts/${encodeURIComponent(id)}`);
  const t = await getTranslations("routes");
  const steps = await getTranslations("attempts.steps");
  const damages = await getTranslations("damages");
  const words = (step: string) =>
    step === "complaint"
      ? t("name.operator-complaint")
      : step === "known"
        ? t("known.title")
        : step === "filings"
          ? t("filings.title")
          : steps(`${step}.short`);
  const routes = await loadRoutes(id, base, words);
  if (routes.facts === undefined)
    return (
      <RoutesPage base={base} today={routes.today}>
        <NoRoutesYet base={base} />
      </RoutesPage>
    );
  const feed = await loadFeed(id);
  // What runs out comes before the doors: a date is what one must not miss.
  const running = routes.deadlines.length > 0;
  const strip = <DeadlineStrip deadlines={routes.deadlines} undated={routes.undated} today={routes.today} />;
  return (
    <RoutesPage
      base={base}
      today={routes.today}
      jump={
        <JumpLinks
          label={t("page.jump")}
          links={[
            ...(running ? ["deadlines", "ladder"] : ["ladder", "deadlines"]),
            "bars",
            "filings",
            "calendar",
          ].map((part) => ({ to: part, words: t(`${part}.title`) }))}
        />
      }
    >
      <NextRoute next={routes.next} href={routes.nextHref} advice={routes.advice} />
      {running && strip}
      <ChannelLadder rungs={routes.rungs} beside={routes.beside} others={routes.others} />
      <p>
        <a href={`${base}/damages`} className="tap">
          {damages("toSums")}
        </a>
      </p>
      {!running && strip}
      <LimitationBars bars={routes.bars} today={routes.today} />
      <CircumstancesForm {...routes.known} save={saveCircumstances} settle={settleConflict} />
      <FilingList
        filings={routes.filings}
        unreadable={routes.unreadable}
        addHref={`${base}/routes/filing?item=new`}
        remove={removeFiling}
      />
      <CalendarLinks
        attemptId={routes.attempt.id}
        fileHref={`${base}/routes/calendar.ics`}
        {...feed}
        idempotency={randomUUID()}
        make={makeFeed}
        revoke={revokeFeed}
      />
    </RoutesPage>
  );
}
