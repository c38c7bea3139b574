import type { Locator, Page } from "playwright";
import type { Person } from "@/e2e/pages/person";

export type Download = { readonly bytes: Buffer; readonly name: string };

/** Presses a link that gives a file and keeps what arrives. */
export async function download(page: Page, press: () => Promise<void>): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  const parts: Buffer[] = [];
  for await (const part of await file.createReadStream()) parts.push(part as Buffer);
  return { bytes: Buffer.concat(parts), name: file.suggestedFilename() };
}

/** On the page that says what a step closes: the person goes on knowing it. */
export async function goOnKnowing({ page, say }: Person): Promise<void> {
  await page.waitForURL(/\/routes\/before\//);
  await page.getByRole("radio").last().check();
  await page.getByRole("button", { name: say("routes.before.save"), exact: true }).click();
  await page.waitForURL(/\/letters(\?|\/)/);
}

/** From the place of a letter over the page that says what it closes, and back: the person goes on knowing it. */
export async function agreeToLose(person: Person, place: Locator): Promise<void> {
  const { say } = person;
  const link = place.getByRole("link", { name: say("routes.ladder.before") });
  if (!(await link.isVisible())) await place.locator("summary").first().click();
  await link.click();
  await goOnKnowing(person);
}

/** The page of one letter: the paper, its paragraphs, and the ways to keep it. */
export function letterAt(person: Person) {
  const { page, say, main } = person;
  const sheet = () => main().getByRole("article");
  const paragraphs = () => sheet().locator('[id^="p-"]');
  const holding = (words: string) => paragraphs().filter({ hasText: words }).first();

  return {
    sheet,
    holding,
    /** The words that one sees on the paper; folded forms do not count. */
    async shown(): Promise<string> {
      await sheet().first().waitFor();
      return (await sheet().allInnerTexts()).join("\n");
    },
    /** The words for pasting, as they stand in the box of the page. */
    pasteText: () => page.locator("#letter-text").inputValue(),
    pdf: () => download(page, () => person.follow(say("attempts.letter.pdf"))),
    text: () => download(page, () => person.follow(say("attempts.letter.text"))),
    /** Opens 修改这一段 of the paragraph with these words, types others over them and saves. */
    async edit(words: string, others: string): Promise<void> {
      const paragraph = holding(words);
      await paragraph.getByText(say("letters.edit.open"), { exact: true }).click();
      await paragraph.getByLabel(say("letters.edit.label")).fill(others);
      await paragraph.getByRole("button", { name: say("letters.edit.save") }).click();
    },
    async reset(words: string): Promise<void> {
      const paragraph = holding(words);
      await paragraph.getByText(say("letters.edit.open"), { exact: true }).click();
      await paragraph.getByRole("button", { name: say("letters.edit.reset") }).click();
    },
  };
}
