import type { BrowserContext } from "playwright";
import { expect } from "vitest";
import { asAdministrator } from "@/e2e/database";
import { type Person, personAt } from "@/e2e/pages/person";
import type { Words } from "@/e2e/words";

/** Asks for a code or a link on the sign-in page. */
export async function asksToSignIn(
  context: BrowserContext,
  words: Words,
  address: string,
  way: "wayCode" | "wayLink",
): Promise<Person> {
  const person = personAt(await context.newPage(), words);
  await person.open("/sign-in");
  await person.reads("accounts.signIn.title");
  await fillsIn(person, address, way);
  return person;
}

/** The form of the page that is open. */
export async function fillsIn(person: Person, address: string, way: "wayCode" | "wayLink"): Promise<void> {
  const { say } = person;
  await person.type(say("accounts.signIn.address"), address);
  await person.choose(say("accounts.signIn.way"), say(`accounts.signIn.${way}`));
  await person.press(say("accounts.signIn.send"));
}

type Message = { id: string; body: string };

/** What the demo's outbox holds for an address, once the worker has brought it. */
export async function messageTo(recipient: string, holding = ""): Promise<string> {
  return (await newestMessage(recipient, ({ body }) => body.includes(holding))).body;
}

const codesRead = new Set<string>();

/** The six digits in the newest message to an address that no test has read: one read before may still be the last to have come. */
export async function codeFor(recipient: string): Promise<string> {
  const { id, body } = await newestMessage(recipient, (message) => !codesRead.has(message.id));
  codesRead.add(id);
  return /\d{6}/.exec(body.replace(/^\D*/, ""))?.[0] ?? "";
}

async function newestMessage(recipient: string, fits: (message: Message) => boolean): Promise<Message> {
  let found: Message | undefined;
  await expect
    .poll(
      async () => {
        const rows = await asAdministrator<Message>(
          "select message_id as id, body from app.demo_outbox where recipient = $1 order by created_at desc limit 3",
          [recipient],
        );
        found = rows.find(fits);
        return found !== undefined;
      },
      { timeout: 15_000 },
    )
    .toBe(true);
  return found as Message;
}

/** Types the code that came, on the page that asks for it. */
export async function entersCode(person: Person, recipient: string): Promise<void> {
  await person.reads("accounts.code.title");
  await person.type(person.say("accounts.code.label"), await codeFor(recipient));
  await person.press(person.say("accounts.code.enter"));
}

/** Takes an invented member of staff past the second step: the demo shows what the authenticator shows. */
export async function showsDigits(person: Person): Promise<void> {
  const { say } = person;
  // Each code is good for once; a test within the same half minute would have to wait for the next.
  await asAdministrator("update app.factors set last_step = 0");
  await person.reads("accounts.second.title");
  const enrol = person.button(say("accounts.second.enrol"));
  await enrol.or(person.button(say("accounts.second.enter"))).waitFor();
  if ((await enrol.count()) > 0) {
    await enrol.click();
    await person.sees(say("accounts.second.enrolStep"));
  }
  const [before = ""] = say("accounts.second.demo", { code: "|" }).split("|");
  const shown = await person.main().getByText(before).textContent();
  await person.type(say("accounts.second.label"), /\d{6}/.exec(shown ?? "")?.[0] ?? "");
  await person.press(say("accounts.second.enter"));
}
