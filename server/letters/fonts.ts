import "server-only";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Coverage, readCoverage } from "@/server/letters/font-cmap";

/**
 * The fonts of the letters: static TrueType files from npm packages, pinned by hash, in the order in which they are
 * asked for a character. Fonts of the machine are never used, so that a letter looks the same everywhere.
 */
export type LetterFont = {
  readonly id: FontId;
  /** Family as the font names itself and the template asks for it. */
  readonly family: string;
  readonly bytes: Buffer;
  readonly coverage: Coverage;
};

type FontFile = {
  readonly family: string;
  readonly file: string;
  readonly sha256: string;
  readonly needed: boolean;
};

/** `needed` fonts are part of every letter; the others are read only when a name or a note asks for their script. */
const FONT_FILES = {
  serif: {
    family: "Noto Serif SC",
    file: "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
    sha256: "c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742",
    needed: true,
  },
  serifBold: {
    family: "Noto Serif SC",
    file: "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
    sha256: "9c6a2ba736e4b499c84f65ce366bd3625c0401885fd3e585ace50fb738b96ff6",
    needed: true,
  },
  tibetan: {
    family: "Noto Serif Tibetan",
    file: "noto-serif-tibetan/400Regular/NotoSerifTibetan_400Regular.ttf",
    sha256: "33bd11da711ad8fbf55e5df25f29e6ebdfce53424fb41d61c7c6b83c2ba948cf",
    needed: false,
  },
  arabic: {
    family: "Noto Naskh Arabic",
    file: "noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf",
    sha256: "706b4580c025f6c75ec1c06013e17f00a23ec1780091b77a5a5b339469bda94d",
    needed: false,
  },
  mongolian: {
    family: "Noto Sans Mongolian",
    file: "noto-sans-mongolian/400Regular/NotoSansMongolian_400Regular.ttf",
    sha256: "7c0edce49dfc23a2f7b5697df7d73b0dad24c8bb751a1ea1a4b9b59fc849f481",
    needed: false,
  },
  latin: {
    family: "Noto Serif",
    file: "noto-serif/400Regular/NotoSerif_400Regular.ttf",
    sha256: "a7e8ea1ab7e7d368b001c892d6148325fffc849a46e030e55e1bdc597bbe939d",
    needed: false,
  },
  latinBold: {
    family: "Noto Serif",
    file: "noto-serif/700Bold/NotoSerif_700Bold.ttf",
    sha256: "1b941681106aae26ead3a24c6f15b51f994b1b26adce8742a37ce96648f0fe0a",
    needed: false,
  },
  sans: {
    family: "Noto Sans SC",
    file: "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
    sha256: "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16",
    needed: false,
  },
  japanese: {
    family: "Noto Serif JP",
    file: "noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf",
    sha256: "5a04846a0e23acefae825f2f459205036a166f5a63462019ce3492d07bd20e92",
    needed: false,
  },
} as const satisfies Record<string, FontFile>;

export type FontId = keyof typeof FONT_FILES;

export const FONT_IDS = Object.keys(FONT_FILES) as readonly FontId[];
export const NEEDED_FONTS: readonly FontId[] = FONT_IDS.filter((id) => FONT_FILES[id].needed);

/** Asked for a character that the letter's own font lacks, in this order. */
export const FURTHER_FONTS: readonly FontId[] = FONT_IDS.filter(
  (id) => !FONT_FILES[id].needed && id !== "latinBold",
);

const loaded = new Map<FontId, LetterFont | undefined>();

/**
 * One font, read once and kept. Undefined when its package is not installed and no letter depends on it. Throws when a
 * needed font is missing, or when a file is not the one that was reviewed.
 */
export function letterFont(id: FontId): LetterFont | undefined {
  if (loaded.has(id)) return loaded.get(id);
  const font = read(id);
  loaded.set(id, font);
  return font;
}

function read(id: FontId): LetterFont | undefined {
  const { family, file, sha256, needed }: FontFile = FONT_FILES[id];
  const path = join(process.cwd(), "node_modules", "@expo-google-fonts", file);
  if (!existsSync(path)) {
    if (needed) throw new Error(`the font ${file} is not installed`);
    return undefined;
  }
  const bytes = readFileSync(path);
  const found = createHash("sha256").update(bytes).digest("hex");
  if (found !== sha256) throw new Error(`the font ${file} is not the reviewed one: its SHA-256 is ${found}`);
  return { id, family, bytes, coverage: readCoverage(bytes) };
}
