import { type Mapped, mappedRow, ROW_IDS } from "@/scripts/law/facts-map";
import { lines, NOTE, table } from "@/scripts/law/markdown";

const GROUPS: readonly (readonly [pattern: RegExp, title: string])[] = [
  [/^R\d/, "a1 规则 / Rules"],
  [/^T\d/, "a2 阻碍与规则 / Tactics"],
  [/^b1\./, "b1 互相排斥 / Mutual exclusion"],
  [/^RT\d/, "b2 途径 / Routes"],
  [/^L\d/, "b3 时效 / Limitation"],
  [/^b4\./, "b4 期间计算 / Counting days"],
  [/^c\./, "c 服务与顺序 / Order by service"],
  [/^d1\./, "d1 群体案件 / Group cases"],
  [/^d2\./, "d2 公益诉讼 / Public-interest suits"],
  [/^d3\./, "d3 证据 / Evidence"],
  [/^d4\./, "d4 诉讼费 / Court fees"],
  [/^D\d/, "e 赔偿 / Damages"],
  [/^f/, "f 文书 / Documents"],
  [/^g1\./, "g1 官方渠道 / Official channels"],
  [/^g2\./, "g2 假冒客服页面 / Fake hotline pages"],
  [/^g3\./, "g3 没有依据的说法 / Policy myths"],
  [/^h\./, "h 近年的变化 / Rules changed in 2025 and 2026"],
  [/^i\./, "i 本产品的义务 / Duties of this product"],
  [/^J\d/, "j 决定 / Decisions"],
];

/** Each row of the fact base with the code that answers for it, or why there is none. */
export function factsMapPage(): string {
  const sections = GROUPS.map(([pattern, title]) => {
    const rows = ROW_IDS.filter((id) => pattern.test(id)).map((id) => [id, answer(mappedRow(id))]);
    return lines(`## ${title}`, table(["", "代码或者原因 / Code or reason"], rows)).trimEnd();
  });
  return lines(
    "# 事实底稿对照 / Map of the fact base",
    NOTE,
    "底稿的每一行，要么有代码，要么写明为什么没有。没有编号的行按表中顺序编号。",
    "Every row of the fact base either has code or a reason why not. Rows without a number are counted in the order of their table.",
    ...sections,
  );
}

/** Rows that are left out, for the page of what is left out. */
export function rowsLeftOut(): readonly { readonly id: string; readonly zh: string; readonly en: string }[] {
  const rows = new Map<string, { ids: string[]; zh: string; en: string }>();
  for (const id of ROW_IDS) {
    const mapped = mappedRow(id);
    if (mapped === undefined || !("why" in mapped) || /^R\d/.test(id)) continue;
    const { "zh-CN": zh, en } = mapped.why;
    const row = rows.get(en) ?? { ids: [], zh, en };
    row.ids.push(id);
    rows.set(en, row);
  }
  return [...rows.values()].map(({ ids, zh, en }) => ({
    id: inRow(ids) ? `${ids[0]} … ${ids.at(-1)}` : ids.join(", "),
    zh,
    en,
  }));
}

/** Three or more that follow one another in the fact base can be named by the first and the last. */
function inRow(ids: readonly string[]): boolean {
  const start = ROW_IDS.indexOf(ids[0] ?? "");
  return ids.length > 2 && ids.every((id, index) => ROW_IDS[start + index] === id);
}

function answer(mapped: Mapped | undefined): string {
  if (mapped === undefined) return "";
  return "code" in mapped
    ? mapped.code.map((file) => `\`${file}\``).join(", ")
    : `${mapped.why["zh-CN"]} / ${mapped.why.en}`;
}
