import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { addressPrefix } from "@/server/accounts/client-address";
import { draftToken, hashOfToken, keepDraftToken, newDraftToken } from "@/server/accounts/draft-cookie";
import { actorOfToken } from "@/server/accounts/visitor";
import { environment } from "@/server/environment";
import { type FormFields, fieldsOfForm } from "@/server/form-fields";
import { fieldsOfError, log } from "@/server/log";
import type { Outcome } from "@/server/outcome";
import type { UseCase } from "@/server/use-case";
import { isCrossSite } from "@/server/web/cross-site";

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
    if (!(form instanceof FormData) || isCrossSite("POST", "/", received)) {
      log.warn("action.refused", { verb: useCase.verb });
      notFound();
    }
    const fields = fieldsOfForm(form, (name) => isList(options.lists, name));
    if (fields === undefined) notFound();
    const { idempotency, ...rest } = fields;
    const known = await draftToken();
    const token = known ?? newDraftToken();
    const tokenHash = hashOfToken(token);
    const actor = await actorOfToken(known);
    let outcome: Outcome<Value>;
    try {
      outcome = await useCase.perform({
        actor,
        input: options.input?.(rest, { tokenHash }) ?? rest,
        idempotency: typeof idempotency === "string" ? idempotency : undefined,
        addressPrefix: addressPrefix(received, environment().trustedProxyHops),
        tokenHash,
      });
    } catch (error) {
      log.error("action.failed", { requestId: actor.requestId, verb: useCase.verb, ...fieldsOfError(error) });
      throw error;
    }
    const holds = useCase.opensDraft || options.keepsToken || actor.role === "holder";
    if (holds && outcome.ok) await keepDraftToken(token);
    const path = await after(outcome, fields);
    redirect(OWN_PATH.test(path) ? path : "/");
  };
}

function isList(lists: ActionOptions["lists"], name: string): boolean {
  return typeof lists === "function" ? lists(name) : (lists?.includes(name) ?? false);
}
