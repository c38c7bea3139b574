import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AttemptList } from "@/components/attempts/attempt-list";
import { listAttempts } from "@/db/attempts/read";
import { isSignedIn } from "@/domain/access/actor";
import { localePath } from "@/messages/locales";
import { currentActor } from "@/server/accounts/visitor";
import { endedDraftHere } from "@/server/attempts/ended-draft";
import { isDemo } from "@/server/web/demo-mode";
import { openDemoStory } from "../../demo/actions";
import { dayOfStored } from "./[id]/load-attempt";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("attempts.list");
  return { title: t("title") };
}

export default async function Attempts({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await currentActor();
  const attempts = await listAttempts(actor);
  // A browser that held a draft which ended is told so, instead of finding an empty list.
  if (actor.role === "visitor" && (await endedDraftHere(actor.requestId)) !== undefined)
    redirect(localePath(locale, "/attempts/expired"));
  return (
    <AttemptList
      attempts={attempts.map((attempt) => ({ ...attempt, savedOn: dayOfStored(attempt.updatedAt) }))}
      signedIn={isSignedIn(actor)}
      demo={
        isDemo()
          ? {
              action: openDemoStory,
              keys: { "student-phone-plan": randomUUID(), "video-membership": randomUUID() },
            }
          : undefined
      }
    />
  );
}
