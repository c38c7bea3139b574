import type { Page } from "playwright";
import type { Person } from "@/e2e/pages/person";
import type { Words } from "@/e2e/words";

const DAY_MS = 86_400_000;

/** A day in Shanghai so many days from the real today. */
export const dayAhead = (days: number): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(Date.now() + days * DAY_MS);

/** The demo's clock, moved by its page as a person would. */
export function clockOf(page: Page, { path, say }: Words) {
  const move = async (by: "day" | "hours" | "reset" | "date", on = "") => {
    await page.goto(path("/demo/clock"));
    if (by === "date") await page.getByLabel(say("reminders.clock.on")).fill(on);
    const name = say(`reminders.clock.${by === "date" ? "set" : by}`);
    await Promise.all([
      page.waitForURL(/\/demo\/clock\?at=/),
      page.getByRole("button", { name, exact: true }).click(),
    ]);
  };
  return {
    hours: () => move("hours"),
    reset: () => move("reset"),
    /** Noon of that day. */
    to: (day: string) => move("date", day),
  };
}

/** What a person does with a letter that lies before them once it was made. */
export function afterSendingAt(person: Person) {
  const { page, say } = person;
  return {
    async markSent(
      way: string,
      on: string,
      numbers: { tracking?: string; reference?: string } = {},
    ): Promise<void> {
      await person.follow(say("replies.markSent"));
      await person.reads("replies.sent.title");
      await person.choose(say("replies.sent.way"), say(`replies.sent.ways.${way}`));
      await person.type(say("replies.sent.on"), on);
      if (numbers.tracking) await person.type(say("replies.sent.tracking"), numbers.tracking);
      if (numbers.reference) await person.type(say("replies.sent.reference"), numbers.reference);
      await person.press(say("replies.sent.save"));
      await person.reads("replies.sent.titleDone");
    },
    async noteReply(reply: {
      on: string;
      judgement: string;
      problems?: readonly string[];
      quote?: string;
      promised?: string;
      reference?: string;
    }): Promise<void> {
      await person.type(say("replies.reply.on"), reply.on);
      await person.choose(say("replies.reply.way"), say("replies.reply.ways.phone"));
      await person.choose(say("replies.reply.judgement"), say(`replies.reply.judgements.${reply.judgement}`));
      for (const code of reply.problems ?? [])
        await person.tick(say("replies.reply.problems"), say(`replies.reply.problem.${code}`));
      if (reply.quote) await person.type(say("replies.reply.quote"), reply.quote);
      if (reply.reference) await person.type(say("replies.reply.reference"), reply.reference);
      if (reply.promised) {
        await person.type(say("replies.reply.promised"), reply.promised);
        await person.choose(say("replies.reply.due"), say("replies.reply.dues.48h"));
      }
      await person.press(say("replies.reply.save"));
      await page.waitForURL(/\/replies\?recorded=yes/);
      await person.reads("replies.title");
    },
  };
}
