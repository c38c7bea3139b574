import { describe, expect, expectTypeOf, test } from "vitest";
import {
  type Actor,
  actorLabel,
  type Consumer,
  type Holder,
  ROLES,
  type System,
  type Visitor,
} from "@/domain/access/actor";
import { AUDIT_ACTIONS, auditDetailSchema } from "@/domain/access/audit-actions";
import { isIdentifier } from "@/domain/access/identifier";
import { type ActorOf, MAY, may, type Verb } from "@/domain/access/may";

const ID = "0b6d8a34-54a4-4c2e-9f0e-0a3a5b1c2d3e";
const SIGNED_IN = { person: ID, session: ID, requestId: ID };
const STAFF = { ...SIGNED_IN, org: ID, secondFactorAt: "2026-11-23T06:00:00.000Z" };
const ACTORS: Record<(typeof ROLES)[number], Actor> = {
  visitor: { role: "visitor", requestId: ID },
  holder: { role: "holder", subjects: [ID], requestId: ID },
  consumer: { role: "consumer", subjects: [ID], ...SIGNED_IN },
  entering: { role: "entering", org: ID, enrolled: false, ...SIGNED_IN },
  officer: { role: "officer", ...STAFF },
  lead: { role: "lead", ...STAFF },
  "org-admin": { role: "org-admin", ...STAFF },
  system: { role: "system", job: "sweep", requestId: ID },
};

/** Every role against every verb, written out: a change of the table must be made twice. */
const ALLOWED: Record<Verb, string> = {
  "draft.open": "visitor holder consumer",
  "draft.resume": "visitor holder consumer",
  "attempt.start": "holder consumer",
  "attempt.read": "holder consumer",
  "attempt.record": "holder consumer",
  "attempt.withdraw": "holder consumer",
  "answer.save": "holder consumer",
  "answer.remove": "holder consumer",
  "letter.compose": "holder consumer",
  "letter.read": "holder consumer",
  "letter.edit": "holder consumer",
  "letter.send": "holder consumer",
  "entry.record": "holder consumer",
  "reminder.choose": "consumer",
  "clock.move": "visitor holder consumer entering officer lead org-admin",
  "sign-in.ask": "visitor holder consumer entering officer lead org-admin",
  "sign-in.enter": "visitor holder consumer entering officer lead org-admin",
  "session.end": "consumer entering officer lead org-admin",
  "factor.enrol": "entering officer lead org-admin",
  "factor.show": "entering officer lead org-admin",
  "factor.reset": "lead org-admin",
  "contact.add": "consumer",
  "invitation.accept": "consumer",
  "staff.enter": "officer lead org-admin",
  "staff.govern": "org-admin",
  "case.check": "holder consumer",
  "case.join": "consumer",
  "case.agree": "consumer",
  "case.leave": "consumer",
  "case.draft": "officer lead",
  "case.publish": "officer lead",
  "case.close": "officer lead",
  "member.verify": "officer lead",
  "member.accept": "lead",
  "granted.read": "officer lead",
  "field.unmask": "officer lead",
  "provider.keep": "officer lead",
  "hotline.report": "visitor holder consumer",
  "hotline.keep": "officer lead",
  "message.send": "system",
  "reminder.sweep": "system",
  "sign-in.sweep": "system",
};

describe("who may do what", () => {
  const cells = (Object.keys(MAY) as Verb[]).flatMap((verb) => ROLES.map((role) => ({ verb, role })));

  test("the table has every verb, and every cell is asserted", () => {
    expect(Object.keys(ALLOWED).sort()).toEqual(Object.keys(MAY).sort());
    expect(cells).toHaveLength(Object.keys(ALLOWED).length * ROLES.length);
  });

  test.each(cells)("$role, $verb", ({ verb, role }) => {
    expect(may(ACTORS[role], verb)).toBe(ALLOWED[verb].split(" ").includes(role));
  });

  test("a use-case receives exactly the actors of its verb", () => {
    expectTypeOf<ActorOf<"answer.save">>().toEqualTypeOf<Holder | Consumer>();
    expectTypeOf<ActorOf<"draft.resume">>().toEqualTypeOf<Visitor | Holder | Consumer>();
    expectTypeOf<System>().not.toExtend<ActorOf<"letter.send">>();
  });
});

describe("what the log may hold", () => {
  test("the label of an actor is opaque and of a plain alphabet", () => {
    for (const actor of Object.values(ACTORS)) expect(actorLabel(actor)).toMatch(/^[a-z0-9:.-]{1,80}$/);
  });

  test("actions are plain and never double", () => {
    expect(new Set(AUDIT_ACTIONS).size).toBe(AUDIT_ACTIONS.length);
    for (const action of AUDIT_ACTIONS) expect(action).toMatch(/^[a-z-]+\.[a-z-]+$/);
  });

  test("details are codes and counts, never words", () => {
    expect(auditDetailSchema.safeParse({ step: "plans", n: 3, conflict: false }).success).toBe(true);
    for (const words of ["张倩", "a b", "x\ny", "<b>", "a".repeat(101)]) {
      expect(auditDetailSchema.safeParse({ step: words }).success).toBe(false);
    }
    expect(auditDetailSchema.safeParse({ "a name": 1 }).success).toBe(false);
  });
});

test("only a lower-case uuid is an id", () => {
  expect(isIdentifier(ID)).toBe(true);
  for (const text of ["", ID.toUpperCase(), `${ID} `, `{${ID}}`, ID.replaceAll("-", ""), "x".repeat(36)]) {
    expect(isIdentifier(text)).toBe(false);
  }
});
