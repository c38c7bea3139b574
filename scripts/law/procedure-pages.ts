import { ROUTES, type Route } from "@/domain/attempts/codes";
import { everyDamageCitation } from "@/domain/damages/damage-citations";
import { ACT_IDS } from "@/domain/law/acts";
import type { Citation } from "@/domain/law/citation";
import { citationList } from "@/domain/law/citation-list";
import { citationText } from "@/domain/law/citation-text";
import { DECISIONS } from "@/domain/law/decisions";
import {
  DEADLINE_RULES,
  type DeadlineId,
  deadlineCitations,
  deadlineRule,
} from "@/domain/routes/deadline-rules";
import { DEADLINE_TITLES, sumText } from "@/domain/routes/deadline-words";
import type { RouteStatus } from "@/domain/routes/eligibility";
import { routeCitations } from "@/domain/routes/route-citations";
import { routeProfile } from "@/domain/routes/route-profile";
import { plainDate } from "@/domain/time/plain-date";
import { lines, NOTE, screenWords, table } from "@/scripts/law/markdown";
import { closingsOf, rulingsOf } from "@/scripts/law/route-rulings";

/** The day whose texts these pages print: the day on which the texts were last checked. */
const CHECKED = plainDate("2026-11-23");

/** The seventeen routes: what each yields, costs and needs, with its places. */
export function routesPage(): string {
  const zh = screenWords("routes", "zh-CN");
  const en = screenWords("routes", "en");
  const sections = ROUTES.map((route, index) => {
    const { cost, needs, citations } = routeProfile(route, CHECKED);
    const id = `RT${String(index + 1).padStart(2, "0")}`;
    return lines(
      `## ${id} \`${route}\` ${zh(`name.${route}`)} / ${en(`name.${route}`)}`,
      `${zh(`yields.${route}`)} ${zh(`cost.${cost}`)}`,
      `${en(`yields.${route}`)} ${en(`cost.${cost}`)}`,
      needs.length === 0
        ? ""
        : `需要 / Needs: ${needs.map((need) => `${zh(`needs.${need}`)} (${en(`needs.${need}`)})`).join("、")}`,
      places(citations),
      answersTable(route),
    ).trimEnd();
  });
  return lines(
    "# 途径 / Routes",
    NOTE,
    "每条途径得到什么、费用、需要什么。现在能不能走，由事实和下面这些条文决定；互相排斥的途径，走之前会先提醒。",
    "What each route yields, costs and needs. Whether it is open depends on the facts and on the places below; before a step that would close another route, the product says so first.",
    "## 互相排斥 / What closes what",
    "下表由途径自己的规则算出：走左边的途径，一旦受理，右边的就走不成了。举报、个人信息投诉和公益诉讼不挡任何途径。",
    "Worked out from the rules of the routes themselves: once the body on the left accepts, what stands on the right is closed. A report, a complaint about data and a public-interest suit close nothing.",
    "### 电信 / Telecom",
    closingsTable("telecom"),
    "### 会员 / Memberships",
    closingsTable("membership"),
    ...sections,
    "## 所有可能引用的条文 / Every place that a route can cite",
    places(routeCitations()),
  );
}

const STATUS_WORDS: Readonly<Record<RouteStatus, string>> = {
  open: "可以 / open",
  "opens-on": "到期可以 / opens on a day",
  closed: "关闭 / closed",
  "not-applicable": "不适用 / not applicable",
  needs: "先问事实 / asks for a fact",
};

/** When a route is open, closed or waits for a fact, with the words of the screen and the places behind them. */
function answersTable(route: Route): string {
  const [zh, en] = [screenWords("routes", "zh-CN"), screenWords("routes", "en")];
  return table(
    ["状态 / Status", "原因 / Reason", "条文 / Places", "决定 / Decision"],
    rulingsOf(route).map(({ status, reason, citations, decision }) => [
      STATUS_WORDS[status],
      `${zh(`reason.${reason}`)} / ${en(`reason.${reason}`)}`,
      citationList(citations, "zh-CN"),
      decision ? `[${decision}](decisions.md)` : "",
    ]),
  );
}

function closingsTable(service: "telecom" | "membership"): string {
  const zh = screenWords("routes", "zh-CN");
  return table(
    ["受理之后 / Once accepted", "走不成的 / What is closed", "条文 / Places", "决定 / Decision"],
    closingsOf(service).flatMap(({ route, closings }) =>
      closings.map((closing, index) => [
        index === 0 ? `\`${route}\` ${zh(`name.${route}`)}` : "",
        `\`${closing.route}\` ${zh(`name.${closing.route}`)}`,
        citationList(closing.citations, "zh-CN"),
        closing.decision ? `[${closing.decision}](decisions.md)` : "",
      ]),
    ),
  );
}

