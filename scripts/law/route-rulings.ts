import type { AttemptFacts } from "@/domain/attempts/attempt-facts";
import { ROUTES, type Route } from "@/domain/attempts/codes";
import { routeOf } from "@/domain/routes/assess-routes";
import type { Circumstances } from "@/domain/routes/circumstances";
import type { Eligibility } from "@/domain/routes/eligibility";
import { type Closing, wouldClose } from "@/domain/routes/would-close";
import { type PlainDate, plainDate } from "@/domain/time/plain-date";
import { filed, student, TODAY, video } from "@/fixtures/route-facts";

/**
 * What every route can answer, found by asking: the rows of a route are code, so a list of situations is put to all of
 * them and each different answer is kept. A test holds the list to every reason that the screens have words for.
 */
export type Ruled = Pick<Eligibility, "status" | "reason" | "citations" | "decision">;

type Situation = readonly [facts: AttemptFacts, known?: Circumstances, today?: PlainDate];

const OPERATOR = "operator-complaint";
const event = (kind: string, when: string, obstacles: readonly string[] = []) => ({
  when,
  channel: "hotline",
  kind,
  obstacles,
});
const money = { remedies: ["refund-difference"] };
const refused = filed(OPERATOR, { repliedOn: "2026-10-08", outcome: "refused" });
const accepted = filed(OPERATOR, { repliedOn: "2026-10-08", outcome: "accepted" });
const platform = { service: { sector: "platform-membership", provider: { name: "某平台" } } };
const at = (province: string, address?: string) => ({
  service: { sector: "video", provider: { name: "某公司", province, ...(address && { address }) } },
});
const terms = { terms: [{ text: "争议提交某仲裁委员会仲裁" }] };
const BEFORE_THE_MEASURES = plainDate("2026-01-31");
const BEFORE_THE_NEW_LIST = plainDate("2025-10-01");
const WAGE: Circumstances = { claimFen: 15_300, averageWageFen: 12_000_000 };

const SITUATIONS: readonly Situation[] = [
  ...ROUTES.flatMap((route): Situation[] =>
    [filed(route), filed(route, { acceptedOn: "2026-10-05" })].flatMap((history): Situation[] => [
      [student(history)],
      [video(history)],
    ]),
  ),
  [student({ history: [] })],
  [student(filed(OPERATOR, {}, "2026-11-20"))],
  [student({ ...money, ...filed(OPERATOR, {}, "2027-01-25") }), {}, plainDate("2027-01-26")],
  [student(filed(OPERATOR, { repliedOn: "2026-10-08" }))],
  [student(refused)],
  [student(accepted)],
  [student({ ...accepted, events: [...student().events, event("done", "2026-10-20")] })],
  [student({ events: [event("obstacle", "2022-09-01", ["callback-deferral"])] })],
  [student({ history: [] }), {}, BEFORE_THE_MEASURES],
  [student({ events: [event("obstacle", "2026-09-01", ["excessive-data"])] })],
  [student(money)],
  [student(money), { claimFen: 15_300 }],
  [student(money), WAGE],
  [student(money), { ...WAGE, claimFen: 9_000_000 }],
  [student(money), { foreign: true }],
  [student({ ...money, consumer: { province: "香港特别行政区" } })],
  [student(money), { people: 5 }],
  [student(money), { people: 20 }],
  [student(terms)],
  [student(), { arbitrationAgreed: true }],
  [video({ remedies: [] })],
  [video({ events: [] })],
  [video(platform)],
  [video(platform), { platformMeasure: true }],
  [video(platform), { platformMeasure: false }],
  [video(platform), {}, BEFORE_THE_MEASURES],
  [video(), {}, BEFORE_THE_NEW_LIST],
  [video(at("北京市")), {}, BEFORE_THE_NEW_LIST],
  [video(at("浙江省")), {}, BEFORE_THE_NEW_LIST],
  [video(at("四川省", "成都市某路1号")), {}, BEFORE_THE_NEW_LIST],
];

/** Each status with its reason that a route can answer, in the order in which the situations meet them. */
export function rulingsOf(route: Route): readonly Ruled[] {
  const found = new Map<string, Ruled>();
  for (const [facts, known = {}, today = TODAY] of SITUATIONS) {
    const { status, reason, citations, decision } = routeOf(route, facts, today, known);
    const key = `${status} ${reason}`;
    if (!found.has(key)) found.set(key, { status, reason, citations, ...(decision && { decision }) });
  }
  return [...found.values()];
}

/** What going each way closes once its body accepts, for a phone plan and for a membership (FACTS b1). */
export function closingsOf(service: "telecom" | "membership"): readonly {
  readonly route: Route;
  readonly closings: readonly Closing[];
}[] {
  const facts = service === "telecom" ? student({ ...refused, ...money }) : video({ ...refused, ...money });
  return ROUTES.map((route) => ({ route, closings: wouldClose(facts, route, TODAY, WAGE) })).filter(
    ({ closings }) => closings.length > 0,
  );
}
