import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { isSignedIn } from "@/domain/access/actor";
import { type Device, deviceOf } from "@/domain/accounts/device";
import { addressPrefix } from "@/server/accounts/client-address";
import { draftToken, hashOfToken, keepDraftToken, newDraftToken } from "@/server/accounts/draft-cookie";
import { hashOfSid, keepSid, newSid } from "@/server/accounts/session-cookie";
import { actorOfRequest } from "@/server/accounts/visitor";
import { environment } from "@/server/environment";
import { type FormFields, fieldsOfForm } from "@/server/form-fields";
import { fieldsOfError, log } from "@/server/log";
import type { Outcome } from "@/server/outcome";
import type { UseCase } from "@/server/use-case";
import { isCrossSite } from "@/server/web/cross-site";
import { ownOrigin } from "@/server/web/origin";
import { untilOf } from "@/server/web/waiting";

/** What an action knows of the browser besides its form. */
type Browser = {
  readonly tokenHash: Buffer;
  /** Of a new session id, which the browser gets when the use-case opens a session with it. */
  readonly sidHash: Buffer;
  readonly device: Device;
  /** The origin of ours that it sees, which passkeys are bound to. */
  readonly origin: string | null;
};

export type ActionOptions<Value = unknown> = {
  /** Names of fields that may come more than once (checkboxes) and are always lists; all others only once. */
  readonly lists?: readonly string[] | ((name: string) => boolean);
  /** Turns the form into the input of the use-case; the plain fields when left out. `idempotency` is never in it. */
  readonly input?: (form: FormFields, browser: Browser) => unknown;
  /** The browser must hold a token afterwards (a resumed draft). */
  readonly keepsToken?: true;
  /** Whether a session was opened with the new session id. */
  readonly opensSession?: (value: Value) => boolean;
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
  options: ActionOptions<Value> = {},
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
    const actor = await actorOfRequest(known);
    const sid = newSid();
    let outcome: Outcome<Value>;
    try {
      outcome = await useCase.perform({
        actor,
        input: options.input?.(rest, browserOf(received, tokenHash, sid)) ?? rest,
        idempotency: typeof idempotency === "string" ? idempotency : undefined,
        addressPrefix: addressPrefix(received, environment().trustedProxyHops),
        tokenHash,
      });
    } catch (error) {
      log.error("action.failed", { requestId: actor.requestId, verb: useCase.verb, ...fieldsOfError(error) });
      throw error;
    }
    const opens = useCase.opensDraft && !isSignedIn(actor);
    const holds = opens || options.keepsToken || actor.role === "holder";
    if (holds && outcome.ok) await keepDraftToken(token);
    if (outcome.ok && options.opensSession?.(outcome.value)) await keepSid(sid);
    const path = withWait(await after(outcome, fields), outcome);
    redirect(OWN_PATH.test(path) ? path : "/");
  };
}

/** Tried too often: the page that says so gets the end of the wait in its address, and with it the status 429. */
function withWait(path: string, outcome: Outcome<unknown>): string {
  if (outcome.ok || !("refusal" in outcome) || outcome.refusal.code !== "rate.limited") return path;
  const [address = "", ...hash] = path.split("#");
  if (/[?&]until=/.test(address)) return path;
  const until = `${address.includes("?") ? "&" : "?"}until=${untilOf(outcome.refusal.params.retryAfter)}`;
  return [`${address}${until}`, ...hash].join("#");
}

function browserOf(received: Headers, tokenHash: Buffer, sid: string): Browser {
  const device = deviceOf(received.get("user-agent"));
  return { tokenHash, sidHash: hashOfSid(sid), device, origin: ownOrigin(received) };
}

function isList(lists: ActionOptions["lists"], name: string): boolean {
  return typeof lists === "function" ? lists(name) : (lists?.includes(name) ?? false);
}
