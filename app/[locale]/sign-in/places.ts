import type { Device } from "@/domain/accounts/device";
import { ownPath } from "@/domain/accounts/own-path";
import { readPath } from "@/messages/locales";
import type { AskedSignIn } from "@/server/accounts/ask-sign-in";
import type { Entering } from "@/server/accounts/enter";
import type { FormFields } from "@/server/form-fields";
import type { Outcome } from "@/server/outcome";
import { again } from "../(consumer)/attempts/form-places";

/** Where the forms of sign-in lead. Addresses hold ids and codes of problems, never what a person typed. */

export const text = (value: string | string[] | undefined): string =>
  typeof value === "string" ? value : "";

/** What a door needs to know of the browser. */
export const entering = <B extends { sidHash: Buffer; tokenHash: Buffer; device: Device }>({
  sidHash,
  tokenHash,
  device,
}: B) => ({ sidHash, tokenHash, device });

export const localeOf = (value: string | string[] | undefined) => (value === "en" ? "en" : "zh-CN");

export const opensSession = (answer: Entering): boolean => answer.outcome === "entered";

export function afterAsking(outcome: Outcome<AskedSignIn>, next: string): string {
  if (outcome.ok) {
    const { challenge, way } = outcome.value;
    return way === "code" ? `/sign-in/code?c=${challenge}` : "/sign-in/sent";
  }
  const keep = `&${wanted(next)}`;
  if ("refusal" in outcome) return again(`/sign-in?${problemOf(outcome.refusal)}${keep}`, "#errors");
  const [field, problem] = Object.entries(outcome.fields)[0] ?? ["address", "address-wrong"];
  return again(`/sign-in?problem=${field === "way" ? "way-empty" : problem}${keep}`, "#errors");
}

/** The parameter for the page that a person wanted; empty when there is none of ours. */
export function wanted(next: string): string {
  const own = ownPath(next);
  return own === "/" ? "" : `next=${encodeURIComponent(own)}`;
}

/** After a try at the door; `back` is the page of the form, ready for one more parameter. */
export function afterEntering(outcome: Outcome<Entering>, back: string): string {
  if (!outcome.ok) {
    const problem = "refusal" in outcome ? problemOf(outcome.refusal) : problemOfCode(outcome.fields.code);
    return again(`${back}${problem}`, "#errors");
  }
  const answer = outcome.value;
  if (answer.outcome !== "entered") return again(`${back}problem=${answer.outcome}`, "#errors");
  if (answer.staff) return `/sign-in/second?${wanted(answer.next)}`;
  return placeOf(answer.next, "/attempts");
}

/** After a try of the second factor: the page that asked for it, or else `home`. */
export function afterShowing(outcome: Outcome<{ shown: boolean }>, form: FormFields, home: string): string {
  const next = text(form.next);
  if (outcome.ok && outcome.value.shown) return placeOf(next, home);
  const back = `/sign-in/second?${wanted(next)}&`;
  if (text(form.code).trim() === "") return again(`${back}problem=empty`, "#errors");
  if (!outcome.ok && "refusal" in outcome) return again(`${back}${problemOf(outcome.refusal)}`, "#errors");
  return again(`${back}problem=wrong`, "#errors");
}

/** The same after a passkey; an empty answer comes from a browser without script. */
export function afterPasskey(outcome: Outcome<{ shown: boolean }>, form: FormFields, home: string): string {
  const next = text(form.next);
  if (outcome.ok && outcome.value.shown) return placeOf(next, home);
  const back = `/sign-in/second?${wanted(next)}&`;
  if (!outcome.ok && "refusal" in outcome && outcome.refusal.code === "rate.limited") {
    return again(`${back}${problemOf(outcome.refusal)}`, "#errors");
  }
  return again(`${back}problem=passkey-${text(form.response) === "" ? "script" : "failed"}`, "#errors");
}

/** The wanted page without its language, which the one who sends there adds; `home` when none of ours was wanted. */
function placeOf(next: string, home: string): string {
  const { path } = readPath(ownPath(next));
  return path === "/" ? home : path;
}

/** The wait itself comes into the address in `action`. */
export const problemOf = ({ code }: { code: string }): string =>
  code === "rate.limited" ? "problem=limited" : "problem=unknown";

const problemOfCode = (problem: string | undefined) => `problem=${problem === "empty" ? "empty" : "unknown"}`;
