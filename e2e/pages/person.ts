import type { Locator, Page } from "playwright";
import { expect } from "vitest";
import type { Values, Words } from "@/e2e/words";

const plain = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");

/** A label as it is read out: its words, perhaps followed by （选填） or a hint. */
const labelled = (text: string) => new RegExp(`^\\s*${plain(text)}\\s*([（(].+[）)])?$`);
const chosen = (text: string) => new RegExp(`^\\s*${plain(text)}(\\s|$)`);

/** Someone who reads the page and acts on what is written there, and on nothing else. */
export type Person = ReturnType<typeof personAt>;

export function personAt(page: Page, words: Words) {
  const { say } = words;
  const main = () => page.getByRole("main");

  const person = {
    page,
    words,
    say,
    main,
    /** Opens a page of this language by its address, as from a bookmark. */
    open: (path: string) => page.goto(words.path(path)),
    heading: () => main().getByRole("heading", { level: 1 }).first(),
    /** Waits until the page with this heading is there. */
    async reads(key: string, values?: Values): Promise<void> {
      await main()
        .getByRole("heading", { level: 1, name: say(key, values), exact: true })
        .waitFor();
    },
    async sees(text: string | RegExp): Promise<void> {
      await main().getByText(text).first().waitFor();
    },
    /** A group of choices by its question. */
    group: (question: string): Locator => main().getByRole("group", { name: labelled(question) }),
    async choose(question: string, answer: string): Promise<void> {
      await person
        .group(question)
        .getByRole("radio", { name: chosen(answer) })
        .check();
    },
    async tick(question: string, answer: string): Promise<void> {
      await person
        .group(question)
        .getByRole("checkbox", { name: chosen(answer) })
        .check();
    },
    field: (label: string): Locator => main().getByLabel(labelled(label)),
    async type(label: string, text: string): Promise<void> {
      await person.field(label).fill(text);
    },
    button: (name: string): Locator => main().getByRole("button", { name, exact: true }),
    async press(name: string): Promise<void> {
      await person.button(name).first().click();
    },
    link: (name: string | RegExp): Locator =>
      main().getByRole("link", typeof name === "string" ? { name, exact: true } : { name }),
    async follow(name: string | RegExp): Promise<void> {
      await person.link(name).first().click();
    },
    /** The messages of the error summary, in order; empty when there is none. */
    mistakes: async (): Promise<string[]> =>
      (await page.locator("#errors li").allTextContents()).map((text) => text.trim()),
    /** Asserts that exactly these are wrong: named on top, behind the name of the field where the sentence fits many, repeated at the field, the title starting 错误： */
    async isTold(...keys: { key: string; values?: Values; field: string }[]): Promise<void> {
      await page.locator("#errors").waitFor();
      const expected = keys.map(({ key, values }) => say(`attempts.errors.${key}`, values));
      const told = await person.mistakes();
      expect(
        told.map((text, index) => (text.endsWith(expected[index] ?? "?") ? expected[index] : text)),
      ).toEqual(expected);
      expect(await page.title()).toMatch(words.locale === "zh-CN" ? /^错误：/ : /^Error:/);
      for (const [index, { field }] of keys.entries()) {
        const beside = (await page.locator(`[id="${field}-error"]`).textContent()) ?? "";
        expect(beside, `beside ${field}`).toContain(expected[index]);
        const link = page.locator("#errors li a").nth(index);
        expect(await link.getAttribute("href")).toBe(`#${field}`);
        expect(await page.locator(`[id="${field}"]`).count(), `the link to ${field} leads somewhere`).toBe(1);
      }
    },
  };
  return person;
}
