import { beforeEach, describe, expect, test } from "vitest";
import { useBrowser } from "@/e2e/browser";
import { forgetLimits } from "@/e2e/database";
import { openStory } from "@/e2e/pages/demo-story";
import { answersTheJoinCheck, consentBox, joinsWithRecord, signsInToJoin } from "@/e2e/pages/group-case";
import type { Person } from "@/e2e/pages/person";
import { type OpenedCase, opensCase, signInAsLead } from "@/e2e/pages/staff-desk";
import type { Wizard } from "@/e2e/pages/wizard";
import { STUDENT } from "@/e2e/stories/student";
import { wordsOf } from "@/e2e/words";
import type { Locale } from "@/messages/locales";

const WAYS: { locale: Locale; script: boolean }[] = [
  { locale: "en", script: false },
  { locale: "zh-CN", script: true },
];

describe("a group case, from the desk of staff to a phone and back", () => {
  const browser = useBrowser();
  beforeEach(forgetLimits);

  test.each(WAYS)("$locale, script $script", async ({ locale, script }) => {
    const words = wordsOf(locale);
    const lead = await signInAsLead(await browser.visitor({ script }), words);
    const opened = await opensCase(lead);

    const phone = await browser.visitor({ script, width: 390, height: 844 });
    const consumer = await openStory(phone, words, { open: "demoOpen", contact: STUDENT.contact });
    await findsTheCase(consumer, opened);
    await isAskedLittle(consumer);
    await signsInToJoin(consumer);
    await joinsWithConsents(consumer);
    await seesFewPeople(consumer, opened);
    await staffSeeTheMember(lead, opened);
    await leavesInThreeTaps(consumer, opened);
    await lead.open(`/staff/cases/${opened.id}/members`);
    await lead.sees(words.say("staff.members.exact", { registered: 0, verified: 0 }));
    await isRefusedOnceClosed(consumer, lead, opened);
  });
});

async function findsTheCase(consumer: Wizard, { slug, title }: OpenedCase): Promise<void> {
  await consumer.open(consumer.base());
  await consumer.sees(consumer.say("cases.found.title"));
  await consumer.follow(new RegExp(title));
  await consumer.page.waitForURL((url) => url.pathname.endsWith(`/cases/${slug}`));
  await consumer.sees(consumer.say("cases.page.means2"));
  await consumer.follow(consumer.say("cases.page.check"));
  await consumer.reads("cases.join.title");
}

async function isAskedLittle(consumer: Wizard): Promise<void> {
  const { main } = consumer;
  expect(await main().getByRole("group").count(), "at most eight questions").toBeLessThanOrEqual(8);
  expect(await main().getByRole("textbox").count(), "nothing is typed again").toBe(0);
  await answersTheJoinCheck(consumer);
}

async function joinsWithConsents(consumer: Wizard): Promise<void> {
  const { page, say, main } = consumer;
  expect(await main().getByRole("checkbox", { checked: true }).count(), "no box is ticked for them").toBe(0);
  await consumer.press(say("cases.join.join"));
  await page.locator("#errors", { hasText: say("cases.join.consentMissing") }).waitFor();
  await joinsWithRecord(consumer);
  await consumer.sees(say("cases.member.joined"));
}

/** One person has joined: everybody else reads that there are fewer than ten, and no number. */
async function seesFewPeople(consumer: Wizard, { slug }: OpenedCase): Promise<void> {
  await consumer.open(`/cases/${slug}`);
  const counts = await consumer.main().locator("dl").first().locator("dd").allTextContents();
  expect(counts).toEqual([consumer.say("cases.page.fewer"), consumer.say("cases.page.fewer")]);
}

async function staffSeeTheMember(lead: Person, { id }: OpenedCase): Promise<void> {
  const { page, say, main } = lead;
  await lead.open(`/staff/cases/${id}/members`);
  await lead.sees(say("staff.members.exact", { registered: 1, verified: 0 }));
  await lead.sees(say("cases.member.joined"));
  await lead.follow(say("staff.members.open"));
  await page.waitForURL(/\/staff\/attempts\/[0-9a-f-]{36}$/);
  await lead.sees(say("staff.attempt.masked"));
  await lead.sees(STUDENT.provider);
  const shown = ((await main().textContent()) ?? "").replaceAll(/\s/g, "");
  expect(shown).not.toContain(STUDENT.contact.phone.replaceAll(" ", ""));
  expect(shown).not.toContain(STUDENT.contact.name);
  expect(shown).toContain("••••0000");
}

/** The link, the choice, the button. */
async function leavesInThreeTaps(consumer: Wizard, { slug }: OpenedCase): Promise<void> {
  const { say } = consumer;
  await consumer.open(`/cases/${slug}/join`);
  await consumer.reads("cases.join.already");
  await consumer.follow(say("cases.join.leave"));
  await consumer.choose(say("cases.leave.question"), say("cases.leave.go"));
  await consumer.press(say("cases.leave.button"));
  await consumer.reads("cases.leave.left");
}

/** The form was open before the case closed; what it sends then is answered in words and counts nobody. */
async function isRefusedOnceClosed(consumer: Wizard, lead: Person, opened: OpenedCase): Promise<void> {
  const { say } = consumer;
  const attempt = consumer.base().replace("/attempts/", "");
  await consumer.open(`/cases/${opened.slug}/join?attempt=${attempt}`);
  await consumer.sees(say("cases.join.consentsTitle"));
  await consentBox(consumer, "join-case").check();
  await lead.open(`/staff/cases/${opened.id}`);
  await lead.press(say("staff.edit.close"));
  await lead.sees(say("cases.status.closed"));
  await consumer.press(say("cases.join.join"));
  await consumer.sees(say("cases.page.closedTitle"));
  await lead.open(`/staff/cases/${opened.id}/members`);
  await lead.sees(say("staff.members.exact", { registered: 0, verified: 0 }));
}
