import "server-only";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import {
  criteriaOf,
  dropParkedCase,
  insertCase,
  type LockedCase,
  lockOwnCase,
  moveCase,
  parkCase,
  parkedCopy,
  publishCase,
  saveCaseForm,
} from "@/db/cases/write";
import { isProvider } from "@/db/providers/write";
import type { Tx } from "@/db/transaction";
import { parseCase } from "@/domain/cases/case-form";
import type { Criteria } from "@/domain/cases/criteria";
import { mayMoveCase } from "@/domain/cases/lifecycle";
import type { PlainDate } from "@/domain/time/plain-date";
import { bounded, rawSchema } from "@/server/attempts/bounded-raw";
import { done, invalid, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";

const version = z.coerce.number().int().min(1).max(2_000_000_000);

/** Opens an empty draft of a case for the actor's association. */
export const draftCase = useCase({
  verb: "case.draft",
  may: "case.draft",
  input: z.strictObject({}),
  async run({ actor, tx }) {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const id = await insertCase(tx, { orgId: actor.org, slug: newSlug(), raw: {} });
      if (id !== undefined) return done({ caseId: id });
    }
    throw new Error("no free address was found for a case");
  },
  audit: (_, { caseId }) => ({ action: "case.drafted", stream: `case:${caseId}` }),
});

/**
 * Saves the form of a case as typed. Whoever saw an older version overwrites nothing: the copy is parked, and its
 * author sees both. Refuses `case.not-found`.
 */
export const saveCase = useCase({
  verb: "case.save",
  may: "case.draft",
  input: z.strictObject({ caseId: z.uuid(), version, raw: rawSchema }),
  async run({ input, actor, tx, today }) {
    const groupCase = await lockOwnCase(tx, actor.org, input.caseId);
    if (groupCase === undefined) return refuse("case.not-found");
    const raw = bounded(input.raw, stored(groupCase));
    if (groupCase.version !== input.version && !same(groupCase.raw, raw)) {
      await parkCase(tx, { orgId: actor.org, caseId: groupCase.id, personId: actor.person, raw });
      return done({ conflict: true, wrong: false });
    }
    if (!same(groupCase.raw, raw)) await saveCaseForm(tx, groupCase.id, raw);
    return done({ conflict: false, wrong: Object.keys(parseCase(raw, today).errors).length > 0 });
  },
  audit: ({ input }, { conflict }) => ({
    action: "case.edited",
    stream: `case:${input.caseId}`,
    detail: { conflict },
  }),
});

/** Keeps the stored text or the parked one; the other is gone only now, by choice. Refuses `case.not-found`. */
export const settleCase = useCase({
  verb: "case.settle-copies",
  may: "case.draft",
  input: z.strictObject({ caseId: z.uuid(), version, keep: z.enum(["stored", "mine"]) }),
  async run({ input, actor, tx }) {
    const groupCase = await lockOwnCase(tx, actor.org, input.caseId);
    if (groupCase === undefined) return refuse("case.not-found");
    const mine = await parkedCopy(tx, groupCase.id);
    if (mine === undefined) return done({});
    if (input.keep === "mine") {
      if (groupCase.version !== input.version) return refuse("case.changed");
      await saveCaseForm(tx, groupCase.id, mine);
    }
    await dropParkedCase(tx, groupCase.id);
    return done({});
  },
  audit: ({ input }) => ({
    action: "case.edited",
    stream: `case:${input.caseId}`,
    detail: { keep: input.keep },
  }),
});

/**
 * Publishes the form: a draft opens, an open case gets its new words and, when its criteria changed, a new version of
 * them. Members keep the version of their joining. Refuses `case.not-found`, `case.changed`, `case.incomplete`,
 * `case.not-open`.
 */
export const publishCaseForm = useCase({
  verb: "case.publish",
  may: "case.publish",
  input: z.strictObject({ caseId: z.uuid(), version }),
  async run({ input, actor, tx, today }) {
    const groupCase = await lockOwnCase(tx, actor.org, input.caseId);
    if (groupCase === undefined) return refuse("case.not-found");
    if (groupCase.version !== input.version) return refuse("case.changed");
    if (groupCase.status !== "draft" && groupCase.status !== "open") return refuse("case.not-open");
    const content = await contentOf(tx, groupCase, today);
    if (content === undefined) return refuse("case.incomplete");
    const before = await criteriaOf(tx, groupCase.id, groupCase.criteriaVersion);
    const unchanged = before !== undefined && sameCriteria(before, content.criteria);
    const next = unchanged ? groupCase.criteriaVersion : groupCase.criteriaVersion + 1;
    await publishCase(tx, groupCase, { ...content, next });
    return done({ next });
  },
  audit: ({ input }, { next }) => ({
    action: "case.published",
    stream: `case:${input.caseId}`,
    detail: { criteria: next },
  }),
});

/** Ends a case for good, once `sure` is said; members keep their place and their records. Refuses `case.not-found`, `case.changed`, `case.cannot-close`. */
export const closeCase = useCase({
  verb: "case.close",
  may: "case.close",
  input: z.strictObject({ caseId: z.uuid(), version, sure: z.string().max(20).default("") }),
  async run({ input, actor, tx }) {
    const groupCase = await lockOwnCase(tx, actor.org, input.caseId);
    if (groupCase === undefined) return refuse("case.not-found");
    if (groupCase.status === "closed") return done({});
    if (input.sure !== "yes") return invalid({ sure: "choice-required" });
    if (groupCase.version !== input.version) return refuse("case.changed");
    if (!mayMoveCase(groupCase.status, "closed", actor.role)) return refuse("case.cannot-close");
    await moveCase(tx, groupCase.id, "closed");
    return done({});
  },
  audit: ({ input }) => ({ action: "case.closed", stream: `case:${input.caseId}` }),
});

/** What the form says, when it says all of it and its provider is in the registry. */
async function contentOf(tx: Tx, groupCase: LockedCase, today: PlainDate) {
  const { value, errors } = parseCase(groupCase.raw, today);
  const { title, summary, providerId, sector, obstacles, from, to, cap } = value;
  if (Object.keys(errors).length > 0) return undefined;
  if (!title || !summary || !providerId || !sector || !from || !to) return undefined;
  if (!(await isProvider(tx, providerId))) return undefined;
  const criteria: Criteria = { providerId, sector, obstacles, from, to };
  return { title, summary, cap: cap ?? null, criteria };
}

const sameCriteria = (a: Criteria, b: Criteria): boolean =>
  a.providerId === b.providerId &&
  a.sector === b.sector &&
  a.from === b.from &&
  a.to === b.to &&
  a.obstacles.length === b.obstacles.length &&
  a.obstacles.every((code) => b.obstacles.includes(code));

const stored = ({ raw }: LockedCase) =>
  Object.fromEntries(
    Object.entries(raw).map(([field, value]) => [field, typeof value === "string" ? value : [...value]]),
  );

const same = (a: object, b: object): boolean => {
  const text = (value: object) => JSON.stringify(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)));
  return text(a) === text(b);
};

/** Random, so that addresses of unpublished cases cannot be counted up. */
const newSlug = (): string =>
  randomBytes(8)
    .toString("base64url")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "x");
