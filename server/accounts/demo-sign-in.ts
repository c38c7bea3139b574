import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { openChallenge, type SignInAnswer, signIn } from "@/db/accounts/sign-in";
import { isSignedIn } from "@/domain/access/actor";
import { DEVICES } from "@/domain/accounts/device";
import { ownPath } from "@/domain/accounts/own-path";
import { DEMO_PEOPLE, type DemoPersonKey } from "@/server/accounts/demo-people";
import { auditOfEntering } from "@/server/accounts/enter";
import { codeOf, proofOfCode } from "@/server/accounts/proofs";
import { done, refuse } from "@/server/outcome";
import { useCase } from "@/server/use-case";
import { isDemo } from "@/server/web/demo-mode";

const WHO = Object.keys(DEMO_PEOPLE) as [DemoPersonKey, ...DemoPersonKey[]];

/** One click of the demo: a challenge is opened and solved in one step, with every check of the real way. Never outside. */
export const signInAsDemo = useCase({
  verb: "sign-in.demo",
  may: "sign-in.enter",
  input: z.strictObject({
    who: z.enum(WHO),
    next: z.string().max(500).optional(),
    locale: z.enum(["zh-CN", "en"]),
    sidHash: z.instanceof(Buffer),
    tokenHash: z.instanceof(Buffer),
    device: z.enum(DEVICES),
  }),
  async run({ input: { who, next, locale, ...rest }, actor, tx }) {
    if (!isDemo()) return refuse("access.denied");
    const challengeId = randomUUID();
    const proof = proofOfCode(challengeId, codeOf(challengeId));
    const { contact } = DEMO_PEOPLE[who];
    await openChallenge(tx, {
      id: challengeId,
      way: "code",
      contact,
      proof,
      nextPath: ownPath(next),
      locale,
    });
    const before = isSignedIn(actor) ? actor.session : undefined;
    const answer: SignInAnswer = await signIn(tx, {
      proof,
      challengeId,
      subjectId: randomUUID(),
      before,
      ...rest,
    });
    return done(answer);
  },
  audit: (_, answer) => auditOfEntering(answer),
});
