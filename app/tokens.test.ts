import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const css = readFileSync(join(ROOT, "app/globals.css"), "utf8");

const TOKEN = /--color-([\w-]+): var\(--light, (#[0-9a-f]{6})\) var\(--dark, (#[0-9a-f]{6})\);/g;
const tokens = Object.fromEntries(
  [...css.matchAll(TOKEN)].map(([, name, light, dark]) => [name, { light, dark }]),
);

/** WCAG 2.2 contrast of two colours written as #rrggbb. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function value(token: string, theme: "light" | "dark"): string {
  const found = tokens[token]?.[theme];
  if (!found) throw new Error(`no token ${token}`);
  return found;
}

describe.each(["light", "dark"] as const)("%s colours", (theme) => {
  const words = ["ink", "ink-2", "indigo", "indigo-hover", "bamboo", "amber", "cinnabar", "wisteria"];

  it.each(words)("%s can be read on page and surface", (token) => {
    expect(contrast(value(token, theme), value("page", theme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(value(token, theme), value("surface", theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["indigo", "bamboo", "amber", "cinnabar", "wisteria"])(
    "%s can be read on its tint and under a label",
    (token) => {
      expect(contrast(value(token, theme), value(`${token}-tint`, theme))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(value("on-fill", theme), value(token, theme))).toBeGreaterThanOrEqual(6.3);
    },
  );

  it("shows the edge of every control", () => {
    for (const ground of ["page", "surface"]) {
      expect(contrast(value("line", theme), value(ground, theme))).toBeGreaterThanOrEqual(3);
    }
  });
});

it("writes colours in one file only", () => {
  const raw = /#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?![\w-])|\b(?:rgb|hsl|oklch)a?\(/i;
  const files = globSync("{app,components,server}/**/*.{ts,tsx,css}", { cwd: ROOT }).filter(
    (file) => !/^app\/(?:globals|preferences)\.css$|\.test\.ts$/.test(file),
  );
  expect(files.length).toBeGreaterThan(40);
  const coloured = files.filter((file) => raw.test(readFileSync(join(ROOT, file), "utf8")));
  expect(coloured).toEqual([]);
  expect(raw.test('fill="#14507A"')).toBe(true);
});

it("uses no web font and no important rule", () => {
  expect(css).not.toMatch(/@font-face|!important|url\(/);
});
