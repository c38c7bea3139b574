import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AttemptChoice } from "@/components/cases/attempt-choice";
import { CasePage } from "@/components/cases/case-page";
import { JoinPage } from "@/components/cases/join-page";
import { MembershipPage } from "@/components/cases/membership-page";
import { RefusedPage } from "@/components/cases/refused-page";
import { readAnswers } from "@/db/attempts/read";
import { consentsOf } from "@/db/members/read";
import { readChoice } from "@/db/reminders/read";
import { acceptanceOf } from "@/domain/cases/acceptance";
import { matches } from "@/domain/cases/criteria";
import { checkJoin as checkOf } from "@/domain/cases/join-check";
import { isRegistered, mayMoveMember } from "@/domain/cases/lifecycle";
import { dayOfInstant } from "@/domain/time/instant";
import type { PlainDate } from "@/domain/time/plain-date";
import { isLocale, localePath } from "@/messages/locales";
import { JOIN_STEP } from "@/server/cases/check-join";
import { consentTexts } from "@/server/cases/consent-texts";
import { checkJoin, join, withdraw } from "../../actions";
import { loadCase, one } from "../load-case";

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
type Loaded = Awaited<ReturnType<typeof loadCase>>;

const dayOf = (instant: string) => dayOfInstant(new Date(instant).toISOString());

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cases.join");
  return { title: t("title") };
}

export default async function JoinCase({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const loaded = await loadCase(slug);
  const query = await searchParams;
  const { groupCase, attempts, member } = loaded;
  if (member !== undefined && isRegistered(member.status)) {
    return membership(loaded, member, locale, one(query.joined) === "yes");
  }
  if (member?.status === "refused") {
    return (
      <RefusedPage
        groupCase={groupCase}
        reason={member.refusal}
        attemptId={member.attemptId}
        given={await givenIn(loaded)}
        withdraw={withdraw}
      />
    );
  }
  if (groupCase.status !== "open" || groupCase.full) {
    return (
      <CasePage
        groupCase={groupCase}
        since={dayOf(groupCase.criteriaSince)}
        mine={loaded.actor.role === "consumer" ? "no" : "unknown"}
      />
    );
  }
  const known = attempts.filter(({ facts }) => facts !== undefined);
  const asked =
    known.find(({ id }) => id === one(query.attempt)) ?? (known.length === 1 ? known[0] : undefined);
  if (asked === undefined) {
    return (
      <AttemptChoice
        slug={groupCase.slug}
        title={groupCase.title}
        attempts={known.flatMap(({ id, facts, providerId }) =>
          facts === undefined
            ? []
            : [
                {
                  id,
                  provider: facts.service.provider.name,
                  sector: facts.service.sector,
                  fits: matches(groupCase.criteria, { facts, providerId }).fits,
                },
              ],
        )}
      />
    );
  }
  const { actor } = loaded;
  const answers = (await readAnswers(actor, asked.id)).find(
    ({ step, item }) => step === JOIN_STEP && item === groupCase.id,
  );
  const here = localePath(locale, `/cases/${groupCase.slug}/join?attempt=${asked.id}`);
  return (
    <JoinPage
      groupCase={{ ...groupCase, ...groupCase.criteria }}
      attemptId={asked.id}
      attemptHref={localePath(locale, `/attempts/${asked.id}`)}
      answers={answers?.raw ?? {}}
      answered={answers !== undefined}
      joinCheck={checkOf(groupCase.criteria, asked, answers?.raw ?? {})}
      consents={consentTexts(isLocale(locale) ? locale : "zh-CN", groupCase)}
      signInHref={
        actor.role === "consumer"
          ? undefined
          : localePath(locale, `/sign-in?next=${encodeURIComponent(here)}`)
      }
      refused={one(query.refused)}
      idempotency={randomUUID()}
      check={checkJoin}
      join={join}
    />
  );
}

async function membership(
  loaded: Loaded,
  member: NonNullable<Loaded["member"]>,
  locale: string,
  fresh: boolean,
) {
  const { actor, groupCase, attempts } = loaded;
  const [given, choice] = await Promise.all([givenIn(loaded), readChoice(actor)]);
  const attempt = attempts.find(({ id }) => id === member.attemptId);
  const passed = given.some(
    ({ purpose, withdrawnOn }) => purpose === "pass-to-association" && withdrawnOn === undefined,
  );
  const texts = consentTexts(isLocale(locale) ? locale : "zh-CN", groupCase);
  return (
    <MembershipPage
      groupCase={groupCase}
      member={{ ...member, joinedOn: dayOf(member.joinedAt) }}
      fresh={fresh}
      closed={closedBy(attempt?.facts, member.acceptedOn)}
      stillFits={attempt !== undefined && matches(groupCase.criteria, attempt).fits}
      canLeave={mayMoveMember(member.status, "left", "consumer")}
      given={given}
      toldByMessage={choice !== undefined && (choice.byMail || choice.bySms) && choice.days.length > 0}
      open={passed ? [] : texts.filter(({ purpose }) => purpose === "pass-to-association")}
      idempotency={randomUUID()}
      withdraw={withdraw}
      join={join}
    />
  );
}

async function givenIn({ actor, groupCase }: Loaded) {
  const given = await consentsOf(actor, groupCase.id);
  return given.map(({ purpose, givenAt, withdrawnAt }) => ({
    purpose,
    givenOn: dayOf(givenAt),
    withdrawnOn: withdrawnAt === null ? undefined : dayOf(withdrawnAt),
  }));
}

/** What the acceptance of that day closed: the same question as before it, asked of the record as it was. */
function closedBy(facts: Loaded["attempts"][number]["facts"], acceptedOn: PlainDate | null) {
  if (facts === undefined || acceptedOn === null) return [];
  const { history: _, ...rest } = facts;
  const history = facts.history?.filter(({ route }) => route !== "association-mediation");
  return acceptanceOf({ ...rest, ...(history ? { history } : {}) }, acceptedOn).closes;
}
