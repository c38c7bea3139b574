import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { Actor } from "@/domain/access/actor";
import { addressPrefix } from "@/server/accounts/client-address";
import { draftToken, hashOfToken, keepDraftToken, newDraftToken } from "@/server/accounts/draft-cookie";
import { openDraft } from "@/server/accounts/open-draft";
import { actorOfToken } from "@/server/accounts/visitor";
import { isForeign } from "@/server/cross-site";
import { environment } from "@/server/environment";
import { type FormFields, fieldsOfForm } from "@/server/form-fields";
import { fieldsOfError, log } from "@/server/log";
import type { Outcome } from "@/server/outcome";
import type { UseCase } from "@/server/use-case";

export type ActionOptions = {
  /** Names of fields that may come more than once (checkboxes) and are always lists; all others only once. */
  readonly lists?: readonly string[] | ((name: string) => boolean);
  /** Turns the form into the input of the use-case; the plain fields when left out. `idempotency` is never in it. */
  readonly input?: (form: FormFields, request: { readonly tokenHash: Buffer }) => unknown;
  /** The browser must hold a token afterwards (a resumed draft). */
  readonly keepsToken?: true;
};

/** A path of our own (SECURITY X23): one slash, then plain characters; percent signs only as part of an escape. */
const OWN_PATH = /^\/(?![/\\])[\w\-./?=&%#~:@+,]*$/;

/**
 * Makes a server action of a use-case, for `<form action={…}>` with or without script. The form is read strictly, its
 * field `idempotency` (a uuid that the page put there) makes a doubled submit harmless, and afterwards, outside of the
 * transaction, the browser is sent to the path that `after` names: the page there shows what was stored.
 * What no form of ours can send is answered like a page that does not exist. Throws `DatabaseFailure` on an outage.
 */
export function action<Value>(
  useCase: UseCase<Value>,
  after: (outcome: Outcome<Value>, form: FormFields) => string | Promise<string>,
  options: ActionOptions = {},
): (form: FormData) => Promise<void> {
  return async function submit(form: FormData): Promise<void> {
    const received = await headers();
    if (!(form instanceof FormData) || isForeign(received)) {
      log.warn("action.refused", { verb: useCase.verb });
      notFound();
    }
    const fields = fieldsOfForm(form, (name) => isList(options.lists, name));
    if (fields === undefined) notFound();
    const { idempotency, ...rest } = fields;
    const known = await draftToken();
    const token = known ?? newDraftToken();
    const prefix = addressPrefix(received, environment().trustedProxyHops);
    const visitor = await actorOfToken(known);
    let outcome: Outcome<Value>;
    try {
      const actor = await actorFor(useCase, visitor, token, prefix);
      outcome = actor.ok
        ? await useCase.perform({
            actor: actor.value,
            input: options.input?.(rest, { tokenHash: hashOfToken(token) }) ?? rest,
            idempotency: typeof idempotency === "string" ? idempotency : undefined,
            addressPrefix: prefix,
          })
        : actor;
    } catch (error) {
      log.error("action.failed", {
        requestId: visitor.requestId,
        verb: useCase.verb,
        ...fieldsOfError(error),
      });
      throw error;
    }
    if ((useCase.opensDraft || options.keepsToken) && outcome.ok) await keepDraftToken(token);
    const path = await after(outcome, fields);
    redirect(OWN_PATH.test(path) ? path : "/");
  };
}

async function actorFor(
  useCase: { readonly opensDraft: boolean },
  actor: Actor,
  token: string,
  prefix: string,
): Promise<Outcome<Actor>> {
  if (!useCase.opensDraft || actor.role !== "visitor") return { ok: true, value: actor };
  const opened = await openDraft.perform({
    actor,
    input: { tokenHash: hashOfToken(token) },
    addressPrefix: prefix,
  });
  if (!opened.ok) return opened;
  const { requestId } = actor;
  return { ok: true, value: { role: "holder", subjects: [opened.value.subjectId], requestId } };
}

function isList(lists: ActionOptions["lists"], name: string): boolean {
  return typeof lists === "function" ? lists(name) : (lists?.includes(name) ?? false);
}
