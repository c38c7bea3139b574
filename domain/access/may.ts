import type { Actor, Role } from "@/domain/access/actor";

/**
 * Roles by verbs: the whole permission table, and nothing decides elsewhere. Which *rows* a role reaches is decided
 * again in each read and once more by row-level security.
 */
export const MAY = {
  "draft.open": ["visitor", "holder", "consumer"],
  "draft.resume": ["visitor", "holder", "consumer"],
  "attempt.start": ["holder", "consumer"],
  "attempt.read": ["holder", "consumer"],
  "attempt.record": ["holder", "consumer"],
  "attempt.withdraw": ["holder", "consumer"],
  "answer.save": ["holder", "consumer"],
  "answer.remove": ["holder", "consumer"],
  "letter.compose": ["holder", "consumer"],
  "letter.read": ["holder", "consumer"],
  "letter.edit": ["holder", "consumer"],
  "letter.send": ["holder", "consumer"],
  "entry.record": ["holder", "consumer"],
  "reminder.choose": ["consumer"],
  "clock.move": ["visitor", "holder", "consumer", "entering", "officer", "lead", "org-admin"],
  "sign-in.ask": ["visitor", "holder", "consumer", "entering", "officer", "lead", "org-admin"],
  "sign-in.enter": ["visitor", "holder", "consumer", "entering", "officer", "lead", "org-admin"],
  "session.end": ["consumer", "entering", "officer", "lead", "org-admin"],
  "factor.enrol": ["entering", "officer", "lead", "org-admin"],
  "factor.show": ["entering", "officer", "lead", "org-admin"],
  "factor.reset": ["lead", "org-admin"],
  "contact.add": ["consumer"],
  "invitation.accept": ["consumer"],
  "staff.enter": ["officer", "lead", "org-admin"],
  "staff.govern": ["org-admin"],
  "case.check": ["holder", "consumer"],
  "case.join": ["consumer"],
  "case.agree": ["consumer"],
  "case.leave": ["consumer"],
  "case.draft": ["officer", "lead"],
  "case.publish": ["officer", "lead"],
  "case.close": ["officer", "lead"],
  "member.verify": ["officer", "lead"],
  "member.accept": ["lead"],
  "granted.read": ["officer", "lead"],
  "field.unmask": ["officer", "lead"],
  "provider.keep": ["officer", "lead"],
  "hotline.report": ["visitor", "holder", "consumer"],
  "hotline.keep": ["officer", "lead"],
  "message.send": ["system"],
  "reminder.sweep": ["system"],
  "sign-in.sweep": ["system"],
} as const satisfies Record<string, readonly Role[]>;

export type Verb = keyof typeof MAY;

/** The actors that a verb admits, as a type: a use-case of "answer.save" receives a `Holder`. */
export type ActorOf<V extends Verb> = Extract<Actor, { role: (typeof MAY)[V][number] }>;

/** True when the role may do the verb at all. */
export function may<V extends Verb>(actor: Actor, verb: V): actor is ActorOf<V> {
  return (MAY[verb] as readonly Role[]).includes(actor.role);
}
