import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import { useBrowser } from "@/e2e/browser";
import { STUDENT } from "@/e2e/stories/student";
import { wordsOf } from "@/e2e/words";

const { say } = wordsOf("zh-CN");
const MOST_STOPS = 90;

type Focus = {
  id: string;
  tag: string;
  type: string;
  name: string;
  value: string;
  words: string;
  outlined: boolean;
  top: number;
};

/** Where the keyboard stands: and whether one can see it. */
async function focused(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const labelled = element.labels?.[0]?.textContent ?? "";
    return {
      id: element.id,
      tag: element.tagName,
      type: element.type ?? "",
      name: element.name ?? "",
      value: element.value ?? "",
      words: (element.getAttribute("aria-label") ?? (labelled || element.textContent || "")).trim(),
      outlined:
        style.outlineStyle !== "none" &&
        Number.parseFloat(style.outlineWidth) >= 2 &&
        box.bottom > 0 &&
        box.top < innerHeight,
      top: box.top + scrollY,
    };
  });
}

/** Somebody without a mouse: Tab, Space, Enter, arrows and letters. */
function keyboardOf(page: Page) {
  const hand = {
    /** Goes on with Tab until the stop is there; each stop on the way must be visible. Fails when it never comes. */
    async to(what: string, found: (focus: Focus) => boolean): Promise<Focus> {
      for (let stops = 0; stops < MOST_STOPS; stops += 1) {
        await page.keyboard.press("Tab");
        const focus = await focused(page);
        if (focus.tag === "BODY") continue;
        expect(
          focus.outlined,
          `one sees that the keyboard is at ${focus.tag} ${focus.id || focus.words}`,
        ).toBe(true);
        if (found(focus)) return focus;
      }
      throw new Error(`the keyboard never reaches ${what}`);
    },
    type: async (id: string, text: string) => {
      await hand.to(id, (focus) => focus.id === id);
      await page.keyboard.type(text);
    },
    /** Into the group by Tab, to the answer by arrows: as radios are. */
    choose: async (name: string, value: string) => {
      await hand.to(name, (focus) => focus.name === name);
      await page.keyboard.press("Space");
      for (let steps = 0; (await focused(page)).value !== value; steps += 1) {
        if (steps > 30) throw new Error(`no answer ${value} for ${name}`);
        await page.keyboard.press("ArrowDown");
      }
    },
    tick: async (name: string, value: string) => {
      await hand.to(value, (focus) => focus.name === name && focus.value === value);
      await page.keyboard.press("Space");
    },
    press: async (words: string) => {
      const focus = await hand.to(
        words,
        (at) => at.words === words && (at.tag === "BUTTON" || at.tag === "A"),
      );
      await Promise.all([page.waitForEvent("framenavigated"), page.keyboard.press("Enter")]);
      return focus;
    },
    arrives: async (key: string) => {
      await page
        .getByRole("main")
        .getByRole("heading", { level: 1, name: say(key), exact: true })
        .waitFor();
      // A new page begins at its top: the first Tab is the skip link or the first thing of the page.
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    },
  };
  return hand;
}

describe("the whole way by keyboard alone", () => {
  const browser = useBrowser();

  test.each([true, false])("from the home page to the letter (script %s)", async (script) => {
    const page = await browser.page({ script });
    const hand = keyboardOf(page);
    await page.goto("/");
    await page.keyboard.press("Tab");
    expect((await focused(page)).words).toBe(say("shell.skip"));
    await page.keyboard.press("Enter");
    await hand.press(say("home.hero.start"));
    await hand.arrives("attempts.start.title");
    await hand.choose("age", "yes");
    await hand.press(say("attempts.start.begin"));

    await hand.arrives("attempts.steps.service.title");
    await hand.choose("sector", "telecom-plan");
    await hand.type("provider", STUDENT.provider);
    await hand.press(say("attempts.save"));
    await hand.arrives("attempts.steps.plans.title");
    await hand.type("planName", "59");
    await hand.choose("target", "cheaper");
    await hand.type("targetPrice", "8");
    await hand.press(say("attempts.save"));

    await hand.arrives("attempts.steps.event.title");
    await hand.choose("when", "day");
    await hand.type("day", `${STUDENT.year}-9-3`);
    await hand.choose("channel", "hotline");
    await hand.choose("kind", "obstacle");
    await hand.type("note", "劝我不要降级。");
    await hand.press(say("attempts.save"));
    await hand.arrives("attempts.steps.obstacles.title");
    await hand.tick("codes", "repeated-dissuasion");
    await hand.press(say("attempts.save"));
    await hand.arrives("attempts.steps.said.title");
    await hand.press(say("attempts.save"));
    await hand.arrives("attempts.steps.comparison.title");
    await hand.press(say("attempts.save"));
    await hand.arrives("attempts.steps.evidence.title");
    await hand.tick("held", "screenshots");
    await hand.press(say("attempts.save"));

    // A page sent empty: the keyboard lands at the summary and goes on to the field.
    await hand.arrives("attempts.steps.wishes.title");
    await hand.press(say("attempts.save"));
    await page.locator("#errors").waitFor();
    await hand.to("the error", (focus) => focus.words === say("attempts.errors.remedy-required"));
    await page.keyboard.press("Enter");
    await page.keyboard.press("Space");
    expect(await page.locator("#remedies").isChecked()).toBe(true);
    await hand.press(say("attempts.save"));
    await hand.arrives("attempts.steps.check.title");
    await hand.press(say("attempts.check.toLetter"));
    await hand.arrives("attempts.steps.contact.title");
    await hand.type("name", "张倩");
    await hand.type("phone", "13800000000");
    await hand.press(say("attempts.contact.button"));
    await hand.arrives("attempts.letters.title");
    await hand.press(say("attempts.letters.make"));
    await page.getByText(say("attempts.made.title")).first().waitFor();
  });

  test("the stops of a question follow the page from top to bottom, and the keyboard comes out at the end", async () => {
    const page = await browser.page();
    await page.goto("/attempts/new");
    const tops: number[] = [];
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      await page.keyboard.press("Tab");
      const focus = await focused(page);
      if (focus.tag === "BODY") break;
      const inMain = await page.evaluate(() => document.activeElement?.closest("main") !== null);
      if (inMain) tops.push(focus.top);
    }
    expect(tops.length).toBeGreaterThan(3);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect((await focused(page)).tag).toBe("BODY");
  });
});
