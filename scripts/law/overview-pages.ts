import type { Act } from "@/domain/law/act-text";
import { ACT_IDS, act } from "@/domain/law/acts";
import { actName, citationText } from "@/domain/law/citation-text";
import { DECISIONS } from "@/domain/law/decisions";
import { EXCEPTIONS, exceptionCitations } from "@/domain/law/exceptions";
import { STRENGTH_REASONS } from "@/domain/law/explain-finding";
import { NOT_ENCODED } from "@/domain/law/not-encoded";
import { OBSTACLE_GROUNDS, type ObstacleCode, type Tactic } from "@/domain/law/obstacle-grounds";
import { PROOFS } from "@/domain/law/proof";
import { provisionById, STATUTE_BOOK } from "@/domain/law/statute-book";
import { TACTIC_NOTES, type TacticNote } from "@/domain/law/tactics";
import { formatDate } from "@/domain/time/format-date";
import { lines, NOTE, screenWords, table } from "@/scripts/law/markdown";
import { WORDS } from "@/scripts/law/provision-pages";
import { LEFT_OUT_OF_A_TACTIC } from "@/scripts/law/tactics-against-facts";
import { TOPIC_OF, TOPICS, type Topic } from "@/scripts/law/topics";

/** The index: how to read, the provisions by topic, and the way to every other page. */
export function indexPage(): string {
  const strengths = (["direct", "arguable", "supporting"] as const).map(
    (key) =>
      `- ${WORDS["zh-CN"].strength[key]} / ${WORDS.en.strength[key]}: ${STRENGTH_REASONS[key]["zh-CN"]} ${STRENGTH_REASONS[key].en}`,
  );
  return lines(
    "# 法条规则 / The statute book",
    NOTE,
    "每条规则是我们自己的话，附条文出处；以官方文本为准。条文的文字与收录时的哈希逐条核对。",
    "Each rule is in our own words with its article; the official text decides. The words of every cited article are held against a hash taken when the rule was written.",
    "## 怎么读 / How to read",
    strengths.join("\n"),
    [
      "- [阻碍与规则 / Tactics and rules](obstacles.md)",
      "- [按名排除 / Exceptions by name](exceptions.md)",
      "- [我们的决定 / Our decisions](decisions.md)",
      "- [途径 / Routes](routes.md)",
      "- [期限 / Deadlines](deadlines.md)",
      "- [赔偿与费用 / Damages and fees](damages.md)",
      "- [引用的法律与版本 / Acts and their versions](acts.md)",
      "- [没有写入的 / What is left out](not-encoded.md)",
      "- [事实底稿对照 / Map of the fact base](facts-map.md)",
    ].join("\n"),
    ...(Object.keys(TOPICS) as Topic[]).map(topicSection),
  );
}

function topicSection(topic: Topic): string {
  const rows = STATUTE_BOOK.filter(({ id }) => TOPIC_OF[id] === topic).map(({ id, rule, title, part }) => [
    rule,
    `[${title["zh-CN"]}](${id}.md)`,
    `[${title.en}](${id}.md)`,
    PART_NAMES[part],
  ]);
  return lines(
    `## ${TOPICS[topic]["zh-CN"]} / ${TOPICS[topic].en}`,
    table(["", "中文", "English", "用途 / Use"], rows),
  ).trimEnd();
}

const PART_NAMES = {
  ground: "依据 / ground",
  claim: "另外的权利 / right beside",
  consequence: "机关的处理 / consequence",
  counterpoint: "对方的理由 / counter-point",
} as const;

