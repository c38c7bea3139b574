import { ACT_IDS, act } from "@/domain/law/acts";
import { actName, citationText } from "@/domain/law/citation-text";
import { EXCEPTIONS } from "@/domain/law/exceptions";
import { NOT_ENCODED } from "@/domain/law/not-encoded";
import { groundsOf, isTactic, OBSTACLE_GROUNDS, type Tactic } from "@/domain/law/obstacle-grounds";
import { PROOFS } from "@/domain/law/proof";
import type { Provision } from "@/domain/law/provision";
import { SIGNALS } from "@/domain/law/signals";
import { STATUTE_BOOK } from "@/domain/law/statute-book";
import { formatDate, type Language } from "@/domain/time/format-date";

/** The pages of docs/law, written from the statute book alone: file name to Markdown. Never edited by hand. */

const NOTE =
  "<!-- Written by `npm run law:check -- --write` from domain/law. Change the source, not this page. -->";

const WORDS = {
  "zh-CN": {
    cites: "条文",
    versions: "版本",
    governed: { event: "按事情发生那天的法", contract: "按订立合同那天的法", today: "按今天的法" },
    when: "何时可能适用",
    strength: { direct: "直接", arguable: "可以主张", supporting: "辅助" },
    alone: "单独出现时",
    days: "需在不同日子重复出现",
    terms: "需另有格式条款",
    telecom: "只适用于电信套餐和宽带。",
    proof: "什么能让它更有力",
    notHeld: "未收录当时的条文，不作判断",
    repealed: "废止",
    from: "起",
  },
  en: {
    cites: "Articles",
    versions: "Versions",
    governed: {
      event: "The law of the day of the event",
      contract: "The law of the day of the contract",
      today: "The law of today",
    },
    when: "When it can apply",
    strength: { direct: "direct", arguable: "arguable", supporting: "supporting" },
    alone: "alone",
    days: "only when met on different days",
    terms: "only beside a standard term on record",
    telecom: "Speaks only to telecom plans and broadband.",
    proof: "What makes it stronger",
    notHeld: "the text of that time is not held: no judgement",
    repealed: "repealed",
    from: "from",
  },
} as const;

/** Every page by its file name below docs/law. */
export function lawPages(): ReadonlyMap<string, string> {
  return new Map([
    ["README.md", index()],
    ["not-encoded.md", notEncoded()],
    ...STATUTE_BOOK.map((provision) => [`${provision.id}.md`, page(provision)] as const),
  ]);
}

function index(): string {
  const rows = STATUTE_BOOK.map(
    ({ id, rule, title }) => `| ${rule} | [${title["zh-CN"]}](${id}.md) | [${title.en}](${id}.md) |`,
  );
  const acts = ACT_IDS.map((id) => `- [${actName(id)}](${act(id).link}), ${act(id).titleEn}`);
  return lines(
    "# 法条规则 / The statute book",
    NOTE,
    "每条规则是我们自己的话，附条文出处；以官方文本为准。",
    "Each rule is in our own words with its article; the official text decides.",
    ["| | 中文 | English |", "|---|---|---|", ...rows].join("\n"),
    "## 引用的法律 / Acts cited",
    acts.join("\n"),
    "## 例外 / Exceptions",
    EXCEPTIONS.map(({ rule, sentence }) => `- ${rule}: ${sentence["zh-CN"]} / ${sentence.en}`).join("\n"),
    "还没有写入的规则见 / What is not in the book yet: [not-encoded.md](not-encoded.md).",
  );
}

function notEncoded(): string {
  const rows = NOT_ENCODED.map(
    ({ rule, title, why }) => `| ${rule} | ${title} | ${why["zh-CN"]} | ${why.en} |`,
  );
  const silent = Object.entries<Tactic>(OBSTACLE_GROUNDS).flatMap(([code, { tactic, grounds }]) =>
    grounds.length === 0 ? [`- ${tactic} \`${code}\``] : [],
  );
  return lines(
    "# 还没有写入的规则 / Rules that are not in the book yet",
    NOTE,
    ["| | 规则 | 原因 | Why |", "|---|---|---|---|", ...rows].join("\n"),
    ...(silent.length === 0
      ? []
      : ["## 暂时没有对应规则的阻碍 / Obstacles without a provision yet", silent.join("\n")]),
  );
}

function page(provision: Provision): string {
  return lines(`# ${provision.rule}`, NOTE, section(provision, "zh-CN"), section(provision, "en"));
}

function section(provision: Provision, language: Language): string {
  const words = WORDS[language];
  return lines(
    `## ${provision.title[language]}`,
    `> ${provision.sentence[language]}`,
    provision.telecomOnly ? words.telecom : "",
    `### ${words.versions}`,
    `${words.governed[provision.governedBy]}${language === "en" ? "." : "。"}`,
    versions(provision, language),
    `### ${words.when}`,
    grounds(provision, language),
    `### ${words.proof}`,
    provision.proof.map((key) => `- ${PROOFS[key][language]}`).join("\n"),
  );
}

function versions(provision: Provision, language: Language): string {
  const words = WORDS[language];
  return provision.versions.starts
    .flatMap(({ from, value, source }) => {
      const day = formatDate(from, language);
      const start = language === "en" ? `- ${words.from} ${day}` : `- ${day}${words.from}`;
      const checked = language === "en" ? ` (${source})` : "";
      const say = (text: string) => `${start}: ${text}${checked}`;
      if (value === "repealed") return [say(words.repealed)];
      if (value === "not-held") return [say(words.notHeld)];
      const texts = new Set(Object.values(value).map((citation) => citationText(citation, language)));
      return [`${start}${checked}:`, ...[...texts].map((text) => `  - ${text}`)];
    })
    .join("\n");
}

function grounds(provision: Provision, language: Language): string {
  const words = WORDS[language];
  const rows = groundsOf(provision.id).map((ground) => {
    const notes = [
      words.strength[ground.strength],
      ground.alone ? `${words.alone}: ${words.strength[ground.alone]}` : "",
      ground.onSeveralDays ? words.days : "",
      ground.withTerms ? words.terms : "",
    ].filter((note) => note !== "");
    const name = isTactic(ground.obstacle)
      ? `${OBSTACLE_GROUNDS[ground.obstacle].tactic} \`${ground.obstacle}\``
      : SIGNALS[ground.obstacle][language];
    return `- ${name}: ${notes.join("; ")}`;
  });
  return [...new Set(rows)].join("\n");
}

function lines(...blocks: readonly string[]): string {
  return `${blocks
    .filter((block) => block !== "")
    .join("\n\n")
    .trimEnd()}\n`;
}
