import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
type Words = { readonly [key: string]: string | Words };

/** Every sentence of one language: `shell.footer.promise` to its words. */
function sentences(locale: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (words: Words, path: string) => {
    for (const [key, value] of Object.entries(words)) {
      if (typeof value === "string") found.set(`${path}.${key}`, value);
      else walk(value, `${path}.${key}`);
    }
  };
  for (const file of globSync(`messages/${locale}/*.json`, { cwd: ROOT })) {
    walk(JSON.parse(readFileSync(join(ROOT, file), "utf8")) as Words, basename(file, ".json"));
  }
  return found;
}

/** Names of ICU arguments: branches of a plural are words, not arguments. */
function parameters(sentence: string): string[] {
  const plain = sentence.replace(/\b(?:zero|one|two|few|many|other|=\d+)\s*\{/g, "");
  const names = [...plain.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1] ?? "");
  const tags = [...sentence.matchAll(/<(\w+)>/g)].map((match) => `<${match[1]}>`);
  return [...new Set([...names, ...tags])].sort();
}

const zh = sentences("zh-CN");
const en = sentences("en");
/** Documents speak to others than the reader; their words are reviewed with the letters. */
const onScreen = [...zh].filter(([key]) => !key.startsWith("letters."));

describe("both languages", () => {
  it("have the same keys", () => {
    expect(zh.size).toBeGreaterThan(100);
    expect([...zh.keys()].filter((key) => !en.has(key))).toEqual([]);
    expect([...en.keys()].filter((key) => !zh.has(key))).toEqual([]);
  });

  it("take the same parameters", () => {
    const different = [...zh].filter(
      ([key, words]) => parameters(words).join() !== parameters(en.get(key) ?? "").join(),
    );
    expect(different).toEqual([]);
  });
});

describe("keys in the code", () => {
  const branches = new Set(
    [...zh.keys()].flatMap((key) => key.split(".").map((_, n, all) => all.slice(0, n).join("."))),
  );
  const files = globSync("{app,components}/**/*.tsx", { cwd: ROOT });

  it.each(files)("%s uses only keys that exist", (file) => {
    const code = readFileSync(join(ROOT, file), "utf8");
    const spaces = [
      ...code.matchAll(/(?:use|get)Translations\(\s*(?:"([\w.-]*)"|\{[^}]*namespace: "([\w.-]*)")?/g),
    ].map((match) => match[1] ?? match[2] ?? "");
    const names = [
      ...code.matchAll(/const (?:(\w+)|\[([^\]]+)\]) =[^;]*?(?:use|get)Translations\(/g),
    ].flatMap((match) => (match[1] ?? match[2] ?? "").split(",").map((name) => name.trim()));
    const unknown: string[] = [];
    for (const name of new Set(names)) {
      const calls = new RegExp(
        `\\b${name}(?:\\.(?:rich|markup|raw))?\\(\\s*(?:"([^"]+)"|\`([^\`$]*)\\$\\{)`,
        "g",
      );
      for (const [, key, start] of code.matchAll(calls)) {
        const path = (start ?? key ?? "").replace(/\.?[^.]*$/, start === undefined ? "$&" : "");
        const holds = (space: string) => {
          const full = [space, path].filter(Boolean).join(".");
          return start === undefined ? zh.has(full) : full === "" || branches.has(full);
        };
        if (!spaces.some(holds)) unknown.push(key ?? `${start}…`);
      }
    }
    expect(unknown).toEqual([]);
  });
});

describe("the voice", () => {
  const breaking = (words: Iterable<readonly [string, string]>, pattern: RegExp) =>
    [...words].filter(([, sentence]) => pattern.test(sentence));

  it("never shouts, in either language", () => {
    expect(breaking([...zh, ...en], /[!！]/)).toEqual([]);
    expect(breaking([...zh, ...en], /\p{Emoji_Presentation}/u)).toEqual([]);
  });

  it("has no bare buttons", () => {
    expect(breaking([...zh, ...en], /^(?:确定|确认|提交|好的|OK|Ok|Submit|Confirm)$/)).toEqual([]);
  });

  it("says 你 on screens, passes no verdict and promises no outcome", () => {
    // What a provider says in the practice is quoted as it is said.
    const ours = onScreen.filter(([key]) => !/^practice\.said\..+\.words$/.test(key));
    expect(breaking(ours, /您/)).toEqual([]);
    expect(breaking(onScreen, /违法|欺诈|侵权|霸王条款|维权到底/)).toEqual([]);
    expect(breaking(onScreen, /包赢|秒退|一定能|保证(?:退|赔|成功)/)).toEqual([]);
    expect(breaking(ours, /你忘了|亲[，,~]/)).toEqual([]);
  });

  it("would notice each of these", () => {
    const bad: [string, string][] = [["a.b", "恭喜！您的维权成功，商家违法"]];
    expect(breaking(bad, /[!！]/)).toHaveLength(1);
    expect(breaking(bad, /您/)).toHaveLength(1);
    expect(breaking(bad, /违法|欺诈|侵权/)).toHaveLength(1);
    expect(parameters("{count, plural, one {One of {total}} other {# of {total}}}")).toEqual([
      "count",
      "total",
    ]);
  });
});