/** The twenty tactics: what they are in the consumer's words, what to record, which rules they can set off. */
export function obstaclesPage(): string {
  const zh = screenWords("attempts", "zh-CN");
  const en = screenWords("attempts", "en");
  const sections = (Object.entries(OBSTACLE_GROUNDS) as [ObstacleCode, Tactic][]).map(
    ([code, { tactic, grounds }]) => {
      const note: TacticNote = TACTIC_NOTES[code];
      const rules = new Map(grounds.map((ground) => [ground.provision, ground]));
      return lines(
        `## ${tactic} \`${code}\` ${zh(`obstacles.${code}.name`)} / ${en(`obstacles.${code}.name`)}`,
        `${zh(`obstacles.${code}.plain`)}。 / ${en(`obstacles.${code}.plain`)}.`,
        `${note.note["zh-CN"]}`,
        `${note.note.en}`,
        note.proof.map((key) => `- ${PROOFS[key]["zh-CN"]} / ${PROOFS[key].en}`).join("\n"),
        table(
          ["", "规则 / Rule", "强度 / Strength", "出自 / From"],
          [...rules.values()].map(({ provision, strength, basis }) => {
            const found = provisionById(provision);
            return [
              found.rule,
              `[${found.title["zh-CN"]} / ${found.title.en}](${provision}.md)`,
              `${WORDS["zh-CN"].strength[strength]} / ${WORDS.en.strength[strength]}`,
              `${WORDS["zh-CN"].basis[basis]} / ${WORDS.en.basis[basis]}`,
            ];
          }),
        ),
      ).trimEnd();
    },
  );
  return lines(
    "# 阻碍与规则 / Tactics and rules",
    NOTE,
    "这张对照表是我们的推理：它只决定引用哪些核实过的条文，本身不作为法律引用。",
    "This table is our reasoning: it selects which verified articles are cited and is never cited as law.",
    ...sections,
  );
}

/** Acts that, by their own words, are never cited for a kind of service. */
export function exceptionsPage(): string {
  const places = exceptionCitations();
  return lines(
    "# 按名排除 / Exceptions by name",
    NOTE,
    ...EXCEPTIONS.map(({ rule, title, sentence, sectors, act: id }) =>
      lines(
        `## ${rule} ${title["zh-CN"]} / ${title.en}`,
        `> ${sentence["zh-CN"]}`,
        `> ${sentence.en}`,
        places
          .filter((citation) => citation.act === id)
          .map((citation) => `- ${citationText(citation, "zh-CN")} / ${citationText(citation, "en")}`)
          .join("\n"),
        `- ${sectors.map((sector) => `\`${sector}\``).join(", ")}`,
      ).trimEnd(),
    ),
    "## 不是法律的说法 / Said to be law, but is not",
    [
      "- 续费前五日提醒：现行条文没有写天数。 / Notice five days before a renewal: the present text names no number of days.",
      "- 转人工是法定权利：只有交易平台对依规则采取的措施的申诉，才有人工判定的规定（R37）。 / A general right to a human agent: only appeals against a measure of a trading platform have a rule on human review (R37).",
      "- 48小时内回电：没有条文规定。 / A call-back within 48 hours: no rule fixes it.",
      "- 升级、降级必须同时生效：没有条文规定。 / Equal timing of upgrade and downgrade: no rule demands it.",
    ].join("\n"),
  );
}

/** Where the texts are silent, what we decided: decisions, not law. */
export function decisionsPage(): string {
  return lines(
    "# 我们的决定 / Our decisions",
    NOTE,
    "条文没有说、或者可以有两种读法的地方，由我们决定。这些是决定，不是法律；改动需要书面理由。",
    "Where the texts are silent or can be read in two ways, we decide. These are decisions, not law; a change needs a written reason.",
    ...DECISIONS.map(({ id, question, decision, code }) =>
      lines(
        `## ${id} ${question["zh-CN"]} / ${question.en}`,
        `- ${decision["zh-CN"]}`,
        `- ${decision.en}`,
        code.map((file) => `\`${file}\``).join(", "),
      ).trimEnd(),
    ),
  );
}

/** Every act with its texts, and those that changed in 2025 and 2026 on top. */
export function actsPage(): string {
  const changed = ACT_IDS.flatMap((id) =>
    act(id)
      .texts.starts.filter(({ from }) => from >= "2025-01-01")
      .map(({ from, value, source }) => ({ id, from, held: value !== "repealed" && value.held, source })),
  ).sort((one, other) => (one.from < other.from ? -1 : 1));
  return lines(
    "# 引用的法律与版本 / Acts and their versions",
    NOTE,
    "没有收录原文的时期，系统照实说“未收录”，不用现在的条文代替。",
    "For a time whose text is not held the product says so; it never answers with the words of today.",
    "## 2025、2026年的变化 / Changed in 2025 and 2026",
    table(
      ["从 / From", "法律 / Act", "原文 / Text", "出处 / Source"],
      changed.map(({ id, from, held, source }) => [
        formatDate(from, "zh-CN"),
        actName(id),
        held ? "已收录 / held" : "未收录 / not held",
        source,
      ]),
    ),
    "2026年4月15日之前向市场监督管理部门提出的投诉，适用另一部办法，我们没有它的原文：不算期限，照实说明（J12）。",
    "A complaint lodged with the market regulator before 15 April 2026 met other measures whose text we do not hold: no deadline is computed, and the product says so (J12).",
    "## 全部 / All",
    ...ACT_IDS.map((id) => actSection(act(id), actName(id))),
  );
}

