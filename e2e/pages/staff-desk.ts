import type { BrowserContext } from "playwright";
import { asAdministrator } from "@/e2e/database";
import { type Person, personAt } from "@/e2e/pages/person";
import type { Words } from "@/e2e/words";

/** Somebody of the demo's association at the desk, past both factors, on the first page of the console. */
export async function signInAsStaff(
  context: BrowserContext,
  words: Words,
  who: "officer" | "lead",
): Promise<Person> {
  const person = personAt(await context.newPage(), words);
  // Each code is good for once; a test that comes within the same half minute would have to wait for the next.
  await asAdministrator("update app.factors set last_step = 0");
  await person.open("/sign-in");
  await person.press(words.say(`accounts.demo.${who}`));
  await person.reads("accounts.second.title");
  const enrol = words.say("accounts.second.enrol");
  await person
    .button(enrol)
    .or(person.button(words.say("accounts.second.enter")))
    .waitFor();
  if ((await person.button(enrol).count()) > 0) {
    await person.press(enrol);
    await person.sees(words.say("accounts.second.enrolStep"));
  }
  const [before = ""] = words.say("accounts.second.demo", { code: "|" }).split("|");
  const shown = await person.main().getByText(before).textContent();
  await person.type(words.say("accounts.second.label"), /\d{6}/.exec(shown ?? "")?.[0] ?? "");
  await person.press(words.say("accounts.second.enter"));
  await person.reads("staff.home.title");
  return person;
}

export const signInAsLead = (context: BrowserContext, words: Words): Promise<Person> =>
  signInAsStaff(context, words, "lead");

export type OpenedCase = { readonly id: string; readonly slug: string; readonly title: string };

/** A day in Shanghai so many days ago. */
const daysAgo = (days: number) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(Date.now() - days * 86_400_000);

/** Drafts and publishes a case that the student's story fits; ends on its public page. */
export async function opensCase(lead: Person): Promise<OpenedCase> {
  const { page, say } = lead;
  const title = `E2E ${Date.now().toString(36)} ${lead.words.locale}`;
  await lead.open("/staff/cases");
  await lead.press(say("staff.cases.new"));
  await lead.reads("staff.edit.title");
  const id = /\/staff\/cases\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  const field = (name: string) => say(`staff.edit.fields.${name}`);
  await lead.type(field("title"), title);
  await lead.type(field("summary"), "套餐降级办不了，一再被劝阻。");
  await lead.field(field("provider")).selectOption({ label: "某通信公司" });
  await lead.field(field("sector")).selectOption("telecom-plan");
  for (const code of ["hidden-entry", "repeated-dissuasion"]) {
    await lead.tick(field("obstacles"), say(`attempts.obstacles.${code}.name`));
  }
  await lead.type(field("from"), daysAgo(200));
  await lead.type(field("to"), daysAgo(1));
  await lead.press(say("staff.edit.save"));
  await page.waitForURL(/\?at=/);
  await lead.press(say("staff.edit.publish"));
  await lead.sees(say("staff.edit.published", { version: 1 }));
  await lead.follow(say("staff.edit.look"));
  await page.waitForURL(/\/cases\/[a-z0-9-]+$/);
  const slug = page.url().split("/").at(-1) ?? "";
  return { id, slug, title };
}
