import type { BrowserContext, Page } from "playwright";
import { expect } from "vitest";
import { type Answers, answer } from "@/e2e/pages/answers";
import { type Person, personAt } from "@/e2e/pages/person";
import type { Words } from "@/e2e/words";

/** The way from the start page to the last question, as one person walks it. */
export type Wizard = Person & {
  /** The address of this attempt without a language, once it has begun. */
  base(): string;
  /** Starts a record from the start page. */
  begin(): Promise<void>;
  /** Opens one page of the attempt by its address. */
  openStep(step: string): Promise<void>;
  /** Answers the page that is open and presses 保存并继续. */
  fill(answers: Answers): Promise<void>;
  saveAndGoOn(): Promise<void>;
  /** Saves one try or promise and waits for the empty form of the next. */
  saveAndAddAnother(): Promise<void>;
  saveChanges(): Promise<void>;
  /** Saves, and stays until the page of that step is there. */
  reachesStep(step: string): Promise<void>;
};

export function wizardAt(page: Page, words: Words): Wizard {
  const person = personAt(page, words);
  let attempt = "";
  const wizard: Wizard = {
    ...person,
    base() {
      const id = /\/attempts\/([0-9a-f-]{36})/.exec(page.url())?.[1];
      if (id !== undefined) attempt = id;
      if (attempt === "") throw new Error(`no attempt has begun at ${page.url()}`);
      return `/attempts/${attempt}`;
    },
    async begin() {
      await person.open("/attempts/new");
      await answer(person, { age: "yes" });
      await person.press(person.say("attempts.start.begin"));
      await wizard.reachesStep("service");
    },
    async openStep(step) {
      await person.open(`${wizard.base()}/${step}`);
    },
    async fill(answers) {
      await answer(person, answers);
      await wizard.saveAndGoOn();
    },
    saveAndGoOn: () => person.press(person.say("attempts.save")),
    async saveAndAddAnother() {
      const item = page.locator('main input[name="item"]').first();
      const before = await item.inputValue();
      await person.press(person.say("attempts.saveAnother"));
      await page
        .locator(`main input[name="item"]:not([value="${before}"])`)
        .first()
        .waitFor({ state: "attached" });
      expect(await person.field(person.say("attempts.fields.note.label")).inputValue()).toBe("");
    },
    saveChanges: () => person.press(person.say("attempts.saveReturn")),
    async reachesStep(step) {
      await page.waitForURL((url) => url.pathname.endsWith(`/${step}`));
      await person.reads(`attempts.steps.${step}.title`);
      wizard.base();
    },
  };
  return wizard;
}

/** A new person in a browser of their own, with a record just begun. */
export async function beginRecord(context: BrowserContext, words: Words): Promise<Wizard> {
  const wizard = wizardAt(await context.newPage(), words);
  await wizard.begin();
  return wizard;
}
