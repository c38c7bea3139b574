import type { BrowserContext } from "playwright";
import { type Answers, answer } from "@/e2e/pages/answers";
import { type Wizard, wizardAt } from "@/e2e/pages/wizard";
import { STUDENT } from "@/e2e/stories/student";
import type { Words } from "@/e2e/words";

export type ToldStory = {
  readonly wizard: Wizard;
  /** The address of the letter made of it, without a language. */
  readonly letter: string;
};

/** One of the demo stories, opened by its button, with the contact of its person. It ends on the page of the letters. */
export async function openStory(
  context: BrowserContext,
  words: Words,
  story: { readonly open: "demoOpen" | "demoVideoOpen"; readonly contact: Answers },
): Promise<Wizard> {
  const wizard = wizardAt(await context.newPage(), words);
  await wizard.open("/attempts");
  await wizard.press(words.say(`attempts.list.${story.open}`));
  await wizard.page.waitForURL(/\/attempts\/[0-9a-f-]{36}$/);
  await wizard.openStep("contact");
  await answer(wizard, story.contact);
  await wizard.press(words.say("attempts.contact.button"));
  await wizard.reads("attempts.letters.title");
  return wizard;
}

/** The student's story with a letter: every page of a record in a few presses. */
export async function openDemoStory(context: BrowserContext, words: Words): Promise<ToldStory> {
  const wizard = await openStory(context, words, { open: "demoOpen", contact: STUDENT.contact });
  const { page, say } = wizard;
  await wizard.press(say("attempts.letters.make"));
  await page.waitForURL(/\/made$/);
  const letter = /\/letters\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? "";
  return { wizard, letter: wizard.base() + letter };
}

/** Every page that a person meets, with the story told: `path` without a language. */
export function pagesOf({ wizard, letter }: ToldStory): string[] {
  const base = wizard.base();
  const steps = [
    "service",
    "plans",
    "tried",
    "tried?item=new",
    "obstacles",
    "said",
    "said?item=new&type=promise",
  ];
  const more = [
    "said?item=new&type=clause",
    "comparison",
    "evidence",
    "wishes",
    "check",
    "rights",
    "contact",
    "routes",
    "damages",
    "damages?item=new",
    "timeline",
    "letters",
    "letters/particulars/civil-complaint",
  ];
  return [
    "/",
    "/attempts",
    "/attempts/new",
    "/attempts/new?age=no",
    "/resume",
    "/rights",
    "/rights/no-limit-on-change",
    "/hotlines",
    "/hotlines/report?kind=number&value=4001865909",
    "/practice",
    "/practice?service=online&before=--",
    "/api",
    "/verify",
    "/no-such-page",
    base,
    ...[...steps, ...more].map((step) => `${base}/${step}`),
    letter,
    `${letter}?language=en`,
    `${letter}/made`,
    "/demo/gallery",
  ];
}

/** Makes every page with required answers wrong in a record of its own, and gives the addresses where it says so. */
export async function pagesWithErrors(context: BrowserContext, words: Words): Promise<string[]> {
  const wizard = wizardAt(await context.newPage(), words);
  await wizard.begin();
  const wrong: string[] = ["/attempts/new?age=missing", "/resume?problem=wrong"];
  for (const step of ["service", "plans", "tried", "wishes"]) {
    await wizard.openStep(step);
    await wizard.saveAndGoOn();
    await wizard.page.locator("#errors").waitFor();
    const { pathname, search } = new URL(wizard.page.url());
    wrong.push(`${pathname.replace(/^\/en\//, "/")}${search}`);
  }
  await wizard.openStep("contact");
  await wizard.press(words.say("attempts.contact.button"));
  await wizard.page.locator("#errors").waitFor();
  return [...wrong, `${wizard.base()}/contact`, `${wizard.base()}/check`];
}