/** Every period that is counted. */
export function deadlinesPage(): string {
  const sides = { user: "用户自己 / yours", authority: "对方或者机关 / theirs" } as const;
  const regimes = {
    civil: "民事，遇法定休假日顺延 / civil, moves off days off",
    court: "诉讼，遇法定休假日顺延 / court, moves off days off",
    market: "遇法定节假日顺延 / moves off published holidays only",
    nominal: "不顺延 / nominal",
  } as const;
  const rows = (Object.keys(DEADLINE_RULES) as DeadlineId[]).map((id) => {
    const { sum, extended, regime, side, places: names, decision } = deadlineRule(id);
    const length = `${sumText(sum, "zh-CN")} / ${sumText(sum, "en")}`;
    return [
      `\`${id}\``,
      `${DEADLINE_TITLES[id]["zh-CN"]} / ${DEADLINE_TITLES[id].en}`,
      extended ? `${length} (${sumText(extended, "zh-CN")} / ${sumText(extended, "en")})` : length,
      sides[side],
      side === "user" ? "显示不顺延的日期 / shown unmoved" : regimes[regime],
      deadlineCitations(CHECKED, names)
        .map((citation) => citationText(citation, "zh-CN"))
        .join("；"),
      decision ? `[${decision}](decisions.md)` : "",
    ];
  });
  return lines(
    "# 期限 / Deadlines",
    NOTE,
    "起算当日不计。用户自己的期限从不顺延，一律显示“最迟办理”的名义日期；机关的期限同时给名义日期和顺延日期。括号里是延长后的总长。",
    "The first day is not counted. Your own deadlines are never moved; an authority's show the nominal and the moved day. In brackets the whole length when prolonged.",
    table(
      [
        "",
        "期限 / Deadline",
        "长度 / Length",
        "谁的 / Whose",
        "顺延 / Moving",
        "条文 / Places",
        "决定 / Decision",
      ],
      rows,
    ),
  );
}

const HEADS = [
  "price-difference",
  "unused-term",
  "charges-after-cancelling",
  "fraud-compensation",
  "prepaid-interest",
  "reasonable-costs",
  "duty-to-limit-loss",
  "penalty-reduction",
  "end-by-notice",
  "foreseeable-loss",
  "rescission",
] as const;

/** The heads of damages and the court fee. */
export function damagesPage(): string {
  const zh = screenWords("damages", "zh-CN");
  const en = screenWords("damages", "en");
  const decided = DECISIONS.filter(({ id }) => ["J05", "J06", "J07", "J08"].includes(id));
  return lines(
    "# 赔偿与费用 / Damages and fees",
    NOTE,
    "每个数字都列出公式和用到的事实；缺的事实先问，不猜。三倍赔偿从不计入合计，旁边一律写明要排除合理怀疑，单纯拒绝或者拖延不是欺诈。",
    "Each figure shows its formula and its facts; what is missing is asked, never guessed. Threefold damages never enter the total; beside them stands that fraud must be proved beyond reasonable doubt and that a mere refusal or delay is none.",
    table(
      ["", "中文", "English"],
      HEADS.map((head, index) => [
        `D${index + 1}`,
        `${zh(`head.${head}.name`)}：${zh(`head.${head}.what`)}`,
        `${en(`head.${head}.name`)}: ${en(`head.${head}.what`)}`,
      ]),
    ),
    "## 决定 / Decisions",
    decided
      .map(({ id, decision }) => `- [${id}](decisions.md): ${decision["zh-CN"]} ${decision.en}`)
      .join("\n"),
    "## 条文 / Places",
    places(everyDamageCitation()),
  );
}

/** Each place once, act by act, in the order of the articles. */
function places(citations: readonly Citation[]): string {
  const found = new Map(citations.map((citation) => [citationText(citation, "zh-CN"), citation]));
  const order = ({ act, article, paragraph = 0, item = 0 }: Citation) =>
    ACT_IDS.indexOf(act) * 1e8 + article * 1e4 + paragraph * 100 + item;
  return [...found.values()]
    .sort((one, other) => order(one) - order(other))
    .map((citation) => `- ${citationText(citation, "en")}`)
    .join("\n");
}
