import "server-only";
import { z } from "zod";
import { answersOf } from "@/db/attempts/write";
import { hasConsent } from "@/db/cases/consents";
import { candidateFor, caseFor, type LockedCase } from "@/db/cases/write";
import { DatabaseFailure } from "@/db/database-failure";
import {
  insertConsent,
  insertGrant,
  insertMember,
  lockOwnMember,
  moveMember,
  rejoinMember,
} from "@/db/members/write";
import type { Tx } from "@/db/transaction";
import {
  type ConsentPurpose,
  GRANT_DAYS,
  JOIN_PURPOSES,
  NEEDED_CONSENT,
  statusOfConsents,
} from "@/domain/cases/consents";
import { closedDoor } from "@/domain/cases/join-refusals";
import { isRegistered } from "@/domain/cases/lifecycle";
import { JOIN_STEP, joinCheckOf } from "@/server/cases/check-join";
import { isPresentText } from "@/server/cases/consent-texts";
import { done, refuse } from "@/server/outcome";
import { type UseCase, useCase } from "@/server/use-case";

const input = z.strictObject({
  caseId: z.uuid(),
  attemptId: z.uuid(),
  /** The version of the criteria that the page showed. */
  criteriaVersion: z.coerce.number().int().min(1).max(1_000_000),
  /** For each box that was ticked: the purpose and the hash of the words beside it. */
  consents: z
    .array(z.strictObject({ purpose: z.enum(JOIN_PURPOSES), textHash: z.string().regex(/^[0-9a-f]{64}$/) }))
    .max(JOIN_PURPOSES.length),
});
type Given = z.output<typeof input>["consents"];

/**
 * Joins a group case with an attempt, nothing retyped. A person is a member once, however often and from however many
 * devices this arrives; a second time answers `already`. Whoever gave interest only may pass the record on later.
 * Refuses `case.not-found`, `attempt.not-found`, `case.not-open`, `case.full`, `case.criteria-changed`,
 * `case.does-not-fit`, `consent.missing`, `consent.changed`, `member.refused`.
 */
const join = useCase({
  verb: "case.join",
  may: "case.join",
  input,
  async run({ input, actor, tx }) {
    const { caseId, attemptId } = input;
    const groupCase = await caseFor(tx, caseId);
    if (groupCase === undefined) return refuse("case.not-found");
    const candidate = await candidateFor(tx, attemptId);
    if (candidate === undefined) return refuse("attempt.not-found");
    const own = await lockOwnMember(tx, caseId);
    if (own?.status === "refused") return refuse("member.refused");
    const about = { title: groupCase.title ?? "", organiser: groupCase.organiser };
    const changed = input.consents.some(({ purpose, textHash }) => !isPresentText(purpose, textHash, about));
    if (changed) return refuse("consent.changed");
    const purposes = input.consents.map(({ purpose }) => purpose);
    const place = { subjectId: candidate.subjectId, attemptId };
    if (own !== undefined && isRegistered(own.status)) {
      // Whoever took the consent back after a verification can give it again and stays verified.
      const passes =
        own.attemptId === attemptId &&
        purposes.includes("pass-to-association") &&
        !(await hasConsent(tx, { caseId, attemptId }, "pass-to-association"));
      if (!passes) return done({ slug: groupCase.slug, already: true, passed: false });
      await giveConsents(
        tx,
        groupCase,
        place,
        input.consents.filter(({ purpose }) => purpose !== NEEDED_CONSENT),
      );
      if (own.status === "interested") await moveMember(tx, { ...own, caseId, status: "joined" });
      return done({ slug: groupCase.slug, already: false, passed: true });
    }
    const shut = closedDoor(groupCase);
    if (shut !== undefined) return refuse(shut);
    if (input.criteriaVersion !== groupCase.criteriaVersion) return refuse("case.criteria-changed");
    if (!purposes.includes(NEEDED_CONSENT)) return refuse("consent.missing");
    const answers = (await answersOf(tx, attemptId)).find(
      ({ step, item }) => step === JOIN_STEP && item === caseId,
    );
    const check = await joinCheckOf(tx, caseId, groupCase.criteriaVersion, attemptId, answers?.raw ?? {});
    if (check?.verdict !== "yes") return refuse("case.does-not-fit");
    await giveConsents(tx, groupCase, place, input.consents);
    const joining = { groupCase, ...place, personId: actor.person, status: statusOfConsents(purposes) };
    const written =
      own === undefined ? await insertMember(tx, joining) : await rejoinMember(tx, own.id, joining);
    if (written) return done({ slug: groupCase.slug, already: false, passed: false });
    return notWritten(tx, caseId, groupCase.criteriaVersion);
  },
  audit: ({ input }, { already, passed }) =>
    already
      ? undefined
      : {
          action: passed ? "consent.given" : "case.joined",
          stream: `attempt:${input.attemptId}`,
          detail: { case: input.caseId, consents: input.consents.length },
        },
});

/** How often a joining is tried whose case filled up or changed between the look and the commit. */
const TRIES = 3;

/**
 * The count at the commit decides who comes in last; whoever it turned away looks at the case again and reads why.
 * Throws `DatabaseFailure` on an outage.
 */
export const joinCase: UseCase<{ slug: string; already: boolean }> = {
  ...join,
  async perform(request) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await join.perform(request);
      } catch (error) {
        const turnedAway = error instanceof DatabaseFailure && error.constraint === "members_admitted";
        if (!turnedAway || attempt === TRIES) throw error;
      }
    }
  },
};

/** What happened in the moment between looking and writing. */
async function notWritten(tx: Tx, caseId: string, criteriaVersion: number) {
  const now = await caseFor(tx, caseId);
  if (now === undefined) return refuse("case.not-found");
  const shut = closedDoor(now);
  if (shut !== undefined) return refuse(shut);
  if (now.criteriaVersion !== criteriaVersion) return refuse("case.criteria-changed");
  return refuse("member.already");
}

async function giveConsents(
  tx: Tx,
  groupCase: LockedCase,
  place: { subjectId: string; attemptId: string },
  given: Given,
): Promise<void> {
  const seen = new Set<ConsentPurpose>();
  for (const { purpose, textHash } of given) {
    if (seen.has(purpose)) continue;
    seen.add(purpose);
    const consentId = await insertConsent(tx, { groupCase, ...place, purpose, textHash });
    if (purpose === "pass-to-association") {
      await insertGrant(tx, { orgId: groupCase.orgId, ...place, consentId, days: GRANT_DAYS });
    }
  }
}