function actSection({ titleEn, link, texts }: Act, name: string): string {
  const rows = texts.starts.map(({ from, value, source }) => {
    const held = value === "repealed" ? "废止 / repealed" : value.held ? value.version : "未收录 / not held";
    return `- ${formatDate(from, "zh-CN")}: ${held} (${source})`;
  });
  return lines(`### [${name}](${link})`, titleEn, rows.join("\n")).trimEnd();
}

/** Rows that are left out, each with its reason. */
export function notEncodedPage(
  parts: readonly { readonly id: string; readonly zh: string; readonly en: string }[],
): string {
  return lines(
    "# 没有写入的 / What is left out",
    NOTE,
    "## 规则 / Rules",
    table(
      ["", "规则 / Rule", "原因", "Why"],
      NOT_ENCODED.map(({ rule, title, why }) => [rule, title, why["zh-CN"], why.en]),
    ),
    "## 只写入一部分的规则 / Rules of which a part is left out",
    table(
      ["", "没有写入的部分", "What is left out"],
      [
        ...PARTS_LEFT_OUT,
        ...LEFT_OUT_OF_A_TACTIC.map(({ tactic, rule, why }) => [`${tactic} → ${rule}`, why["zh-CN"], why.en]),
      ],
    ),
    "## 其他 / Other rows",
    table(
      ["", "原因", "Why"],
      parts.map(({ id, zh, en }) => [id, zh, en]),
    ),
  );
}

const PARTS_LEFT_OUT: readonly (readonly string[])[] = [
  [
    "R05",
    "第二十条第三款（明码标价）：同一义务由R10写入，不重复引用。",
    "Art. 20 para. 3 (marked prices): the same duty stands in the book as R10 and is not cited twice.",
  ],
  [
    "R09",
    "第九条第一款（虚假宣传）：真实、不误导的信息由R05写入；刷单、删评等情形，事实里没有问。",
    "Art. 9 para. 1 (false advertising): true and plain information stands in the book as R05; the facts do not ask for invented trades or hidden reviews.",
  ],
  [
    "R16",
    "第二十一条第一至三项（免除退款责任、排除索赔权和投诉诉讼权）：只凭条款文字分不出退款本来应不应当退，事实里没有这类问题。",
    "Art. 21 items 1 to 3 (no liability for refunds, no claims, no complaints): the words of a clause do not show whether a refund was due, and the facts ask for none of it.",
  ],
  [
    "R24",
    "第四十条第二项（终端设备）、第四项（公开承诺）和第五项后半（打击报复）：事实里没有终端设备和报复，承诺按R11。",
    "Art. 40 items 2 (devices), 4 (public promises) and the end of 5 (retaliation): the facts know no devices and no retaliation, and promises stand as R11.",
  ],
  [
    "R29",
    "禁止行为清单：看不到它在文件里的条目编号，无法准确引用；事实里也没有转出受阻。",
    "The list of forbidden acts: its number within the document was not visible, so it cannot be cited by its place; the facts hold no obstruction of porting out.",
  ],
  [
    "R42",
    "第十九条第五项（不履行价格承诺）、第六项（隐瞒不利价格条件）：事实里分不出与单纯拒绝、未告知的区别。",
    "Art. 19 items 5 and 6 (price promises, hidden conditions): the facts cannot tell them from a mere refusal or silence.",
  ],
  [
    "R43",
    "故意隐瞒：需要告知义务和故意，事实里看不出。",
    "Concealment: it needs a duty to tell and intent, which the facts cannot show.",
  ],
  [
    "R12",
    "书面合同、停业：事实里没有问。",
    "The written contract and a closing business: the facts do not ask for them.",
  ],
  [
    "R38",
    "第三、四项（违约金请求权、投诉诉讼权）：事实里没有这类条款的记录。",
    "Items 3 and 4 (claims for penalties, complaints and suits): no such clause is on record.",
  ],
];
