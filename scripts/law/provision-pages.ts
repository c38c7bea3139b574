import { citationText } from "@/domain/law/citation-text";
import { groundsOf, isTactic, OBSTACLE_GROUNDS } from "@/domain/law/obstacle-grounds";
import { everyCitation } from "@/domain/law/placed-citations";
import { PROOFS } from "@/domain/law/proof";
import type { Provision } from "@/domain/law/provision";
import { REQUIREMENT_DECISIONS, REQUIREMENTS, type Requirement } from "@/domain/law/requirements";
import { SIGNALS } from "@/domain/law/signals";
import { formatDate, type Language } from "@/domain/time/format-date";
import { lines, NOTE, screenWords } from "@/scripts/law/markdown";

export const WORDS = {
  "zh-CN": {
    versions: "版本与条文",
    governed: { event: "按事情发生那天的法。", contract: "按订立合同那天的法。", today: "按今天的法。" },
    part: {
      ground: "用途：支持请求的依据。",
      claim: "用途：可以另外行使的权利，不作为投诉信的依据。",
      consequence: "用途：说明机关可以怎么处理，不写进给经营者的信。",
      counterpoint: "用途：对方可能提出的理由，按名列出，从不写进消费者的信。",
    },
    when: "何时可能适用",
    strength: { direct: "直接", arguable: "可以主张", supporting: "辅助" },
    basis: { a2: "对照表", J15: "决定J15", words: "按条文字面" },
    alone: "单独出现时",
    days: "需在不同日子重复出现",
    terms: "需另有格式条款",
    requires: "还要求",
    beside: "一并查看",
    caution: "注意",
    telecom: "只适用于电信套餐和宽带。",
    proof: "什么能让它更有力",
    notHeld: "未收录当时的条文，不作判断",
    repealed: "废止",
    from: "起",
  },
  en: {
    versions: "Versions and articles",
    governed: {
      event: "Governed by the law of the day of the event.",
      contract: "Governed by the law of the day of the contract.",
      today: "Governed by the law of today.",
    },
    part: {
      ground: "Use: a ground for what is asked.",
      claim: "Use: a right beside the case; no ground of a complaint letter.",
      consequence: "Use: what an authority may order; not written to the provider.",
      counterpoint: "Use: what the other side may say, by name; never in a consumer's letter.",
    },
    when: "When it can apply",
    strength: { direct: "direct", arguable: "arguable", supporting: "supporting" },
    basis: { a2: "table of tactics", J15: "decision J15", words: "the article's own words" },
    alone: "alone",
    days: "only when met on different days",
    terms: "only beside a standard term on record",
    requires: "It also requires",
    beside: "Read along with",
    caution: "Caution",
    telecom: "Speaks only to telecom plans and broadband.",
    proof: "What makes it stronger",
    notHeld: "the text of that time is not held: no judgement",
    repealed: "repealed",
    from: "from",
  },
} as const;

/** The page of one provision, Chinese first. */
export function provisionPage(provision: Provision): string {
  return lines(`# ${provision.rule}`, NOTE, section(provision, "zh-CN"), section(provision, "en"));
}

function section(provision: Provision, language: Language): string {
  const words = WORDS[language];
  const { caution, requires, beside, placeSentences } = provision;
  const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join("\n");
  const read = new Set(everyCitation(beside).map((citation) => citationText(citation, language)));
  return lines(
    `## ${provision.title[language]}`,
    `> ${provision.sentence[language]}`,
    [
      words.part[provision.part],
      words.governed[provision.governedBy],
      provision.telecomOnly ? words.telecom : "",
    ]
      .filter(Boolean)
      .join(language === "en" ? " " : ""),
    caution ? `${words.caution}${language === "en" ? ": " : "："}${caution[language]}` : "",
    `### ${words.versions}`,
    versions(provision, language),
    placeSentences ? list(Object.values(placeSentences).map((sentence) => sentence[language])) : "",
    read.size > 0 ? lines(`### ${words.beside}`, list([...read])).trimEnd() : "",
    `### ${words.when}`,
    grounds(provision, language),
    requires.length > 0
      ? lines(`### ${words.requires}`, list(requires.map((key) => required(key, language)))).trimEnd()
      : "",
    `### ${words.proof}`,
    list(provision.proof.map((key) => PROOFS[key][language])),
  );
}

/** A requirement, with the decision that it rests on. */
function required(key: Requirement, language: Language): string {
  const decision = REQUIREMENT_DECISIONS[key];
  return `${REQUIREMENTS[key][language]}${decision ? ` ([${decision}](decisions.md))` : ""}`;
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
  const nameOf = screenWords("attempts", language);
  const rows = groundsOf(provision.id).map((ground) => {
    const notes = [
      words.strength[ground.strength],
      words.basis[ground.basis],
      ground.alone ? `${words.alone}: ${words.strength[ground.alone]}` : "",
      ground.onSeveralDays ? words.days : "",
      ground.withTerms ? words.terms : "",
    ].filter((note) => note !== "");
    const name = isTactic(ground.obstacle)
      ? `${OBSTACLE_GROUNDS[ground.obstacle].tactic} \`${ground.obstacle}\` ${nameOf(`obstacles.${ground.obstacle}.name`)}`
      : SIGNALS[ground.obstacle][language];
    return `- ${name}: ${notes.join("; ")}`;
  });
  return [...new Set(rows)].join("\n");
}
