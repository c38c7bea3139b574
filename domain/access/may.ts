import type { Actor, Role } from "@/domain/access/actor";

/**
 * Roles by verbs: the whole permission table, and nothing decides elsewhere. Which *rows* a role reaches is decided
 * again in each read and once more by row-level security.
 */
export const MAY = {
  "draft.open": ["visitor", "holder"],
  "draft.resume": ["visitor", "holder"],
  "attempt.start": ["holder"],
  "attempt.read": ["holder"],
  "attempt.record": ["holder"],
  "attempt.withdraw": ["holder"],
  "answer.save": ["holder"],
  "answer.remove": ["holder"],
  "letter.compose": ["holder"],
  "letter.read": ["holder"],
  "letter.edit": ["holder"],
  "letter.send": ["holder"],
} as const satisfies Record<string, readonly Role[]>;

export type Verb = keyof typeof MAY;

/** The actors that a verb admits, as a type: a use-case of "answer.save" receives a `Holder`. */
export type ActorOf<V extends Verb> = Extract<Actor, { role: (typeof MAY)[V][number] }>;

/** True when the role may do the verb at all. */
export function may<V extends Verb>(actor: Actor, verb: V): actor is ActorOf<V> {
  return (MAY[verb] as readonly Role[]).includes(actor.role);
}
