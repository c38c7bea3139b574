import { beforeEach, describe, expect, test } from "vitest";
import { useBrowser } from "@/e2e/browser";
import { asAdministrator, forgetLimits } from "@/e2e/database";
import { openStory } from "@/e2e/pages/demo-story";
import { answersTheJoinCheck, consentBox, joinsWithRecord, signsInToJoin } from "@/e2e/pages/group-case";
import type { Person } from "@/e2e/pages/person";
import { type OpenedCase, opensCase, signInAsLead, signInAsStaff } from "@/e2e/pages/staff-desk";
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

  test.each(WAYS)(
    "$locale, script $script",
    async ({ locale, script }) => {
      const words = wordsOf(locale);
      const lead = await signInAsLead(await browser.visitor({ script, width: 1280, height: 900 }), words);
      const opened = await opensCase(lead);
      const phone = { script, width: 390, height: 844 };

      const consumer = await openStory(await browser.visitor(phone), words, {
        open: "demoOpen",
        contact: STUDENT.contact,
      });
      await consumer.press(words.say("attempts.letters.make"));
      await consumer.page.waitForURL(/\/made$/);
      await findsTheCase(consumer, opened);
      await isAskedLittle(consumer);
      await signsInToJoin(consumer);
      await joinsWithConsents(consumer);
      await seesFewPeople(consumer, opened);

      await staffSeeTheMember(lead, opened);
      if (script) await opensBesideTheList(lead, consumer);
      await readsTheLetter(lead, consumer);
      await looksBehindOneMask(lead, consumer);
      const officer = await signInAsStaff(
        await browser.visitor({ script, width: 1280, height: 900 }),
        words,
        "officer",
      );
      await isAcceptedAfterBothSaidSo({ officer, lead, consumer }, opened);
      if (script) await anotherAssociationSeesNothing(officer, consumer, opened);

      const other = await openStory(await browser.visitor(phone), words, {
        open: "demoOpen",
        contact: STUDENT.contact,
      });
      await findsTheCase(other, opened);
      await answersTheJoinCheck(other);
      await signsInToJoin(other, "liu");
      await joinsWithRecord(other);
      await leavesInThreeTaps(other, opened);
      await lead.open(`/staff/cases/${opened.id}/members`);
      await lead.sees(words.say("staff.members.exact", { registered: 1, verified: 1 }));
      await isRefusedOnceClosed(other, lead, opened);
      await theLogTellsIt(lead, opened);
    },
    240_000,
  );
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

const idOf = (consumer: Wizard) => consumer.base().replace("/attempts/", "");

/** Keys on the list: down to the row, in, and out again with the focus where it was; the address keeps what is open. */
async function opensBesideTheList(lead: Person, consumer: Wizard): Promise<void> {
  const { page, say, main } = lead;
  const id = idOf(consumer);
  await lead.open("/staff/attempts");
  const row = main().locator(`a[data-row="${id}"]`);
  await page.waitForLoadState("networkidle");
  await row.focus();
  await page.keyboard.press("k");
  await page.keyboard.press("j");
  await row.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(`open=${id}`));
  const panel = main().getByRole("complementary", { name: say("staff.attempts.panel") });
  await panel.getByText("••••0000").waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("panel-title");
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-row"))).toBe(id);
  await page.reload();
  expect(await panel.count()).toBe(0);
}

/** With the consent to pass the record on, the letter's own words; who the person is stays masked. */
async function readsTheLetter(lead: Person, consumer: Wizard): Promise<void> {
  const { say, main } = lead;
  await lead.open(`/staff/attempts/${idOf(consumer)}`);
  await lead.follow(new RegExp(say("staff.attempt.readLetter")));
  await lead.sees(say("staff.letter.masked"));
  const sheet = ((await main().locator("article").textContent()) ?? "").replaceAll(/\s/g, "");
  expect(sheet).toContain(STUDENT.provider);
  expect(sheet).not.toContain(STUDENT.contact.name);
  expect(sheet).not.toContain(STUDENT.contact.phone.replaceAll(" ", ""));
}

/** One field, one reason, one minute; colleagues can read why. */
async function looksBehindOneMask(lead: Person, consumer: Wizard): Promise<void> {
  const { page, say, main } = lead;
  const field = say("staff.unmask.fields.phone");
  await lead.open(`/staff/attempts/${idOf(consumer)}`);
  await main().locator('a[href$="unmask?field=phone"]').click();
  await lead.reads("staff.unmask.title", { field });
  await lead.press(say("staff.unmask.button"));
  await page.locator("#errors", { hasText: say("staff.unmask.noteMissing") }).waitFor();
  await lead.choose(say("staff.unmask.reason"), say("staff.unmask.reasons.contact"));
  await lead.type(say("staff.unmask.note"), "E2E 补材料");
  await lead.press(say("staff.unmask.button"));
  await page.waitForURL(/shown=/);
  const shown = ((await main().textContent()) ?? "").replaceAll(/\s/g, "");
  expect(shown).toContain(STUDENT.contact.phone.replaceAll(" ", ""));
  expect(shown).not.toContain(STUDENT.contact.name);
  expect(shown).toContain("E2E补材料");
  await lead.open(`/staff/attempts/${idOf(consumer)}`);
  await lead.sees("••••0000");
}

