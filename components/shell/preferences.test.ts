import { expect, it } from "vitest";
import {
  changePreferences,
  DEFAULT_PREFERENCES,
  isInsideApp,
  preferencesStylesheet,
  readPreferences,
  TEXT_SIZES,
  THEMES,
  writePreferences,
} from "@/components/shell/preferences";

it("keeps every choice through the cookie", () => {
  for (const size of TEXT_SIZES) {
    for (const theme of THEMES)
      expect(readPreferences(writePreferences({ size, theme }))).toEqual({ size, theme });
  }
});

it.each([undefined, "", ".", "999.neon", "}body{display:none", "100%2e.dark", "__proto__.constructor"])(
  "reads a cookie that we never wrote as no choice: %s",
  (cookie) => {
    expect(readPreferences(cookie).size).toBe(DEFAULT_PREFERENCES.size);
    expect(preferencesStylesheet(readPreferences(cookie), false)).not.toContain("body");
  },
);

it("changes only what was posted and known", () => {
  const now = { size: "118", theme: "dark" } as const;
  expect(changePreferences(now, { size: "176" })).toEqual({ size: "176", theme: "dark" });
  expect(changePreferences(now, { theme: "light" })).toEqual({ size: "118", theme: "light" });
  expect(changePreferences(now, { size: "1000", theme: "red" })).toEqual(now);
});

it("sets the root size and the theme, and shows the demo line only in the demo", () => {
  const css = preferencesStylesheet({ size: "141", theme: "dark" }, false);
  expect(css).toContain("font-size:141.18%");
  expect(css).toContain("color-scheme:dark");
  expect(css).toContain("#size-141");
  expect(css).not.toContain(".demo-only");
  expect(preferencesStylesheet(DEFAULT_PREFERENCES, true)).toContain(".demo-only{display:block}");
});

it.each([
  ["Mozilla/5.0 (iPhone) AppleWebKit/605 Mobile/15E148 MicroMessenger/8.0.49", true],
  ["Mozilla/5.0 (Linux; Android 14) QQ/9.0 Mobile", true],
  ["Mozilla/5.0 (Linux; Android 14) AppleWebKit/537 MQQBrowser/14 Mobile", false],
  ["Mozilla/5.0 (X11; Linux x64) Chrome/156", false],
  [null, false],
])("tells a browser inside a chat app: %s", (agent, inside) => {
  expect(isInsideApp(agent)).toBe(inside);
  expect(preferencesStylesheet(DEFAULT_PREFERENCES, false, isInsideApp(agent)).includes(".in-app-only")).toBe(
    inside,
  );
});
