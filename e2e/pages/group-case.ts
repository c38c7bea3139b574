import type { BrowserContext } from "playwright";
import { forgetLimits } from "@/e2e/database";
import { openStory } from "@/e2e/pages/demo-story";
import type { Person } from "@/e2e/pages/person";
import { type OpenedCase, opensCase, signInAsLead } from "@/e2e/pages/staff-desk";
import type { Wizard } from "@/e2e/pages/wizard";
import { STUDENT } from "@/e2e/stories/student";
import type { Words } from "@/e2e/words";

/** Yes and no as the student of the story would say; she ends on the page that says that she can join. */
export async function answersTheJoinCheck(consumer: Person): Promise<void> {
  const { say } = consumer;
  const answers = { own: "yes", adult: "yes", done: "no", sued: "no" };
  for (const [question, word] of Object.entries(answers)) {
    await consumer.choose(say(`cases.join.questions.${question}`), say(`cases.join.${word}`));
  }
  await consumer.press(say("cases.join.send"));
  await consumer.sees(say("cases.join.resultYes"));
}

/** From the join check through sign-in and back to the same page. */
export async function signsInToJoin(consumer: Person, who: "zhang" | "liu" = "zhang"): Promise<void> {
  const { say } = consumer;
  await consumer.follow(say("cases.join.signInLink"));
  await consumer.reads("accounts.signIn.title");
  await consumer.press(say(`accounts.demo.${who}`));
  await consumer.reads("cases.join.title");
  await consumer.sees(say("cases.join.consentsTitle"));
}

export const consentBox = (consumer: Person, purpose: string) =>
  consumer.main().getByRole("checkbox", { name: consumer.say(`cases.consents.${purpose}.label`) });

/** Ticks what passes the record on, and joins. */
export async function joinsWithRecord(consumer: Person): Promise<void> {
  for (const purpose of ["join-case", "pass-to-association"]) await consentBox(consumer, purpose).check();
  await consumer.press(consumer.say("cases.join.join"));
  await consumer.reads("cases.join.done");
}

export type JoinedCase = {
  readonly lead: Person;
  readonly consumer: Wizard;
  readonly opened: OpenedCase;
  /** Pages of each as they meet them, without a language. */
  readonly pages: { readonly lead: readonly string[]; readonly consumer: readonly string[] };
};

/** A case with one member, and a second one that the same person looks at: every page of both sides is full. */
export async function joinedCase(
  desk: BrowserContext,
  phone: BrowserContext,
  words: Words,
): Promise<JoinedCase> {
  await forgetLimits();
  const lead = await signInAsLead(desk, words);
  const other = await opensCase(lead);
  const opened = await opensCase(lead);
  const consumer = await openStory(phone, words, { open: "demoOpen", contact: STUDENT.contact });
  const attempt = consumer.base().replace("/attempts/", "");
  const join = (slug: string) => `/cases/${slug}/join?attempt=${attempt}`;
  await consumer.open(join(opened.slug));
  await answersTheJoinCheck(consumer);
  await signsInToJoin(consumer);
  await joinsWithRecord(consumer);
  await consumer.open(join(other.slug));
  await answersTheJoinCheck(consumer);
  const room = `/staff/cases/${opened.id}`;
  return {
    lead,
    consumer,
    opened,
    pages: {
      lead: [
        "/sign-in/second",
        "/staff",
        "/staff/attempts",
        `/staff/attempts/${attempt}`,
        "/staff/cases",
        room,
        `${room}/criteria`,
        `${room}/members`,
        `${room}/log`,
        `/staff/attempts?open=${attempt}`,
        `/staff/attempts/${attempt}/unmask?field=phone`,
        "/staff/providers",
      ],
      consumer: [
        "/sign-in",
        "/account",
        "/cases",
        `/cases/${opened.slug}`,
        `/cases/${opened.slug}/join`,
        join(other.slug),
        `${join(other.slug)}&refused=consent.missing`,
        `/cases/${opened.slug}/leave`,
      ],
    },
  };
}