/** Verified, asked, agreed, accepted: by an officer, the person and a lead, and the routes say so afterwards. */
async function isAcceptedAfterBothSaidSo(
  { officer, lead, consumer }: { officer: Person; lead: Person; consumer: Wizard },
  { id, slug }: OpenedCase,
): Promise<void> {
  const { say } = lead;
  const members = `/staff/cases/${id}/members`;
  await officer.open(members);
  await officer.press(say("staff.members.verify"));
  await officer.sees(say("staff.members.leadOnly"));
  await lead.open(members);
  await lead.sees(say("staff.members.waits"));
  await lead.follow(say("staff.members.acceptHow"));
  await lead.reads("staff.acceptance.notAgreed");

  await consumer.open(`/cases/${slug}/join`);
  await consumer.sees(say("cases.acceptance.ask"));
  await consumer.follow(say("cases.acceptance.see"));
  await consumer.sees(say("cases.acceptance.closes", { route: say("cases.acceptance.routes.miit-appeal") }));
  await consumer.press(say("cases.acceptance.button"));
  await consumer.page.locator("#errors", { hasText: say("cases.acceptance.missing") }).waitFor();
  await consumer.choose(say("cases.acceptance.question"), say("cases.acceptance.agree"));
  await consumer.press(say("cases.acceptance.button"));
  await consumer.sees(say("cases.acceptance.agreedTitle"));

  await lead.open(members);
  await lead.sees(say("staff.members.agreed"));
  await lead.follow(say("staff.members.acceptHow"));
  await lead.choose(say("staff.acceptance.question"), say("staff.acceptance.go"));
  await lead.press(say("staff.acceptance.button"));
  await lead.sees(say("cases.member.accepted"));

  await consumer.open(`/cases/${slug}/join`);
  await consumer.sees(say("cases.acceptance.acceptedText"));
  await consumer.sees(say("cases.acceptance.closes", { route: say("cases.acceptance.routes.miit-appeal") }));
}

/**
 * whoever works for another association gets nothing from any address of this one, in whatever form it is asked.
 * The officer changes the employer for the length of it; the session reads that with every request.
 */
async function anotherAssociationSeesNothing(
  officer: Person,
  consumer: Wizard,
  { id, title }: OpenedCase,
): Promise<void> {
  const record = `/staff/attempts/${idOf(consumer)}`;
  const [letter] = await asAdministrator<{ id: string }>("select id from app.letters where attempt_id = $1", [
    idOf(consumer),
  ]);
  const [member] = await asAdministrator<{ id: string }>("select id from app.members where case_id = $1", [
    id,
  ]);
  const room = `/staff/cases/${id}`;
  const places = [
    record,
    `${record}/letters/${letter?.id}`,
    `${record}/unmask?field=phone`,
    `/staff/attempts?open=${idOf(consumer)}`,
    ...["", "/criteria", "/members", `/members/${member?.id}`, "/log"].map((page) => room + page),
  ];
  const forms: { path: (place: string) => string; headers: Record<string, string> }[] = [
    { path: (place) => place, headers: {} },
    { path: (place) => `${place}${place.includes("?") ? "&" : "?"}_rsc=1a2b3`, headers: { RSC: "1" } },
    { path: (place) => place.replace(/(\?|$)/, ".rsc$1"), headers: {} },
  ];
  const seen = async (place: string) =>
    Promise.all(
      forms.map(async ({ path, headers }) => {
        const answer = await officer.page.request.get(officer.words.path(path(place)), { headers });
        return { place: path(place), status: answer.status(), text: await answer.text() };
      }),
    );
  const own = await seen(record);
  expect(own[0]?.text, "the way of asking finds what one may see").toContain("••••0000");
  const employer =
    "update app.staff set org_id = $1 where person_id = (select person_id from app.staff where name = $2)";
  const [home] = await asAdministrator<{ id: string; name: string }>(
    "select org_id as id, name from app.staff where role = 'officer' and name = '陈工'",
  );
  const [elsewhere] = await asAdministrator<{ id: string }>(
    "insert into app.orgs (id, name) values (gen_random_uuid(), '另一个消费者协会') returning id",
  );
  await asAdministrator(employer, [elsewhere?.id, home?.name]);
  try {
    for (const place of places) {
      for (const { place: asked, status, text } of await seen(place)) {
        if (!asked.includes("rsc")) expect(status, asked).toBe(404);
        for (const secret of [title, "••••0000", STUDENT.contact.name, "59元套餐"])
          expect(text, asked).not.toContain(secret);
      }
    }
    for (const list of ["/staff", "/staff/cases", "/staff/attempts"]) {
      for (const { text } of await seen(list)) {
        expect(text).not.toContain(title);
        expect(text).not.toContain(idOf(consumer).slice(0, 8));
      }
    }
  } finally {
    await asAdministrator(employer, [home?.id, home?.name]);
  }
}

async function theLogTellsIt(lead: Person, { id }: OpenedCase): Promise<void> {
  const { say, main } = lead;
  await lead.open(`/staff/cases/${id}/log`);
  await lead.reads("staff.log.title");
  const log = (await main().textContent()) ?? "";
  for (const action of [
    "case.closed",
    "case.left",
    "member.accepted",
    "acceptance.agreed",
    "member.verified",
  ])
    expect(log).toContain(say(`staff.log.actions.${action}`));
  expect(log).toContain("E2E 补材料");
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
  await lead.open(`/staff/cases/${opened.id}/criteria`);
  await lead.press(say("staff.edit.close"));
  await lead.sees(say("staff.edit.sureMissing"));
  await lead
    .main()
    .getByRole("checkbox", { name: say("staff.edit.sure") })
    .check();
  await lead.press(say("staff.edit.close"));
  await lead.sees(say("cases.status.closed"));
  await consumer.press(say("cases.join.join"));
  await consumer.sees(say("cases.page.closedTitle"));
  await lead.open(`/staff/cases/${opened.id}/members`);
  await lead.sees(say("staff.members.exact", { registered: 1, verified: 1 }));
}
