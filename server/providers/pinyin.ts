import "server-only";
import { pinyin } from "pinyin-pro";
import { foldName } from "@/domain/providers/fold-name";
import type { Alias, AliasKind } from "@/domain/providers/provider";

/** Every way in which a provider is found: its name, what people call it, and the pinyin and initials of both. */
export function aliasesOf(name: string, others: readonly string[] = []): readonly Alias[] {
  const written = [
    { kind: "name" as const, alias: name },
    ...others.map((alias) => ({ kind: "alias" as const, alias })),
  ];
  const made = written.flatMap(({ alias }): { kind: AliasKind; alias: string }[] =>
    /\p{Script=Han}/u.test(alias)
      ? [
          { kind: "pinyin", alias: readingOf(alias, "pinyin") },
          { kind: "initials", alias: readingOf(alias, "first") },
        ]
      : [],
  );
  const seen = new Set<string>();
  return [...written, ...made]
    .map(({ kind, alias }) => ({ kind, alias: alias.trim(), folded: foldName(alias) }))
    .filter(({ kind, folded }) => {
      const key = `${kind} ${folded}`;
      if (folded === "" || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** Without tones, one word; the characters' reading in this very name (重庆 is chongqing, not zhongqing). */
function readingOf(text: string, pattern: "pinyin" | "first"): string {
  return pinyin(text, { toneType: "none", pattern, type: "array", nonZh: "consecutive", v: true }).join("");
}
